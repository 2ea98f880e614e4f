import { eq, and, asc } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { approveOpening, nameApprovers } from '#app/hiring/openings/approval/approvals.server.ts'
import { saveDescription } from '#app/hiring/openings/description/descriptions.server.ts'
import { currentDescription } from '#app/hiring/openings/description/texts.server.ts'
import {
  closeOpening,
  pauseOpening,
  publishOpening,
} from '#app/hiring/openings/publication/publications.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import { describeOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { copyCard } from '#app/roles/cards/cards.server.ts'
import { transaction } from '#db/connection.server.ts'
import { interviewPlans, rubrics, stages } from '#db/schema/openings.ts'
import { addOpening } from '#test/support/openings.ts'
import type { People } from '#test/web/access/world/people.ts'

export type OpeningIds = {
  draft: string
  published: string
  publishedSlug: string
  paused: string
  closed: string
  card: string
  applicationStage: string
  interviewStage: string
  decisionStage: string
  plan: string
  secondPlan: string
  rubric: string
}

/** What stands in texts that are not published, and in what is said of them. */
export const draftWords = (slug: string): string => `drafted inside ${slug}`

/** One opening in each state, with the same people in it, and a role card of the organisation's own. */
export async function addOpenings(people: People): Promise<OpeningIds> {
  const { manager, approver } = people
  const [draft, published, paused, closed] = [
    await teamed(people),
    await teamed(people),
    await teamed(people),
    await teamed(people),
  ]
  await nameApprovers(manager, { openingId: draft, memberIds: [approver.actor.id] })
  for (const id of [published, paused, closed]) await publishOpening(manager, id)
  await pauseOpening(manager, { openingId: paused, reason: 'Budget under review' })
  await closeOpening(manager, { openingId: closed, outcome: 'other', reason: 'Plans changed' })
  for (const id of [draft, published, paused, closed]) await draftNewer(manager, id)
  const comment = draftWords(approver.org.slug)
  await approveOpening(approver, { openingId: draft, verdict: 'declined', comment })
  const { key: card } = await copyCard(manager, { key: 'ml-engineer', name: 'Our ML engineer' })
  const publishedSlug = await slugOf(manager, published)
  return {
    draft,
    published,
    publishedSlug,
    paused,
    closed,
    card,
    ...(await partsOf(manager, published)),
  }
}

const slugOf = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => (await describeOpening(tx, openingId)).slug)

async function teamed({ manager, interviewer, secondInterviewer }: People): Promise<string> {
  const { id } = await addOpening(manager)
  for (const { actor } of [interviewer, secondInterviewer]) {
    await seatMember(manager, { openingId: id, memberId: actor.id, part: 'interviewer' })
  }
  return id
}

const draftNewer = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const { facts } = await describeOpening(tx, openingId)
    const { markdown, number } = await currentDescription(tx, openingId, facts)
    const reason = draftWords(ctx.org.slug)
    const newer = `${markdown}\n\n- Something ${reason}.`
    await saveDescription(tx, { openingId, number, markdown: newer, reason })
  })

const partsOf = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const found = await tx.db
      .select({ id: stages.id, kind: stages.kind })
      .from(stages)
      .where(and(eq(stages.orgId, tx.org.id), eq(stages.openingId, openingId)))
    const plans = await tx.db
      .select({ id: interviewPlans.id, stageId: interviewPlans.stageId })
      .from(interviewPlans)
      .where(
        and(
          eq(interviewPlans.orgId, tx.org.id),
          eq(interviewPlans.openingId, openingId),
          eq(interviewPlans.kind, 'scored'),
        ),
      )
      .orderBy(asc(interviewPlans.position))
    const [rubric] = await tx.db
      .select({ id: rubrics.id })
      .from(rubrics)
      .where(and(eq(rubrics.orgId, tx.org.id), eq(rubrics.openingId, openingId)))
    const [plan, secondPlan] = plans.filter(({ stageId }) => stageId === plans[0]?.stageId)
    const stageOf = (kind: string) => found.find((stage) => stage.kind === kind)?.id
    return {
      applicationStage: given(stageOf('application')),
      interviewStage: given(plan?.stageId),
      decisionStage: given(stageOf('decision')),
      plan: given(plan?.id),
      secondPlan: given((secondPlan ?? plan)?.id),
      rubric: given(rubric?.id),
    }
  })

function given(id: string | undefined): string {
  if (!id) throw new Error('The opening has not all the parts this world needs.')
  return id
}
