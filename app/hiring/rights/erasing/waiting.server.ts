import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { mailKind, mailPurpose } from '#app/mail/mail.server.ts'
import { openSealedText, sealText } from '#app/mail/sealed-text.server.ts'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Scoped, Transaction } from '#db/connection.server.ts'
import { mails, outbox } from '#db/schema/queue.ts'
import { strike } from './traces.ts'

export type Gone = {
  addresses: string[]
  /** Ids of the person's rows. */
  ids: string[]
  pattern: string
}

type Ctx = Scoped & { now: Date; services: { secret: string } }
type Tx = { db: Transaction; org: { id: string }; services: { secret: string } }

const sealedMail = z.looseObject({ to: z.string() })

/**
 * Clears what waits to be sent or done: mail to the person goes, mail that names them is sent without the name, work
 * on their rows is called off. `except` is the work that is being done.
 */
export const clearWaiting = (ctx: Ctx, gone: Gone, except: string): Promise<void> =>
  jobsTransaction(ctx, async (tx) => {
    const waiting = await tx.db
      .select({ id: outbox.id, kind: outbox.kind, payload: outbox.payload })
      .from(outbox)
      .where(and(eq(outbox.orgId, tx.org.id), isNull(outbox.doneAt)))
      .for('update')
    for (const row of waiting) if (row.id !== except) await clearOne(tx, row, gone)
    await clearErrors(tx, gone)
    await clearSent(tx, gone)
  })

type Row = { id: string; kind: string; payload: Record<string, unknown> }

async function clearOne(tx: Tx, row: Row, gone: Gone): Promise<void> {
  const { pattern } = gone
  const mail = row.kind === mailKind ? openMail(tx, row) : null
  const said = JSON.stringify(mail ?? row.payload)
  const theirs = mail ? isFor(mail.to, gone) : gone.ids.some((id) => said.includes(id))
  if (theirs) {
    await tx.db.delete(outbox).where(eq(outbox.id, row.id))
    return
  }
  const without = strike(said, pattern)
  if (without === said) return
  const payload = mail
    ? { sealed: sealText(tx.services.secret, mailPurpose, without) }
    : (JSON.parse(without) as Record<string, unknown>)
  await tx.db.update(outbox).set({ payload }).where(eq(outbox.id, row.id))
}

const isFor = (to: string, { addresses }: Gone) => addresses.includes(to.toLowerCase())

/** A mail that cannot be opened any more cannot be sent either, and says nothing to anybody. */
function openMail(tx: Tx, { payload }: Row) {
  try {
    return sealedMail.parse(
      JSON.parse(openSealedText(tx.services.secret, mailPurpose, String(payload.sealed))),
    )
  } catch {
    return null
  }
}

const clearErrors = (tx: Tx, { pattern }: Gone) =>
  tx.db
    .update(outbox)
    .set({ lastError: null })
    .where(and(eq(outbox.orgId, tx.org.id), sql`${outbox.lastError} ~* ${pattern}`))

/** Mail that was kept to be shown. */
const clearSent = (tx: Tx, { addresses, pattern }: Gone) =>
  tx.db
    .delete(mails)
    .where(
      and(
        eq(mails.orgId, tx.org.id),
        or(
          ...addresses.map((address) => sql`lower(${mails.recipient}) = ${address}`),
          sql`${mails.subject} ~* ${pattern}`,
          sql`${mails.text} ~* ${pattern}`,
          sql`${mails.calendar} ~* ${pattern}`,
        ),
      ),
    )
