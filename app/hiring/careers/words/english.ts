import { answerTimes } from '#app/roles/kit/answer-times.ts'
import { counted } from './counted.ts'

const language = 'en'

const steps = (count: number) => counted(language, count, { one: 'step', other: 'steps' })

const numbers = new Intl.NumberFormat(language)
const dayFormat = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
const dayWords = (day: string) => dayFormat.format(new Date(day))

/** What the careers pages say. A second language is a second module of this shape. */
export const english = {
  language,

  frame: {
    careers: 'Careers',
    positions: 'Open positions',
    application: 'Your application',
    footer: (organisation: string) => `${organisation} hires with Groundwork.`,
  },

  list: {
    tab: (organisation: string) => `Open positions · ${organisation}`,
    title: (organisation: string) => `Work at ${organisation}`,
    none: 'No open positions',
    noneWhy: (organisation: string) =>
      `${organisation} is not hiring at the moment. This page shows every position as soon as it opens.`,
  },

  opening: {
    employment: {
      'full-time': 'Full time',
      'part-time': 'Part time',
      contract: 'Contract',
      internship: 'Internship',
    },
    apply: 'Apply for this position',
    team: 'About the team',
    closed: 'This position is closed',
    closedMeans: 'It takes no more applications.',
    paused: 'This position takes no applications at the moment',
    pausedMeans: 'Applications that were sent are being read; new ones wait until it opens again.',
    over: 'Applications for this position are closed',
    overMeans: (day: string) =>
      `The last day to apply was ${dayWords(day)}. Thank you for your interest; whoever applied by then hears from us.`,
    until: (day: string) => `Apply by ${dayWords(day)}`,
    others: 'See what else is open',
  },

  plan: {
    title: 'How we interview',
    lead: (count: number, duration: string) =>
      `${steps(count)}, ${duration} of your time in all. You hear from us within ${answerTimes.daysAfterApplying} days of applying and within ${answerTimes.workingDaysAfterInterview} working days of every interview.`,
    hours: (count: number) => `${numbers.format(count)} h`,
    minutes: (count: number) => `${numbers.format(count)} min`,
    screen: 'A conversation; nothing is scored.',
    cap: (duration: string) => `It takes ${duration} at most; stop there, whatever is left.`,
    paid: 'Paid.',
    liveVariant: 'You may take a live interview instead.',
  },

  apply: {
    tab: (position: string, organisation: string) => `Apply: ${position} · ${organisation}`,
    crumbs: 'Breadcrumbs',
    title: (position: string) => `Apply for ${position}`,
    lead: 'Two minutes and a résumé. No account, no questions that we do not need answered.',
    name: 'Name',
    email: 'E-mail',
    resume: 'Résumé',
    resumeHint: 'PDF, Word (.docx), text, Markdown or JSON Resume (.json), up to 15 MB.',
    noJsonResume:
      'This .json file is not a JSON Resume: it has no “basics” with a name, or it is longer than a résumé. Choose another file.',
    resumeAgain: 'Please choose it again.',
    phone: 'Phone',
    links: 'Links',
    linksHint: 'Up to five, such as a portfolio, code or publications.',
    note: 'Anything you want us to know',
    noteHint:
      'You may leave out your age, family, health and photo: we do not want to know them. If you need an adjustment for the interviews, say so here.',
    trap: 'Leave this empty',
    send: 'Send application',
    noResume: 'Please attach your résumé.',
    tooMany:
      'There were many applications from your network. Please wait a few minutes and send it again; what you typed is still here.',
    paused: 'This position takes no applications at the moment.',
    over: 'The last day to apply for this position is over. Thank you for your interest.',
  },

  privacy: {
    title: 'Privacy notice',
    agree: 'I have read the privacy notice and agree to it.',
    changed:
      'The privacy notice changed while you were writing. Please read it again before you agree.',
    usual: (organisation: string) => [
      `${organisation} uses what you send here to decide about this opening and to stay in touch with you about it, and for nothing else.`,
      'The people who hire for this opening read it. Nobody else does, and it is not sold or passed on.',
      'How long it is kept follows the law of the place where the position is. You can ask for a copy, a correction or an earlier deletion at any time.',
      'People decide. Programs add up what interviewers rate, by formulas that anybody can read; none judges you, and none rejects you.',
    ],
  },

  thanks: {
    title: 'Thank you',
    arrived: (position: string) => `Your application for “${position}” has arrived.`,
    mail: 'A mail that says so is on its way to you. If you have applied for this position before, what you sent now is part of that application.',
    next: 'What happens next',
    steps: [
      `A person of the team reads what you sent, and you hear from us within ${answerTimes.daysAfterApplying} days.`,
      'If we go on together, we agree the interviews with you. You know the plan already.',
      `After every interview you hear from us within ${answerTimes.workingDaysAfterInterview} working days.`,
    ],
    aboutYou:
      'With your application you find two voluntary questions about you. They help us check that we treat people alike, and have no effect on your application.',
    see: 'See your application',
    others: 'Other positions',
  },

  referral: {
    tab: 'Somebody thought of you',
    lead: (said: { name: string; referrer: string; organisation: string }) =>
      `Hello ${said.name}. ${said.referrer} works at ${said.organisation} and thinks that this position may suit you.`,
    means:
      'You are not a candidate: you become one only by applying. Apply with the address that our mail went to, and the team knows who thought of you.',
    told: (referrer: string) =>
      `${referrer} sees whether you applied, and whether it goes on, is over, or you were hired; nothing else.`,
    apply: 'Apply',
    read: 'Read about the position',
    notForYou: 'Not for you? Then your name and your address are deleted at once.',
    forget: 'No, thank you: forget me',
  },
}
