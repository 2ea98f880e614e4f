import { readdirSync } from 'node:fs'
import { ownMails } from '#app/accounts/mail-templates/own-mails.ts'
import { mailSource } from '#app/mail/templates.server.ts'
import { placeholdersOf } from '#app/mail/template.ts'

/** Mails that go to members, or to people who are asked to become one. Whatever is not among them is for candidates. */
const toMembers = [
  'access-copy-received',
  'accommodation-asked',
  'debrief-ready',
  'document-approval-asked',
  'document-mention',
  'escalation',
  'interview-assigned',
  'interview-handed-over',
  'interview-off-team',
  'interview-reminder-team',
  'interview-taken-over',
  'invitation',
  'message-from-another-address',
  'message-from-candidate',
  'message-not-verified',
  'offer-news',
  'organisation-deletion',
  'plan-moved',
  'round-cancelled',
  'round-invitation',
  'times-given',
]

const all = readdirSync('templates/mail').map((name) => name.replace(/\.md$/, ''))

/** Every mail a candidate can get: those an organisation words itself, and those it does not. */
export const candidateMails = [
  ...new Set([...Object.keys(ownMails), ...all.filter((name) => !toMembers.includes(name))]),
].toSorted()

type Mail = { subject: string; text: string }

const quoted = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const wordsOf = (template: string): string =>
  placeholdersOf(mailSource(template)).reduce(
    (filled, name) => filled.replaceAll(`{{${name}}}`, '\u0000'),
    mailSource(template),
  )

const patternOf = (words: string) =>
  new RegExp(`^${quoted(words.trim()).replaceAll('\u0000', '[^]*?')}$`)

function isWrittenBy(template: string, { subject, text }: Mail): boolean {
  const [, head = '', body = ''] = /^Subject: ([^\n]+)\n\n([^]+)$/.exec(wordsOf(template)) ?? []
  return patternOf(head).test(subject) && patternOf(body).test(text.trim())
}

/** The template a mail was written with: of those that could have been, the one that says most itself. */
export const templateOf = (mail: Mail): string | undefined =>
  all
    .filter((template) => isWrittenBy(template, mail))
    .toSorted((one, other) => wordsOf(other).length - wordsOf(one).length)[0]
