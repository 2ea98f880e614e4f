import { and, asc, count, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { tellOwners } from '#app/accounts/seats/owners.server.ts'
import { newToken } from '#app/accounts/sessions/tokens.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { domains, verifiedDomains } from '#db/schema/identity.ts'
import { isProof, mostDomains } from './domain.ts'
import type { Finding } from './domain.ts'
import { seekProof } from './proof.server.ts'
import { noteLoss, release } from './losses.server.ts'

export type ClaimedDomain = typeof domains.$inferSelect

/** The domains that the organisation says are its own. */
export const listDomains = (ctx: Context): Promise<ClaimedDomain[]> => {
  authorise(ctx.actor, 'identity.settings')
  return accountsTransaction(ctx, (tx) =>
    tx.db
      .select()
      .from(domains)
      .where(eq(domains.orgId, tx.org.id))
      .orderBy(asc(domains.name), asc(domains.id)),
  )
}

/** Says that a domain is the organisation's own; from then on there is a record to publish. */
export const claimDomain = (ctx: Context, { name }: { name: string }): Promise<void> => {
  authorise(ctx.actor, 'identity.settings')
  return accountsTransaction(ctx, async (tx) => {
    const [have] = await tx.db
      .select({ count: count() })
      .from(domains)
      .where(eq(domains.orgId, tx.org.id))
    if ((have?.count ?? 0) >= mostDomains) throw wrong(`There can be ${mostDomains} domains.`)
    const id = newId()
    const claimed = await tx.db
      .insert(domains)
      .values({
        orgId: tx.org.id,
        id,
        name,
        token: newToken(),
        claimedBy: tx.actor.id,
        createdAt: tx.now,
      })
      .onConflictDoNothing({ target: [domains.orgId, domains.name] })
      .returning({ id: domains.id })
    if (claimed.length === 0) throw wrong('This domain is in the list already.')
    await record(tx, { verb: 'domain.added', subject: { type: 'domain', id } })
  })
}

const wrong = (message: string) => new Invalid(message, { name: [message] })

/** Gives a domain up: nobody signs in through its addresses any more. */
export const removeDomain = (ctx: Context, { id }: { id: string }): Promise<void> => {
  authorise(ctx.actor, 'identity.settings')
  return accountsTransaction(ctx, async (tx) => {
    const { name } = await findDomain(tx, id)
    await release(tx, name)
    await tx.db.delete(domains).where(and(eq(domains.orgId, tx.org.id), eq(domains.id, id)))
    await record(tx, { verb: 'domain.removed', subject: { type: 'domain', id } })
    await tellOwners(tx, { what: `removed the e-mail domain ${name}`, page: 'domains' })
  })
}

/** Looks for the proof of a domain and keeps what was found. */
export async function checkDomain(ctx: Context, { id }: { id: string }): Promise<Finding> {
  authorise(ctx.actor, 'identity.settings')
  const claim = await accountsTransaction(ctx, (tx) => findDomain(tx, id))
  return settleProof(ctx, { id, finding: await seekProof(ctx, claim) })
}

/** Keeps what a look for the proof found: a domain is verified, stays so, begins to fail, or is lost. */
export const settleProof = (
  ctx: ActingContext,
  { id, finding }: { id: string; finding: Finding },
): Promise<Finding> =>
  accountsTransaction(ctx, async (tx) => {
    const domain = await findDomain(tx, id, { lock: true })
    const found = isProof(finding)
    const mine = found && (await hold(tx, domain.name))
    const said = found && !mine ? 'taken' : finding
    if (!mine) await noteLoss(tx, domain)
    const fresh = mine && domain.verifiedAt === null
    await tx.db
      .update(domains)
      .set({
        checkedAt: tx.now,
        finding: said,
        ...(mine && { verifiedAt: domain.verifiedAt ?? tx.now, failingSince: null }),
      })
      .where(and(eq(domains.orgId, tx.org.id), eq(domains.id, id)))
    if (fresh) {
      const subject = { type: 'domain', id }
      await record(tx, { verb: 'domain.verified', subject, data: { by: said } })
      const what = `proved that ${domain.name} is yours: its people can come through your identity provider`
      await tellOwners(tx, { what, page: 'domains' })
    }
    return said
  })

/** Takes a proven domain for the organisation unless another one has it. */
async function hold({ db, org }: InTransaction<ActingContext>, name: string): Promise<boolean> {
  await db.insert(verifiedDomains).values({ name, orgId: org.id }).onConflictDoNothing()
  const [held] = await db.select().from(verifiedDomains).where(eq(verifiedDomains.name, name))
  return held?.orgId === org.id
}

async function findDomain(
  tx: InTransaction<ActingContext>,
  id: string,
  { lock = false } = {},
): Promise<ClaimedDomain> {
  const query = tx.db
    .select()
    .from(domains)
    .where(and(eq(domains.orgId, tx.org.id), eq(domains.id, id)))
  const [row] = await (lock ? query.for('update') : query)
  if (!row) throw new NotFound()
  return row
}
