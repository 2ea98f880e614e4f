import { and, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { Finding } from '#app/roles/job-ad/finding.ts'
import { Invalid, allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { openingClosures, openingPauses, openingPublications } from '#db/schema/openings.ts'
import { announceMove } from '#app/hiring/openings/announcements.server.ts'
import { findApprovalSteps } from '#app/hiring/openings/approval/approvals.server.ts'
import { approved } from '#app/hiring/openings/approval/approvals.ts'
import { checkDescription } from '#app/hiring/openings/description/checks.server.ts'
import { currentDescription } from '#app/hiring/openings/description/texts.server.ts'
import type { closureOutcomes } from '#app/hiring/openings/opening.ts'
import { describeOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { countOpenOpenings } from './counted-openings.server.ts'

/** Whether the newest description may be published: nothing blocks it and everybody approved. */
export function mayPublish(findings: Finding[], approval: Verdict, state: string): Verdict {
  if (state === 'closed') return refused('This opening is closed. Reopen it first.')
  const blocking = findings.find((finding) => finding.severity === 'block')
  if (blocking) return refused(`${blocking.reason} (${blocking.source})`)
  return approval.ok ? allowed : approval
}

/** Publishes the newest description on the careers page, or puts a newer version in place of the published one. */
export const publishOpening = (ctx: Context, openingId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { opening, facts } = await seatFor(tx, openingId, 'opening.publish')
    const description = await currentDescription(tx, openingId, facts)
    const findings = await checkDescription(tx, opening, description.markdown)
    const approval = approved(await findApprovalSteps(tx, openingId, description.id))
    const { state } = await describeOpening(tx, openingId)
    const verdict = mayPublish(findings, approval, state)
    if (!verdict.ok) throw new Invalid(verdict.reason)
    await tx.db.insert(openingPublications).values({
      orgId: tx.org.id,
      id: newId(),
      openingId,
      descriptionId: description.id,
      at: tx.now,
      byId: tx.actor.id,
    })
    if (state === 'paused') await endPause(tx, openingId)
    await record(tx, {
      verb: 'opening.published',
      subject: { type: 'opening', id: openingId },
      data: { description: description.number },
    })
  })

const endPause = (tx: InTransaction, openingId: string) =>
  tx.db
    .update(openingPauses)
    .set({ resumedAt: tx.now })
    .where(
      and(
        eq(openingPauses.orgId, tx.org.id),
        eq(openingPauses.openingId, openingId),
        isNull(openingPauses.resumedAt),
      ),
    )

/** Takes a published opening off the careers page for a while; candidates in process stay. */
export const pauseOpening = (
  ctx: Context,
  { openingId, reason }: { openingId: string; reason: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'opening.pause')
    const { state } = await describeOpening(tx, openingId)
    if (state !== 'published') throw new Invalid('Only a published opening can be paused.')
    await tx.db
      .insert(openingPauses)
      .values({ orgId: tx.org.id, id: newId(), openingId, reason, at: tx.now, byId: tx.actor.id })
    await record(tx, { verb: 'opening.paused', subject: { type: 'opening', id: openingId } })
  })

export const resumeOpening = (ctx: Context, openingId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'opening.pause')
    const resumed = await endPause(tx, openingId).returning({ id: openingPauses.id })
    if (resumed.length === 0) throw new Invalid('This opening is not paused.')
    await record(tx, { verb: 'opening.resumed', subject: { type: 'opening', id: openingId } })
  })

export type Closure = {
  openingId: string
  outcome: (typeof closureOutcomes)[number]
  reason: string
}

/** Closes an opening for good, with the reason; it leaves the careers page. */
export const closeOpening = (
  ctx: Context,
  { openingId, outcome, reason }: Closure,
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'opening.close')
    const { state } = await describeOpening(tx, openingId)
    if (state === 'closed') throw new Invalid('This opening is closed already.')
    await tx.db.insert(openingClosures).values({
      orgId: tx.org.id,
      id: newId(),
      openingId,
      outcome,
      reason,
      at: tx.now,
      byId: tx.actor.id,
    })
    await record(tx, {
      verb: 'opening.closed',
      subject: { type: 'opening', id: openingId },
      data: { outcome },
    })
    if (outcome !== 'filled') await announceMove(tx, openingId, 'closure')
  })

/** Takes a closure back. */
export const reopenOpening = (ctx: Context, openingId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'opening.close')
    await entitled(tx, 'openings', countOpenOpenings)
    const reopened = await tx.db
      .update(openingClosures)
      .set({ reopenedAt: tx.now })
      .where(
        and(
          eq(openingClosures.orgId, tx.org.id),
          eq(openingClosures.openingId, openingId),
          isNull(openingClosures.reopenedAt),
        ),
      )
      .returning({ id: openingClosures.id })
    if (reopened.length === 0) throw new Invalid('This opening is not closed.')
    await record(tx, { verb: 'opening.reopened', subject: { type: 'opening', id: openingId } })
    await announceMove(tx, openingId, 'reopening')
  })
