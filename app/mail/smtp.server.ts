import { createTransport } from 'nodemailer'
import { dressed, logoPart } from './dress.ts'
import type { Dress } from './dress.ts'
import type { CalendarPart } from './mail.server.ts'

export type Message = {
  /** The same for every try, so that a mail server can recognise a mail it has. */
  id: string
  to: string
  subject: string
  text: string
  replyTo?: string | undefined
  calendar?: CalendarPart | undefined
  /** The sender's look; the plain text goes along in any case. */
  dress?: Dress | null | undefined
}

/** The way out for mail. `send` resolves once the mail server has taken the message over. */
export type MailTransport = { send: (message: Message) => Promise<void>; close: () => void }

const seconds = 1000

/** Sends through a mail server: `smtp://user:password@host:587` or `smtps://host:465`. */
export function openSmtp({ url, from }: { url: string; from: string }): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username
      ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
      : {}),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    close: () => transport.close(),
    send: async ({ id, to, subject, text, replyTo, calendar, dress }) => {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        ...(dress && inDress(text, dress)),
        ...(replyTo && { replyTo: { name: '', address: replyTo } }),
        ...(calendar && { icalEvent: invitation(calendar) }),
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
  }
}

/** The same words with the organisation's band, its logo inside the mail. */
const inDress = (text: string, dress: Dress) => ({
  html: dressed(text, dress),
  ...(dress.logo && {
    attachments: [
      {
        filename: 'logo.png',
        content: Buffer.from(dress.logo, 'base64'),
        contentType: 'image/png',
        cid: logoPart,
        contentDisposition: 'inline' as const,
      },
    ],
  }),
})

/** Calendars look for a part beside the text; people who have none find the same as a file. */
const invitation = ({ method, text }: CalendarPart) => ({
  method,
  content: text,
  filename: method === 'CANCEL' ? 'cancellation.ics' : 'invitation.ics',
})

/** A mail server that refuses the recipient or the message for good answers 550 to 554. */
export function isRefusedForGood(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('responseCode' in error)) return false
  const { responseCode: code } = error
  return typeof code === 'number' && code >= 550 && code <= 554
}
