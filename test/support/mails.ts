import { asc } from 'drizzle-orm'
import { openSealedText } from '#app/mail/sealed-text.server.ts'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { outbox } from '#db/schema/queue.ts'

export type WaitingMail = {
  to: string
  subject: string
  text: string
  calendar?: { method: string; text: string }
}

/** Mail that waits in the outbox, oldest first, opened. */
export async function waitingMails(db: Database, secret: string): Promise<WaitingMail[]> {
  const rows = await jobsTransaction({ db, now: new Date(0) }, (tx) =>
    tx.db.select().from(outbox).orderBy(asc(outbox.createdAt), asc(outbox.id)),
  )
  return rows
    .filter(({ kind }) => kind === 'mail')
    .map(({ payload }) => JSON.parse(openSealedText(secret, 'mail', String(payload.sealed))))
}
