import { ownLookOf } from '#app/accounts/organisations/look/look.server.ts'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, Context, SiteContext, SystemActor } from '#app/accounts/context.ts'
import { organisationOfSlug } from '#app/accounts/organisations/known-organisation.server.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { hashToken, newToken } from '#app/accounts/sessions/tokens.server.ts'
import { findCommitted } from '#app/planning/roadmap/views/read-plan.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { commitments, planLinks } from '#db/schema/roadmap.ts'

const dayLength = 86_400_000

export type NewLink = { days: number; withNumbers: boolean }

/** Makes a public link to the committed plan. Its secret is given back once and never again: only its hash is kept. */
export const makeLink = (
  ctx: Context,
  { days, withNumbers }: NewLink,
): Promise<{ token: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'plan.share')
    const plan = await findCommitted(tx)
    if (!plan) throw new Invalid('No plan is committed yet, so there is nothing to share.')
    const token = newToken()
    const id = newId()
    await tx.db.insert(planLinks).values({
      orgId: tx.org.id,
      id,
      commitmentId: plan.id,
      tokenHash: hashToken(token),
      withNumbers,
      createdBy: tx.actor.id,
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + days * dayLength),
    })
    const data = { number: plan.number, numbers: withNumbers, days }
    await record(tx, { verb: 'plan.link-made', subject: { type: 'plan-link', id }, data })
    return { token }
  })

/** Links that still lead somewhere, newest first. */
export const listLinks = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'plan.share')
    return tx.db
      .select({
        id: planLinks.id,
        number: commitments.number,
        withNumbers: planLinks.withNumbers,
        createdBy: members.name,
        createdAt: planLinks.createdAt,
        expiresAt: planLinks.expiresAt,
      })
      .from(planLinks)
      .innerJoin(
        commitments,
        and(eq(commitments.orgId, tx.org.id), eq(commitments.id, planLinks.commitmentId)),
      )
      .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, planLinks.createdBy)))
      .where(
        and(
          eq(planLinks.orgId, tx.org.id),
          isNull(planLinks.revokedAt),
          gt(planLinks.expiresAt, tx.now),
        ),
      )
      .orderBy(desc(planLinks.createdAt))
      .limit(100)
  })

/** Ends a link at once. */
export const revokeLink = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'plan.share')
    if (!isId(id)) throw new NotFound()
    const [row] = await tx.db
      .update(planLinks)
      .set({ revokedAt: tx.now })
      .where(and(eq(planLinks.orgId, tx.org.id), eq(planLinks.id, id), isNull(planLinks.revokedAt)))
      .returning({ id: planLinks.id })
    if (!row) throw new NotFound()
    await record(tx, { verb: 'plan.link-revoked', subject: { type: 'plan-link', id } })
  })

const visitor: SystemActor = { kind: 'system', id: null, name: 'Public plan' }

/** The plan behind a public link; `NotFound` whether the link is wrong, over or ended. */
export async function openLink(
  site: SiteContext,
  { slug, token }: { slug: string; token: string },
) {
  const org = await organisationOfSlug(site, slug)
  const ctx: ActingContext<SystemActor> = { ...site, org, actor: visitor }
  return transaction(ctx, async (tx) => {
    const [link] = await tx.db
      .select({
        commitmentId: planLinks.commitmentId,
        withNumbers: planLinks.withNumbers,
        expiresAt: planLinks.expiresAt,
      })
      .from(planLinks)
      .where(
        and(
          eq(planLinks.orgId, tx.org.id),
          eq(planLinks.tokenHash, hashToken(token)),
          isNull(planLinks.revokedAt),
          gt(planLinks.expiresAt, tx.now),
        ),
      )
    const plan = link && (await findCommitted(tx, link.commitmentId))
    if (!plan) throw new NotFound()
    return { organisation: org.name, look: await ownLookOf(tx), ...link, plan }
  })
}
