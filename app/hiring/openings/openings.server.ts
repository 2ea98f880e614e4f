import { eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { findCard } from '#app/roles/cards/cards.server.ts'
import { roleKit } from '#app/roles/kit/role-kit.ts'
import type { RoleKit } from '#app/roles/kit/role-kit.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { settings } from '#db/schema/accounts.ts'
import {
  descriptions,
  interviewPlans,
  openingMembers,
  openings,
  rubrics,
  stages,
} from '#db/schema/openings.ts'
import { countOpenOpenings } from './publication/counted-openings.server.ts'
import { refuseOver } from './last-day/refusal.ts'
import { openingSlug, storePay } from './opening.ts'
import type { NewOpening, OpeningFacts } from './opening.ts'
import { fromRoleCard } from './description/texts.server.ts'
import { saveOpening } from './facts/saving.server.ts'
import { seatFor } from './seats.server.ts'

/**
 * Opens an opening from a role kit: its own copy of job description, rubric, loop and questions.
 * Whoever opens it becomes its manager.
 */
export const openOpening = (ctx: Context, input: NewOpening): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'opening.create')
    return addOpening(tx, input, { managerId: tx.actor.id, weights: {} })
  })

/** Who runs the opening, weights of competencies that differ from the role card's, and texts in place of the card's. */
export type Start = {
  managerId: string
  weights: Record<string, number>
  title?: string
  /** The job description, and where it is from. */
  text?: { markdown: string; reason: string }
}

/** Adds an opening for whoever may have one made, in a transaction that has checked it. */
export async function addOpening(
  tx: InTransaction,
  input: NewOpening,
  { managerId, weights, title, text }: Start,
): Promise<{ id: string }> {
  await entitled(tx, 'openings', countOpenOpenings)
  refuseOver(input.lastDay ?? null, tx.now)
  const found = await kitFor(tx, input)
  const kit = { ...found, title: title ?? found.title }
  const id = newId()
  await tx.db.insert(openings).values({
    orgId: tx.org.id,
    id,
    ...factsOf(kit, input, id),
    createdBy: tx.actor.id,
    createdAt: tx.now,
  })
  await addManager(tx, id, managerId)
  const own = { markdown: kit.jobDescription, reason: fromRoleCard }
  await addTexts(tx, id, { text: text ?? own, rubric: weighted(kit, weights).rubric })
  await addLoop(tx, id, kit)
  await record(tx, {
    verb: 'opening.opened',
    subject: { type: 'opening', id },
    data: { role: kit.roleKey, level: kit.level },
  })
  return { id }
}

async function kitFor(tx: InTransaction, input: NewOpening): Promise<RoleKit> {
  const contact = input.contact || (await accommodationContact(tx))
  const { card, loop } = await findCard(tx, input.role)
  const kit = roleKit({ ...input, role: card, loop, pay: input.pay ?? undefined, contact })
  if (kit) return kit
  throw new Invalid('This role does not exist at this level.', {
    role: ['Choose a role and level.'],
  })
}

const weighted = (kit: RoleKit, weights: Start['weights']): RoleKit => ({
  ...kit,
  rubric: {
    competencies: kit.rubric.competencies.map((one) => ({
      ...one,
      weight: weights[one.key] ?? one.weight,
    })),
  },
})

const factsOf = (kit: RoleKit, input: NewOpening, id: string) => ({
  slug: openingSlug(kit.title, id),
  title: kit.title,
  roleKey: kit.roleKey,
  level: kit.level,
  headcount: input.headcount,
  employmentType: input.employmentType,
  places: input.places,
  ...storePay(input.pay),
  useCases: input.useCases,
  lastDay: input.lastDay ?? null,
})

async function accommodationContact(tx: InTransaction): Promise<string> {
  const [row] = await tx.db
    .select({ contact: settings.accommodationContact })
    .from(settings)
    .where(eq(settings.orgId, tx.org.id))
  return row?.contact ?? ''
}

const addManager = (tx: InTransaction, openingId: string, memberId: string) =>
  tx.db.insert(openingMembers).values({
    orgId: tx.org.id,
    id: newId(),
    openingId,
    memberId,
    part: 'manager',
    addedAt: tx.now,
  })

type Texts = { text: { markdown: string; reason: string }; rubric: RoleKit['rubric'] }

async function addTexts(tx: InTransaction, openingId: string, { text, rubric }: Texts) {
  const first = { orgId: tx.org.id, openingId, number: 1, authorId: tx.actor.id, createdAt: tx.now }
  await tx.db.insert(descriptions).values({ ...first, id: newId(), ...text })
  await tx.db.insert(rubrics).values({
    ...first,
    id: newId(),
    competencies: rubric.competencies,
    reason: fromRoleCard,
  })
}

async function addLoop(tx: InTransaction, openingId: string, kit: RoleKit) {
  const rows = kit.loop.stages.map((stage, position) => ({
    orgId: tx.org.id,
    id: newId(),
    openingId,
    position,
    ...stage,
  }))
  await tx.db.insert(stages).values(rows)
  const stageIds = new Map(rows.map((row) => [row.name, row.id]))
  await tx.db.insert(interviewPlans).values(
    kit.loop.interviews.map(({ stage, ...interview }, position) => {
      const stageId = stageIds.get(stage)
      if (!stageId) throw new Error(`The kit has no stage called ${stage}.`)
      return { orgId: tx.org.id, id: newId(), openingId, stageId, position, ...interview }
    }),
  )
}

/** Changes the facts of an opening. A stale version is refused. */
export const changeOpening = (
  ctx: Context,
  input: { id: string; version: number; facts: OpeningFacts },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { opening } = await seatFor(tx, input.id, 'opening.edit')
    const { pay, ...facts } = input.facts
    if (facts.lastDay !== opening.lastDay) refuseOver(facts.lastDay ?? null, tx.now)
    await saveOpening(tx, input, { ...facts, ...storePay(pay) })
    await record(tx, { verb: 'opening.changed', subject: { type: 'opening', id: input.id } })
  })
