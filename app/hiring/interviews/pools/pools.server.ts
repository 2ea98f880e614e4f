import { and, eq, inArray, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { candidaciesWith } from '#app/hiring/interviews/arranging/candidate-times.server.ts'
import {
  interviewsAhead,
  loadOfMember,
  mayInterview,
} from '#app/hiring/interviews/interviewers.server.ts'
import type { PlannedInterview } from '#app/hiring/interviews/loops.server.ts'
import { endingOfInterview } from '#app/hiring/interviews/joins.server.ts'
import { isRevealed } from '#app/hiring/interviews/revealed.server.ts'
import { usualPerWeek } from '#app/hiring/interviews/loop-verdict.ts'
import { Invalid } from '#app/problems.ts'
import { members } from '#db/schema/accounts.ts'
import { interviewEndings, interviewLoads, interviews } from '#db/schema/interviews.ts'
import { choosePeople, isOut } from './choice.ts'
import type { Past, Poolmate } from './choice.ts'
import { inWords } from './pool-words.ts'

type Stage = { candidacyId: string; openingId: string; stageId: string }

/** A planned interview with a pool, and how many of it are to be chosen. */
export type Wanted = {
  plan: Pick<PlannedInterview, 'id' | 'name' | 'interviewers'>
  places: number
}

/** Fewer of a pool can take an interview than are to meet the candidate. */
export class TooFew extends Invalid {}

/**
 * Chooses people of pools for a candidate in a stage. `named` are those who take an interview of the stage besides. Throws `TooFew`
 * where a pool has too few who can, before anything is written. The candidacy must be locked.
 */
export async function chooseOfPools(
  tx: InTransaction,
  stage: Stage,
  { wanted, named }: { wanted: readonly Wanted[]; named: readonly string[] },
): Promise<Map<string, string[]>> {
  if (wanted.length === 0) return new Map()
  const { mates, standing } = await findMates(tx, stage, wanted)
  const pools = wanted.map(({ plan, places }) => ({
    planId: plan.id,
    places,
    among: mates.get(plan.id) ?? [],
  }))
  const chosen = choosePeople(pools, new Set([...standing, ...named]))
  for (const { plan, places } of wanted) {
    const found = chosen.get(plan.id)?.length ?? 0
    if (found < places) throw new TooFew(tooFew(plan.name, { places, found }))
  }
  return chosen
}

function tooFew(name: string, { places, found }: { places: number; found: number }): string {
  const who =
    found === 0
      ? `Nobody named for “${name}” can be asked for this candidate`
      : `“${name}” needs ${inWords(places)} more people for this candidate, and only ${inWords(found)} of those named can be asked`
  return `${who}: the others take it or took it already, stepped back, left, or may have read what others wrote. Name more people in the loop of this opening.`
}

/** Who of each pool can be chosen for a candidate, by plan; and who takes an interview of the stage already. */
export async function findMates(
  tx: InTransaction,
  { candidacyId, openingId, stageId }: Stage,
  wanted: readonly Wanted[],
) {
  const past = await pastOf(tx, candidacyId)
  const revealed = await isRevealed(tx, { candidacyId })
  const here = past.filter((one) => one.candidacyId === candidacyId && one.ending === null)
  const elsewhere = new Set(
    here.filter((one) => one.stageId !== stageId).map(({ interviewerId }) => interviewerId),
  )
  const people = await peopleOf(tx, { openingId, memberIds: namedIn(wanted) })
  const mates = wanted.map(({ plan }): [string, Poolmate[]] => {
    const asking = { candidacyId, planId: plan.id, revealed }
    const named = new Set(plan.interviewers.map(({ memberId }) => memberId))
    const fit = people.filter(
      ({ memberId }) => named.has(memberId) && !isOut(memberId, past, asking),
    )
    return [plan.id, fit.map((one) => ({ ...one, elsewhere: elsewhere.has(one.memberId) }))]
  })
  const standing = here.filter((one) => one.stageId === stageId)
  return { mates: new Map(mates), standing: standing.map(({ interviewerId }) => interviewerId) }
}

const namedIn = (wanted: readonly Wanted[]) => [
  ...new Set(wanted.flatMap(({ plan }) => plan.interviewers.map(({ memberId }) => memberId))),
]

/** All interviews of the person in a candidacy, those for other openings among them. */
const pastOf = (tx: InTransaction, candidacyId: string): Promise<Past[]> =>
  tx.db
    .select({
      candidacyId: interviews.candidacyId,
      planId: interviews.planId,
      stageId: interviews.stageId,
      interviewerId: interviews.interviewerId,
      ending: interviewEndings.kind,
    })
    .from(interviews)
    .leftJoin(interviewEndings, endingOfInterview(tx))
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        inArray(interviews.candidacyId, candidaciesWith(tx, candidacyId)),
      ),
    )

/** Interviews of the opening that are a member's, held or not. */
const inOpening = (openingId: string) => sql<number>`(
  select count(*)::int from hiring.interviews i
  join hiring.candidacies c on c.org_id = i.org_id and c.id = i.candidacy_id
  where i.org_id = accounts.members.org_id and i.interviewer_id = accounts.members.id
    and c.opening_id = ${openingId}
    and not exists (select 1 from hiring.interview_endings e
      where e.org_id = i.org_id and e.interview_id = i.id))`

/** Of these members those who may interview, with how much they have before them. */
async function peopleOf(
  tx: InTransaction,
  { openingId, memberIds }: { openingId: string; memberIds: string[] },
): Promise<Omit<Poolmate, 'elsewhere'>[]> {
  const rows = await tx.db
    .select({
      memberId: members.id,
      name: members.name,
      perWeek: interviewLoads.perWeek,
      ahead: interviewsAhead(tx),
      inOpening: inOpening(openingId),
    })
    .from(members)
    .leftJoin(interviewLoads, loadOfMember(tx))
    .where(and(eq(members.orgId, tx.org.id), inArray(members.id, memberIds), mayInterview))
  return rows.map((row) => ({ ...row, perWeek: row.perWeek ?? usualPerWeek }))
}
