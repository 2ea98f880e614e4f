import { and, desc, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { deletionKind } from '#app/company/moving/kinds.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { members } from '#db/schema/accounts.ts'
import { subscriptionStates } from '#db/schema/billing.ts'
import { deletions } from '#db/schema/moving.ts'

/** Days for second thoughts. */
export const graceDays = 7

const day = 24 * 60 * 60

/** Asks for the organisation to be deleted; until the day has come, an owner can take it back. */
export const askForDeletion = (
  ctx: Context,
  { confirmation }: { confirmation: string },
): Promise<void> => {
  authorise(ctx.actor, 'organisation.delete')
  if (confirmation.trim() !== ctx.org.name)
    throw new Invalid('This is not the name.', {
      confirmation: [`Type “${ctx.org.name}” to go on.`],
    })
  return transaction(ctx, async (tx) => {
    await refusePaid(tx)
    const [id, dueAt] = [newId(), new Date(tx.now.getTime() + graceDays * day * 1000)]
    const asked = await tx.db
      .insert(deletions)
      .values({ orgId: tx.org.id, id, askedBy: tx.actor.id, askedAt: tx.now, dueAt })
      .onConflictDoNothing()
      .returning({ id: deletions.id })
    if (asked.length === 0) throw new Conflict('It is to be deleted already.')
    await enqueue(tx, {
      kind: deletionKind,
      key: `deletion:${id}`,
      payload: { deletion: id },
      delaySeconds: graceDays * day,
    })
    await tellOwners(tx, id, dueAt)
    await record(tx, {
      verb: 'organisation.deletion-asked',
      subject: { type: 'organisation', id: tx.org.id },
      data: { on: dueAt.toISOString().slice(0, 10) },
    })
  })
}

/** A plan that goes on would go on being charged. */
async function refusePaid(tx: InTransaction): Promise<void> {
  const [state] = await tx.db
    .select({ status: subscriptionStates.status, endsAt: subscriptionStates.endsAt })
    .from(subscriptionStates)
    .where(eq(subscriptionStates.orgId, tx.org.id))
    .orderBy(desc(subscriptionStates.number))
    .limit(1)
  const over = ['none', 'canceled', 'incomplete_expired']
  if (state && !over.includes(state.status) && state.endsAt === null)
    throw new Invalid('End your plan on the billing page first; else it would go on being charged.')
}

async function tellOwners(tx: InTransaction, id: string, dueAt: Date): Promise<void> {
  const owners = await tx.db
    .select({ id: members.id, name: members.name, email: members.email })
    .from(members)
    .where(
      and(eq(members.orgId, tx.org.id), eq(members.access, 'owner'), isNull(members.removedAt)),
    )
  const on = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(dueAt)
  const link = `${tx.services.origin}/${tx.org.slug}/settings/data`
  for (const { id: owner, name, email } of owners)
    await queueMail(tx, {
      key: `deletion:${id}:${owner}`,
      to: email,
      ...mailWords('organisation-deletion', {
        name,
        by: tx.actor.name,
        organisation: tx.org.name,
        on,
        link,
      }),
    })
}

const openOf = (tx: InTransaction) =>
  and(eq(deletions.orgId, tx.org.id), isNull(deletions.cancelledAt))

/** When the organisation is to be deleted, or null. */
export const findDeletion = (ctx: Context): Promise<{ dueAt: string } | null> =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db.select({ dueAt: deletions.dueAt }).from(deletions).where(openOf(tx))
    return row ? { dueAt: row.dueAt.toISOString() } : null
  })

export const cancelDeletion = (ctx: Context): Promise<void> => {
  authorise(ctx.actor, 'organisation.delete')
  return transaction(ctx, async (tx) => {
    const cancelled = await tx.db
      .update(deletions)
      .set({ cancelledAt: tx.now, cancelledBy: tx.actor.id })
      .where(and(openOf(tx), isNull(deletions.startedAt)))
      .returning({ id: deletions.id })
    if (cancelled.length === 0) throw new Conflict('There is nothing to take back any more.')
    await record(tx, {
      verb: 'organisation.deletion-cancelled',
      subject: { type: 'organisation', id: tx.org.id },
    })
  })
}
