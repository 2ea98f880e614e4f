import { and, countDistinct, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { currentRubric, listPlans } from '#app/hiring/interviews/loops.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { competencyLibrary, findCompetency } from '#app/roles/competency-library.ts'
import type { Level } from '#app/roles/competencies.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { scorecards } from '#db/schema/interviews.ts'
import { rubrics } from '#db/schema/openings.ts'
import type { StoredCompetency } from '#db/schema/openings.ts'
import { amended, checkRubric, rubricChanges, rubricText, shares } from './rubric.ts'
import type { RubricInput } from './rubric.ts'

/** The versions of an opening's rubric, newest first, each with how many candidates are rated by it. */
const listVersions = (tx: InTransaction, openingId: string) =>
  tx.db
    .select({
      id: rubrics.id,
      number: rubrics.number,
      competencies: rubrics.competencies,
      reason: rubrics.reason,
      author: members.name,
      createdAt: rubrics.createdAt,
      candidates: countDistinct(scorecards.candidacyId),
    })
    .from(rubrics)
    .innerJoin(members, byId(tx, members, rubrics.authorId))
    .leftJoin(scorecards, and(eq(scorecards.orgId, tx.org.id), eq(scorecards.rubricId, rubrics.id)))
    .where(and(eq(rubrics.orgId, tx.org.id), eq(rubrics.openingId, openingId)))
    .groupBy(rubrics.orgId, rubrics.id, members.name)
    .orderBy(desc(rubrics.number))

/** Which planned interview rates a competency first, by competency. */
async function ratedBy(tx: InTransaction, openingId: string): Promise<Map<string, string>> {
  const plans = await listPlans(tx, openingId)
  return new Map(
    plans.toReversed().flatMap(({ name, competencies }) => competencies.map((key) => [key, name])),
  )
}

/** An opening's rubric as its page shows it, with every version before. */
export const findRubric = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const { opening, facts } = await seatFor(tx, openingId, 'loop.read')
    const versions = await listVersions(tx, openingId)
    const rated = await ratedBy(tx, openingId)
    const [current] = versions
    const competencies = current?.competencies ?? []
    const share = shares(competencies)
    const known = new Set(competencies.map(({ key }) => key))
    return {
      mayEdit: can(tx.actor, 'rubric.edit', facts),
      number: current?.number ?? 0,
      candidates: current?.candidates ?? 0,
      competencies: competencies.map((one) => ({
        ...one,
        share: share[one.key] ?? 0,
        ratedIn: rated.get(one.key) ?? null,
      })),
      addable: Object.values(competencyLibrary)
        .filter(({ key, anchors }) => !known.has(key) && anchors[opening.level as Level])
        .map(({ key, name }) => ({ key, name })),
      versions: versions.map(({ id: _, competencies: after, ...version }, at) => ({
        ...version,
        changes: rubricChanges(versions[at + 1]?.competencies ?? after, after),
      })),
    }
  })

async function isUsed(tx: InTransaction, rubricId: string): Promise<boolean> {
  const [row] = await tx.db
    .select({ id: scorecards.id })
    .from(scorecards)
    .where(and(eq(scorecards.orgId, tx.org.id), eq(scorecards.rubricId, rubricId)))
    .limit(1)
  return row !== undefined
}

export type Amendment = { openingId: string; version: number; input: RubricInput }

/**
 * Saves the rubric as a new version. Candidates whose interviews are set up keep theirs; once a version is used, the
 * next one needs a reason.
 */
export const amendRubric = (
  ctx: Context,
  { openingId, version, input }: Amendment,
): Promise<{ number: number }> =>
  transaction(ctx, async (tx) => {
    const { opening } = await seatFor(tx, openingId, 'rubric.edit')
    const current = await currentRubric(tx, openingId)
    const added = addedBy(input, opening.level as Level, current.competencies)
    const competencies = amended(current.competencies, input, added)
    if (current.number !== version) refuseStale(competencies, current)
    const inUse = await isUsed(tx, current.id)
    const errors = checkRubric(input, { inUse, rated: await ratedBy(tx, openingId) })
    if (Object.keys(errors).length > 0) throw new Invalid('This rubric does not hold.', errors)
    if (rubricChanges(current.competencies, competencies).length === 0)
      throw new Invalid('Nothing is different from the version there is.')
    const number = current.number + 1
    await tx.db.insert(rubrics).values({
      orgId: tx.org.id,
      id: newId(),
      openingId,
      number,
      competencies,
      reason: input.reason,
      authorId: tx.actor.id,
      createdAt: tx.now,
    })
    await record(tx, {
      verb: 'rubric.amended',
      subject: { type: 'opening', id: openingId },
      data: { number },
    })
    return { number }
  })

function refuseStale(
  yours: readonly StoredCompetency[],
  { competencies, number }: { competencies: StoredCompetency[]; number: number },
): never {
  throw new Conflict('Somebody else changed this rubric while you were editing.', {
    yours: rubricText(yours),
    theirs: rubricText(competencies),
    version: number,
  })
}

/** A competency from the library, with the anchors of the opening's level, as heavy as any. */
function addedBy(
  { add }: RubricInput,
  level: Level,
  current: readonly StoredCompetency[],
): StoredCompetency | undefined {
  if (add === '') return undefined
  const found = findCompetency(add)
  const anchors = found?.anchors[level]
  if (!found || !anchors || current.some(({ key }) => key === add))
    throw new Invalid('Choose from the list.', { add: ['Choose from the list.'] })
  const { key, name, definition } = found
  return { key, name, definition, must: false, weight: 1, knockOut: null, anchors: [...anchors] }
}
