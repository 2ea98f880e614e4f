import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { mails } from '#db/schema/queue.ts'
import { isInvented } from './address.ts'
import type { Dress } from './dress.ts'
import { mailPurpose } from './mail.server.ts'
import { openSealedText } from './sealed-text.server.ts'
import { isRefusedForGood } from './smtp.server.ts'
import type { MailTransport } from './smtp.server.ts'

const payloadShape = z.object({ sealed: z.string() })
const mailShape = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  replyTo: z.string().optional(),
  calendar: z.object({ method: z.enum(['REQUEST', 'CANCEL']), text: z.string() }).optional(),
})

type Mail = z.infer<typeof mailShape>
type WaitingMail = { key: string; orgId: string | null; payload: unknown; now: Date }

export type Delivery = {
  database: Database
  secret: string
  /** Null keeps mail in the local outbox instead of sending it. */
  transport: MailTransport | null
  /** Whether the local outbox can be read; a text that nobody may read is not kept. */
  readable: boolean
  /** How an organisation's mails look; null for plain text alone. */
  dressOf?: (orgId: string, now: Date) => Promise<Dress | null>
}

/** Carries out queued mail. A mail that was taken over is marked at once, so a second try sends nothing. */
export const deliverMail =
  ({ database, secret, transport, readable, dressOf }: Delivery) =>
  async (job: WaitingMail): Promise<void> => {
    const mail = unseal(secret, job.payload)
    const sent = await remember(database, job, transport || !readable ? null : mail)
    if (!transport || sent || isInvented(mail.to)) return
    const dress = job.orgId ? await dressOf?.(job.orgId, job.now) : null
    await send(transport, job.key, { ...mail, dress })
    await jobsTransaction({ db: database }, (tx) =>
      tx.db.update(mails).set({ sentAt: job.now }).where(eq(mails.key, job.key)),
    )
  }

function unseal(secret: string, payload: unknown): Mail {
  const { sealed } = payloadShape.parse(payload)
  try {
    return mailShape.parse(JSON.parse(openSealedText(secret, mailPurpose, sealed)))
  } catch (cause) {
    const message = 'The mail cannot be read: SECRET has changed since it was written.'
    throw Object.assign(new Error(message, { cause }), { permanent: true })
  }
}

/** Where a mail server sends, nobody needs to read the mail here, so only the fact is kept. */
const remember = (database: Database, { key, orgId, now }: WaitingMail, shown: Mail | null) =>
  jobsTransaction({ db: database }, async (tx) => {
    const { to: recipient, subject, text } = shown ?? { to: '', subject: '', text: null }
    const calendar = shown?.calendar?.text ?? null
    await tx.db
      .insert(mails)
      .values({ id: newId(), orgId, key, recipient, subject, text, calendar, createdAt: now })
      .onConflictDoNothing()
    const [row] = await tx.db.select({ sentAt: mails.sentAt }).from(mails).where(eq(mails.key, key))
    return row?.sentAt ?? null
  })

type Dressed = Mail & { dress?: Dress | null | undefined }

async function send(transport: MailTransport, key: string, mail: Dressed): Promise<void> {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 32)
  try {
    await transport.send({ id, ...mail })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const message = said.replaceAll(mail.to, 'the recipient')
    throw Object.assign(new Error(message), { permanent: isRefusedForGood(error) })
  }
}
