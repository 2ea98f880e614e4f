import { Invalid } from '#app/problems.ts'
import type { Transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { isHeaderText, isMailAddress } from './address.ts'
import { sealText } from './sealed-text.server.ts'

/** The outbox kind under which mail waits for delivery. */
export const mailKind = 'mail'
export const mailPurpose = 'mail'

/** An iCalendar text that the mail carries so that calendars take it up. */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; text: string }

export type Mail = {
  /** `thing:id:step`: a mail with the same key leaves once. */
  key: string
  to: string
  subject: string
  text: string
  /** Where an answer goes, if not to the sender. */
  replyTo?: string | undefined
  calendar?: CalendarPart
  delaySeconds?: number
}

type Writer = {
  db: Transaction
  now: Date
  org?: { id: string }
  services: { secret: string }
}

/**
 * Writes a mail into the open transaction; it leaves after the commit, once. Address, subject and text wait
 * encrypted, because they carry sign-in codes and what people write to each other.
 */
export async function queueMail(tx: Writer, { key, delaySeconds, ...mail }: Mail): Promise<void> {
  const { to, subject, replyTo } = mail
  if (![to, replyTo ?? to].every(isMailAddress))
    throw new Invalid('This is not one e-mail address.')
  if (!isHeaderText(subject)) throw new Invalid('The subject of a mail is one line of text.')
  const sealed = sealText(tx.services.secret, mailPurpose, JSON.stringify(mail))
  await enqueue(tx, { kind: mailKind, key: `mail:${key}`, payload: { sealed }, delaySeconds })
}
