import { eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { findFunnel } from '#app/hiring/openings/funnel/funnel.server.ts'
import { findApprovalSteps } from '#app/hiring/openings/approval/approvals.server.ts'
import { approved, mayApprove } from '#app/hiring/openings/approval/approvals.ts'
import { checkDescription } from '#app/hiring/openings/description/checks.server.ts'
import {
  currentDescription,
  fromRoleCard,
  publishedDescription,
} from '#app/hiring/openings/description/texts.server.ts'
import { describeOpening } from '#app/hiring/openings/opening-lists.server.ts'
import type { DescribedOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { findSeat } from '#app/hiring/openings/seats.server.ts'
import type { Place } from '#app/roles/places.ts'
import { tellingRule } from '#app/roles/job-ad/telling-rule.ts'
import { transaction } from '#db/connection.server.ts'
import { refused } from '#app/problems.ts'
import { settings } from '#db/schema/accounts.ts'
import { beforePublishing } from './before-publishing.ts'
import { mayPublish } from './publications.server.ts'

/** An opening with what stands between it and the careers page; of its text to those alone who may read drafts. */
export const findOverview = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const { facts, ...opening } = await describeOpening(tx, openingId)
    const may = {
      edit: can(tx.actor, 'opening.edit', facts).ok,
      publish: can(tx.actor, 'opening.publish', facts),
      close: can(tx.actor, 'opening.close', facts).ok,
      seePay: can(tx.actor, 'opening.pay.read', facts).ok,
    }
    const readsDraft = can(tx.actor, 'description.draft.read', facts).ok
    const { requirements, ...draft } = readsDraft ? await findWayToPublication(tx, opening) : unread
    return {
      ...opening,
      ...draft,
      requirements: may.edit && opening.state === 'draft' ? requirements : [],
      readsDraft,
      funnel: can(tx.actor, 'candidate.list', facts).ok ? await findFunnel(tx, openingId) : null,
      telling: await findRule(tx, opening.places),
      may,
    }
  })

type About = Pick<DescribedOpening, 'id' | 'state' | 'pay' | 'useCases'>

/** The newest text on its way to the careers page: what is found in it, who approves it, whether it may go there. */
async function findWayToPublication(tx: InTransaction, { id, state, pay, useCases }: About) {
  const { opening, facts } = await findSeat(tx, id)
  const description = await currentDescription(tx, id, facts)
  const findings = await checkDescription(tx, opening, description.markdown)
  const steps = await findApprovalSteps(tx, id, description.id)
  const approval = approved(steps)
  const ready = {
    pay: pay !== null,
    useCases: useCases.length,
    isOwnText: description.number > 1 || description.reason !== fromRoleCard,
    approvers: steps.length,
  }
  return {
    findings: findings.filter((finding) => finding.severity !== 'note'),
    isNewest: (await publishedDescription(tx, id))?.id === description.id,
    steps: steps.map(({ name, verdict, comment }) => ({ name, verdict, comment })),
    mayApprove:
      mayApprove(steps, tx.actor.id).ok &&
      steps.some((step) => step.memberId === tx.actor.id && step.verdict === 'waiting'),
    requirements: beforePublishing({ ...ready, findings, approval }),
    publishing: mayPublish(findings, approval, state),
  }
}

/** What is told of a text to those who may not read it. */
const unread: Awaited<ReturnType<typeof findWayToPublication>> = {
  findings: [],
  isNewest: true,
  steps: [],
  mayApprove: false,
  requirements: [],
  publishing: refused('Publishing is for those who read the draft.'),
}

/** What a law asks about telling people the outcome, in these places and at this size. */
async function findRule(tx: InTransaction, places: Place[]) {
  const [row] = await tx.db
    .select({ size: settings.employerSize })
    .from(settings)
    .where(eq(settings.orgId, tx.org.id))
  const today = tx.now.toISOString().slice(0, 10)
  return tellingRule({ places, employerSize: row?.size ?? undefined, today })
}
