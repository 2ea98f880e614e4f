import { and, desc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { findApprovalSteps } from '#app/hiring/openings/approval/approvals.server.ts'
import { approved, mayApprove } from '#app/hiring/openings/approval/approvals.ts'
import { checkDescription } from '#app/hiring/openings/description/checks.server.ts'
import { currentDescription } from '#app/hiring/openings/description/descriptions.server.ts'
import { toldFindings } from '#app/hiring/openings/description/told-findings.ts'
import { describeOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { findSeat } from '#app/hiring/openings/seats.server.ts'
import type { Place } from '#app/roles/places.ts'
import { tellingRule } from '#app/roles/job-ad/telling-rule.ts'
import { transaction } from '#db/connection.server.ts'
import { settings } from '#db/schema/accounts.ts'
import { openingPublications } from '#db/schema/openings.ts'
import { beforePublishing } from './before-publishing.ts'
import { mayPublish } from './publications.server.ts'

/** An opening with what stands between it and the careers page. */
export const findOverview = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const { facts: _, ...opening } = await describeOpening(tx, openingId)
    const { opening: stored, facts } = await findSeat(tx, openingId)
    const description = await currentDescription(tx, openingId)
    const seesPay = can(tx.actor, 'opening.pay.read', facts).ok
    const checked = await checkDescription(tx, stored, description.markdown)
    const findings = toldFindings(checked, seesPay)
    const steps = await findApprovalSteps(tx, openingId, description.id)
    const turn = mayApprove(steps, tx.actor.id)
    const approval = approved(steps)
    const isNewest = await isPublishedText(tx, openingId, description.id)
    const mayEdit = can(tx.actor, 'opening.edit', facts).ok
    const draft = {
      findings,
      pay: seesPay ? { isSet: opening.pay !== null } : null,
      useCases: opening.useCases.length,
      approvers: steps.length,
      approval,
    }
    return {
      ...opening,
      findings: findings.filter((finding) => finding.severity !== 'note'),
      isNewest,
      telling: await findRule(tx, opening.places),
      steps: steps.map(({ name, verdict, comment }) => ({ name, verdict, comment })),
      mayApprove:
        turn.ok &&
        steps.some((step) => step.memberId === tx.actor.id && step.verdict === 'waiting'),
      requirements: mayEdit && opening.state === 'draft' ? beforePublishing(draft) : [],
      publishing: mayPublish(findings, approval, opening.state),
      may: {
        edit: mayEdit,
        publish: can(tx.actor, 'opening.publish', facts),
        close: can(tx.actor, 'opening.close', facts).ok,
        seePay: seesPay,
      },
    }
  })

/** What a law asks about telling people the outcome, in these places and at this size. */
async function findRule(tx: InTransaction, places: Place[]) {
  const [row] = await tx.db
    .select({ size: settings.employerSize })
    .from(settings)
    .where(eq(settings.orgId, tx.org.id))
  const today = tx.now.toISOString().slice(0, 10)
  return tellingRule({ places, employerSize: row?.size ?? undefined, today })
}

async function isPublishedText(tx: InTransaction, openingId: string, descriptionId: string) {
  const [newest] = await tx.db
    .select({ descriptionId: openingPublications.descriptionId })
    .from(openingPublications)
    .where(
      and(eq(openingPublications.orgId, tx.org.id), eq(openingPublications.openingId, openingId)),
    )
    .orderBy(desc(openingPublications.at), desc(openingPublications.id))
    .limit(1)
  return newest?.descriptionId === descriptionId
}
