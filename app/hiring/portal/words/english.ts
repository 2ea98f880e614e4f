import { counted } from '#app/hiring/careers/words/counted.ts'
import { answerTimes } from '#app/roles/kit/answer-times.ts'
import { aboutYou } from './english/about-you.ts'
import { claims } from './english/claims.ts'
import { denied } from './english/denied.ts'
import { givenTimes } from './english/given-times.ts'
import { meetings } from './english/meetings.ts'
import { offer } from './english/offer.ts'
import { rights } from './english/rights.ts'

const language = 'en'

const days = (count: number) => counted(language, count, { one: 'day', other: 'days' })
const workingDays = (count: number) =>
  counted(language, count, { one: 'working day', other: 'working days' })
const minutes = (count: number) => counted(language, count, { one: 'minute', other: 'minutes' })

/** What the portal says. A second language is a second module of this shape. */
export const english = {
  language,
  minutes,
  aboutYou,
  claims,
  denied,
  givenTimes,
  meetings,
  offer,
  rights,

  frame: {
    title: (organisation: string) => `Your application · ${organisation}`,
    positions: 'Open positions',
    application: 'Your application',
    signedInAs: (name: string) => `You are here as ${name}.`,
    leave: 'Leave',
    times: (zone: string) => `Times are in the zone ${zone}.`,
    timesUnset: 'Times are in UTC where a page does not say otherwise.',
    change: 'Change',
    choose: 'Choose your zone',
    pool: 'Talent pool',
    data: 'Your data',
  },

  entrance: {
    title: (organisation: string) => `Your application at ${organisation}`,
    lead: 'There is no password. We send a link to your mailbox, and it lets you in once.',
    email: 'The e-mail address you applied with',
    send: 'Send me a login link',
    another: 'Use another address',
    open: 'Open my application',
    ended: 'This link was used already, or it is too old. Ask for a new one and open that.',
    lookIn: 'Look into your mailbox',
    onItsWay: (life: number) =>
      `If you have applied here with this address, a mail with a link is on its way. The link works once, for ${minutes(life)}.`,
    nothing: 'Nothing there after a few minutes? Look into the spam folder, or',
    askAgain: 'ask for another link',
    newest: '; the newest one is the one that works.',
    tooOften: (wait: number) =>
      `A link was asked for several times. Look into your mailbox, or try again in ${minutes(wait)}.`,
  },

  list: {
    title: (organisation: string) => `Your applications at ${organisation}`,
    none: 'No applications',
    noneWhy: 'You have not applied for anything here yet.',
    seeOpen: 'See what is open',
    applied: 'Applied',
  },

  standing: {
    received: 'Received',
    review: 'In review',
    interviewing: (step: number, of: number) => `Interviewing, step ${step} of ${of}`,
    decision: 'Decision pending',
    since: 'since',
    offer: 'Offer',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
    readNext: (within: number) =>
      `A person of the team reads it and answers within ${days(within)}.`,
    interviewNext: 'The team agrees the dates with you. The plan below says what to expect.',
    decisionNext: `The interviews are done. You hear our decision within ${workingDays(answerTimes.workingDaysAfterInterview)}.`,
    offerOpen: 'Offer',
    offerOpenNext: 'You have our offer. Read it, and accept or decline it before it runs out.',
    ranOut: 'Offer ran out',
    ranOutNext: 'Our offer has run out. Write to the team if you still want to answer it.',
    takenBack: 'Offer taken back',
    takenBackNext: 'We have taken back our offer. Write to the team if you have questions.',
    accepted: 'Offer accepted',
    acceptedNext: 'You have accepted our offer. The team writes to you about your first day.',
    declined: 'Offer declined',
    declinedNext: 'You have declined our offer. If you change your mind, write to the team below.',
    offerNext: 'The team is in touch with you about the offer.',
    closedNext: 'We have decided not to go on with this application. Thank you for your time.',
    withdrawnNext:
      'Nobody will contact you about it. If that was a mistake, write to the team below.',
  },

  next: {
    title: 'What happens next',
    step: 'Next step',
    interview: (name: string) => `Your interview “${name}”`,
    choose: (name: string) => `Choose a time for “${name}”`,
    you: 'You',
    until: 'By',
    at: 'When',
    who: 'Who takes care of it',
    late: 'This is overdue. You may ask: the message below reaches the person named here.',
    parts: { recruiter: 'recruiter', manager: 'hiring manager', interviewer: 'interviewer' },
    team: 'The hiring team',
  },

  role: {
    title: 'The position',
    places: 'Place',
    employment: 'Employment',
    pay: 'Pay',
    noPay: 'Ask the team',
    work: 'What you would work on',
    links: 'About the team',
    description: 'Read the whole description',
  },

  plan: {
    interviewers: 'You meet',
    laterNames: 'Who you meet is named here once it is set.',
    with: 'with',
    dates: 'Your interviews',
  },

  messages: {
    title: 'Messages',
    none: 'Nothing has been written yet. The team reads what you write here.',
    you: 'You',
    byMail: 'by mail',
    write: 'Write to the team',
    send: 'Send',
    sent: 'Your message is with the team.',
    empty: 'Write the message first.',
  },

  accommodation: {
    title: 'Do you need an adjustment?',
    lead: 'More time, breaks, captions, a step-free room, another form of interview: say what helps you.',
    private:
      'Only the people who run this opening read it, never the interviewers, unless you agree to something that they need to know. It plays no part in the decision.',
    text: 'What helps you',
    send: 'Ask for it',
    sent: 'Your request is with the people who run this opening. They write to you.',
    asked: 'You asked on',
  },

  sample: {
    title: 'Work samples and files',
    lead: 'Something you made that shows how you work. PDF, Word (.docx), text or Markdown, up to 15 MB.',
    rights: 'Send only what you may show: nothing that belongs to an employer or a client.',
    file: 'File',
    send: 'Send the file',
    sent: 'Your file is with the team.',
    same: 'The team has this file already.',
    missing: 'Choose a file first.',
    full: 'You have sent ten files, which is the most we take. Write to the team instead.',
    kinds: { resume: 'Résumé', 'work-sample': 'Work sample' },
  },

  given: {
    title: 'What you sent',
    lead: 'Something is wrong? Write to the team above.',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    links: 'Links',
    note: 'Note',
    files: 'Files',
    sendFile: 'Send another file…',
  },

  withdrawal: {
    open: 'Withdraw my application…',
    means: 'The team stops working on your application and nobody contacts you about it any more.',
    why: 'Why',
    whoReads: 'Only the team reads it.',
    do: 'Withdraw',
    done: (title: string) => `Your application for ${title} is withdrawn.`,
    closed: 'This application is closed already.',
  },

  place: {
    title: 'Your time zone',
    lead: 'Every time on these pages and in our mails to you is written in this zone.',
    zone: 'Time zone',
    save: 'Save',
    saved: 'Saved. Times are written in your zone now.',
    unknown: 'Choose a zone from the list.',
  },

  survey: {
    ask: 'Tell us how it was',
    askWhy: 'Three questions, one minute. Your answer carries no name and no time.',
    titles: {
      application: 'How was applying?',
      interviews: 'How were the interviews?',
      end: 'How was it, all in all?',
    },
    none: 'There is nothing to answer at the moment',
    lead: 'Your answer is kept without your name and without the time, plays no part in any decision, and is read only together with at least four others.',
    questions: {
      expected: 'I knew what to expect.',
      respected: 'I was treated with respect.',
      paced: 'It went at a good pace.',
    },
    scale: ['Not at all', 'Rather not', 'Partly', 'Mostly', 'Fully'],
    comment: 'Anything you want to add',
    commentHint: 'Leave out what would tell who you are.',
    send: 'Send my answer',
    thanks: 'Thank you. Your answer is kept without your name.',
    notNow: 'You have answered this already, or it is not over yet.',
  },

  pool: {
    title: (organisation: string) => `Talent pool of ${organisation}`,
    lead: 'Hear of other openings that may suit you. You choose for how long, and leave whenever you like.',
    link: 'Hear of other openings',
    inUntil: 'You are in the pool until',
    leave: 'Leave the pool',
    left: 'You have left the pool. We do not write to you about other openings any more.',
    joined: 'You are in the pool. You can leave it here at any time.',
    period: 'For how long',
    months: (count: number) => counted(language, count, { one: 'month', other: 'months' }),
    interests: 'What you look for',
    agree:
      'I agree that my name, my address and what I sent are kept for this time, so that I can be told of other openings.',
    consent: (organisation: string, count: number) =>
      `${organisation} may keep my name, my address and what I sent for ${counted(language, count, { one: 'month', other: 'months' })}, to tell me of other openings. I can leave at any time.`,
    join: 'Join',
    stay: 'Stay longer',
  },
}
