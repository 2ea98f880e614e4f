import { z } from 'zod'
import { fillTemplate, placeholdersOf } from '#app/mail/template.ts'
import type { Words } from '#app/mail/template.ts'

/** The mails that an organisation may word itself: those that candidates get. */
export const ownMails = {
  'application-received': 'An application has arrived',
  'application-again': 'Somebody has applied a second time',
  'application-withdrawn': 'An application was withdrawn',
  'application-denied': 'An application was closed because it is not the candidate’s',
  'application-declined': 'An application was declined',
  'candidate-message': 'The team writes a message',
  'portal-link': 'The way into the portal',
  'interview-times': 'Times for an interview are offered',
  'interview-planned': 'An interview is planned, or moved',
  'interview-reminder': 'A reminder of an interview',
  'interview-off': 'An interview is cancelled',
  'offer-sent': 'An offer is sent',
  'offer-answered': 'An offer was accepted or declined',
  'offer-withdrawn': 'An offer was taken back',
  'pool-invitation': 'Somebody of the talent pool is told of an opening',
  'pool-ending': 'The time in the talent pool is nearly over',
  'referral-asked': 'Somebody was referred, and is asked whether they want to apply',
} as const

export type OwnMail = keyof typeof ownMails

export const isOwnMail = (name: string): name is OwnMail => Object.hasOwn(ownMails, name)

/** What stands in place of the variables in a preview. */
const samples: Record<string, string> = {
  answer: 'You have accepted our offer. We look forward to working with you.',
  answer_by: '20 March 2027 at 23:59 (Europe/London)',
  days: '30',
  interview: 'First call',
  leaving: 'https://example.com/portal',
  people: 'Ben Okafor',
  place: 'https://meet.example.com/first-call',
  prepare: 'You need to prepare nothing.',
  referrer: 'Ben Okafor',
  signed: 'Ana Silva',
  when: 'Tuesday, 9 March 2027 at 10:00 (Europe/London)',
  answering: 'You can answer this mail.',
  link: 'https://example.com/portal/applications/1',
  mailbox: 'somebody@example.com',
  message: 'Thank you for the talk on Tuesday.',
  minutes: '20',
  name: 'Ana Silva',
  next: 'a person of the team reads it and answers within 7 days.',
  sender: 'Ben Okafor',
  subject: 'Your talk on Tuesday',
  title: 'Machine learning engineer',
}

export const ownWordsSchema = z.object({
  subject: z
    .string()
    .trim()
    .min(3, 'Use at least 3 characters.')
    .max(200, 'Use at most 200 characters.')
    .regex(/^[^\r\n]*$/, 'A subject is one line.'),
  text: z
    .string()
    .trim()
    .min(10, 'Use at least 10 characters.')
    .max(5000, 'Use at most 5,000 characters.'),
})

export type OwnWords = z.infer<typeof ownWordsSchema>

export const sourceOf = ({ subject, text }: OwnWords): string =>
  `Subject: ${subject}\n\n${text.replaceAll('\r\n', '\n')}\n`

/** Subject and text of a template, as they are edited. */
export function wordsOf(source: string): OwnWords {
  const [first = '', ...rest] = source.split('\n')
  return { subject: first.replace(/^Subject: /, ''), text: rest.join('\n').trim() }
}

/** Without these a candidate could not go on from the mail. */
const indispensable = ['link', 'message', 'when', 'answer', 'answer_by', 'leaving']

/** What is wrong with own words for a mail that comes with these; field by field, empty when nothing is. */
export function faultsIn(words: OwnWords, original: string): Record<string, string[]> {
  const known = placeholdersOf(original)
  const faults: Record<string, string[]> = {}
  for (const field of ['subject', 'text'] as const) {
    const strange = placeholdersOf(words[field]).filter((name) => !known.includes(name))
    const left = words[field].replaceAll(/\{\{\s*[\w-]+\s*\}\}/g, '')
    if (strange.length > 0)
      faults[field] = [
        `There is no ${strange.map((name) => `{{${name}}}`).join(', ')} in this mail.`,
      ]
    else if (/\{\{|\}\}/.test(left)) faults[field] = ['Write variables like {{name}}.']
  }
  const used = placeholdersOf(words.text)
  const lacking = indispensable.filter((name) => known.includes(name) && !used.includes(name))
  if (lacking.length > 0 && !faults.text)
    faults.text = [`Keep ${lacking.map((name) => `{{${name}}}`).join(' and ')} in the text.`]
  return faults
}

/** Own words filled with what the mail has; what they leave out stays out. */
export function fillOwn(source: string, values: Record<string, string>): Words {
  const wanted = placeholdersOf(source)
  const kept = Object.entries(values).filter(([name]) => wanted.includes(name))
  return fillTemplate(source, Object.fromEntries(kept))
}

/** How the words look in a mail of the organisation, with values that could be. */
export const previewOf = (source: string, organisation: string): Words =>
  fillOwn(source, {
    ...Object.fromEntries(placeholdersOf(source).map((name) => [name, name])),
    ...samples,
    organisation,
  })
