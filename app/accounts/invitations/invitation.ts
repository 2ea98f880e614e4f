import { z } from 'zod'
import { accessNames, accessValues, type Access } from '#app/accounts/actor.ts'
import { mailboxOf } from '#app/accounts/engine/address.ts'
import { personName } from '#app/accounts/organisations/organisation.ts'

export const daysInvited = 14

/** How many people one member can invite in a day. */
export const invitationLimit = { name: 'invitation', times: 200, seconds: 24 * 60 * 60 }

const mostAtOnce = 50

export const invitationSchema = z.object({
  email: z.string().max(20_000).transform(readAddresses),
  access: z.enum(accessValues, 'Choose what they may do.'),
})

/** Each mailbox once; what is none is named, so that it is found among forty. */
function readAddresses(typed: string, { addIssue }: { addIssue: (message: string) => void }) {
  const read = new Map(addressesIn(typed).map((word) => [word, mailboxOf(word)]))
  const unread = [...read].filter(([, mailbox]) => mailbox === null).map(([word]) => word)
  const mailboxes = [...new Set([...read.values()].filter((mailbox) => mailbox !== null))]
  if (unread.length > 0) addIssue(unreadable(unread))
  else if (mailboxes.length === 0) addIssue('Give an e-mail address, like name@example.com.')
  else if (mailboxes.length > mostAtOnce)
    addIssue(`These are ${mailboxes.length}. Invite at most ${mostAtOnce} people at once.`)
  return mailboxes
}

const unreadable = (words: readonly string[]) => {
  const shown = words.slice(0, 5).map((word) => `“${word.slice(0, 80)}”`)
  const more = words.length > shown.length ? ` and ${words.length - shown.length} more` : ''
  return `Not an e-mail address: ${shown.join(', ')}${more}. Write them like name@example.com.`
}

/**
 * What stands where addresses should be: one a line, with commas, semicolons or spaces between, or with names beside
 * them as mail programs copy them (“Ruiz, Ana <ana@example.com>; bo@example.com (Bo)”).
 */
export const addressesIn = (typed: string): string[] =>
  typed
    .split(/[\n;]/)
    .flatMap((part) => {
      const plain = part.replace(/\(([^()\s@]+@[^()\s@]+)\)/g, '<$1>').replace(/<\s*>/g, ' ')
      const named = [...plain.matchAll(/<([^<>]*)>/g)].map(([, address = '']) => address.trim())
      if (named.length === 0) return wordsOf(plain)
      const beside = wordsOf(plain.replace(/<[^<>]*>/g, ' '))
      return [...named, ...beside.filter((word) => word.includes('@'))]
    })
    .map(bare)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))

/** What is in brackets beside an address is a name, unless addresses are in them. */
const wordsOf = (part: string) => {
  const plain = part.includes('@') ? part.replace(/\([^()@]*\)/g, ' ') : part
  return plain.replace(/[()]/g, ' ').split(/[\s,]+/)
}

/** No address is as long. */
const mostLetters = 400

/** A word without the marks around it: that of a link, quotation marks, the full stop of a sentence. */
const bare = (word: string) =>
  word
    .slice(0, mostLetters)
    .replace(/^["'“”‘’([]+/, '')
    .replace(/^mailto:([^?]*).*$/i, '$1')
    .replace(/["'“”‘’)\].:!?]+$/, '')

/** What is said where a list is longer than what is left of the limit. */
export function saidOfLimit(count: number, { remaining, resetSeconds }: Left): string {
  const hours = Math.max(1, Math.ceil(resetSeconds / 3600))
  const again = `in ${hours} ${hours === 1 ? 'hour' : 'hours'}`
  return remaining === 0
    ? `You have invited ${invitationLimit.times} people within a day. You can invite more ${again}.`
    : `These are ${count}, and you can invite ${remaining} more today. Nobody is invited yet: shorten the list, or send it ${again}.`
}

type Left = { remaining: number; resetSeconds: number }

/** What is said when they are on their way. */
export function saidOfInvited({ invited, already }: Invited): string {
  const [first = ''] = invited
  const sent =
    invited.length === 1
      ? `${first} is invited by mail.`
      : `${invited.length} people are invited by mail.`
  return already.length === 0
    ? sent
    : `${sent} Left out, as they are members already: ${already.join(', ')}.`
}

export type Invited = { invited: string[]; already: string[] }

export const acceptanceSchema = z.object({ name: personName })

type Invitation = { organisation: string; inviter: string; access: Access; link: string }

export const invitationMail = ({ organisation, inviter, access, link }: Invitation) => ({
  subject: `${inviter} invites you to ${organisation} on Groundwork`,
  text: `${inviter} invites you to join ${organisation} on Groundwork, as ${accessNames[access].toLowerCase()}.

Open this page and sign in with this e-mail address to accept:

${link}

The invitation holds for ${daysInvited} days. If you do not know ${inviter}, ignore this mail; nothing happens then.
`,
})
