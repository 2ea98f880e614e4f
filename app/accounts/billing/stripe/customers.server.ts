import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { customers } from '#db/schema/billing.ts'
import { askStripe } from './stripe.server.ts'

/** Whom Stripe charges for the organisation; null while it has never met Stripe. */
export const findCustomer = (ctx: Pick<Context, 'db' | 'org'>) =>
  accountsTransaction(ctx, async (tx) => {
    const [row] = await tx.db.select().from(customers).where(eq(customers.orgId, tx.org.id))
    return row ?? null
  })

/** The same, made at Stripe where there is none yet. Of two at once the first to be kept counts. */
export async function customerOf(
  ctx: Context,
): Promise<{ id: string; trialStartedAt: Date | null }> {
  const known = await findCustomer(ctx)
  if (known) return { id: known.customerId, trialStartedAt: known.trialStartedAt }
  const email = await addressOf(ctx)
  const made = await askStripe(ctx.services, (stripe) =>
    stripe.customers.create(
      { name: ctx.org.name, email, metadata: { organisation: ctx.org.id } },
      { idempotencyKey: `customer:${ctx.org.id}:${ctx.actor.id}` },
    ),
  )
  await accountsTransaction(ctx, (tx) =>
    tx.db
      .insert(customers)
      .values({ orgId: tx.org.id, customerId: made.id, createdAt: tx.now })
      .onConflictDoNothing(),
  )
  const kept = await findCustomer(ctx)
  if (!kept) throw new Error('The customer was not kept.')
  return { id: kept.customerId, trialStartedAt: kept.trialStartedAt }
}

const addressOf = (ctx: Context): Promise<string> =>
  accountsTransaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ email: members.email })
      .from(members)
      .where(and(eq(members.orgId, tx.org.id), eq(members.id, tx.actor.id)))
    return row?.email ?? ''
  })
