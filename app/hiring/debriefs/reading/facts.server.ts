import { and, eq, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { isRestricted } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { byId, endingInForce, partOfActor } from '#app/hiring/interviews/joins.server.ts'
import { NotFound } from '#app/problems.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import { isId } from '#db/ids.ts'
import { settings } from '#db/schema/accounts.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { openingMembers, openings } from '#db/schema/openings.ts'
import type { StoredCompetency } from '#db/schema/openings.ts'
import type { StatedView } from '#app/hiring/debriefs/views/turns.ts'
import { endingOf } from '#app/hiring/openings/funnel/in-force.server.ts'

export type MadeDecision = {
  id: string
  outcome: 'hire' | 'no-hire'
  decidedBy: string
  at: string
}

/** Everybody of the hiring team who decides: they speak last. */
const managers = sql<{ memberId: string; name: string }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('memberId', m.id, 'name', m.name) order by m.name), '[]')
  from hiring.opening_members seat
  join accounts.members m on m.org_id = seat.org_id and m.id = seat.member_id
  where seat.org_id = hiring.candidacies.org_id and seat.opening_id = hiring.candidacies.opening_id
    and seat.part = 'manager' and m.removed_at is null)`

const views = sql<StatedView[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('memberId', v.member_id, 'name', m.name, 'stageId', v.stage_id,
    'part', v.part, 'recommendation', v.recommendation, 'text', v.text, 'earlyReason', v.early_reason,
    'at', v.at) order by v.at, v.id), '[]')
  from hiring.debrief_views v
  join accounts.members m on m.org_id = v.org_id and m.id = v.member_id
  where v.org_id = hiring.candidacies.org_id and v.candidacy_id = hiring.candidacies.id)`

const decision = sql<MadeDecision | null>`(
  select jsonb_build_object('id', d.id, 'outcome', d.outcome, 'decidedBy', m.name, 'at', d.at)
  from hiring.decisions d
  join accounts.members m on m.org_id = d.org_id and m.id = d.decided_by
  where d.org_id = hiring.candidacies.org_id and d.candidacy_id = hiring.candidacies.id)`

/** The rubric version that was first used for the candidate, or null before there is a card. */
const rubric = sql<{ id: string; number: number; competencies: StoredCompetency[] } | null>`(
  select jsonb_build_object('id', r.id, 'number', r.number, 'competencies', r.competencies)
  from hiring.scorecards c
  join hiring.rubrics r on r.org_id = c.org_id and r.id = c.rubric_id
  where c.org_id = hiring.candidacies.org_id and c.candidacy_id = hiring.candidacies.id
  order by c.created_at, c.id limit 1)`

/** Seats of the opening that are taken: by hires, and by those who were decided for and have not ended otherwise. */
const hired = sql<number>`(
  select count(*)::int from hiring.candidacies o
  left join hiring.candidacy_endings e on ${endingOf('o.org_id', 'o.id')}
  left join hiring.decisions d on d.org_id = o.org_id and d.candidacy_id = o.id
  where o.org_id = hiring.candidacies.org_id and o.opening_id = hiring.candidacies.opening_id
    and (e.outcome = 'hired' or (e.id is null and d.outcome = 'hire')))`

const columns = {
  id: candidacies.id,
  candidate: candidates.name,
  ...inNameColumns,
  opening: { id: openings.id, title: openings.title, headcount: openings.headcount },
  ended: candidacyEndings.outcome,
  part: openingMembers.part,
  statistics: settings.statistics,
  managers,
  views,
  decision,
  rubric,
  hired,
  restricted: isRestricted('hiring.candidacies.org_id', 'hiring.candidacies.candidate_id'),
}

const factsQuery = fixedQuery(['orgId', 'actorId', 'candidacyId'], (db, asked) => {
  const { orgId, actorId, candidacyId } = asked
  const tx = { org: { id: orgId }, actor: { id: actorId } }
  return db
    .select(columns)
    .from(candidacies)
    .innerJoin(candidates, byId(tx, candidates, candidacies.candidateId))
    .innerJoin(openings, byId(tx, openings, candidacies.openingId))
    .leftJoin(settings, eq(settings.orgId, orgId))
    .leftJoin(openingMembers, partOfActor(tx))
    .leftJoin(candidacyEndings, endingInForce(tx))
    .where(and(eq(candidacies.orgId, orgId), eq(candidacies.id, candidacyId)))
    .limit(1)
})

/** A candidacy with everything of its debrief but the scorecards, in one query, and whether it is put away. Throws `NotFound`. */
export async function findFacts(tx: InTransaction, candidacyId: string) {
  if (!isId(candidacyId)) throw new NotFound()
  const [row] = await factsQuery(tx, { orgId: tx.org.id, actorId: tx.actor.id, candidacyId })
  if (!row) throw new NotFound()
  const { restricted, ...facts } = row
  return { restricted, facts: { ...facts, statistics: row.statistics ?? true } }
}

export type Facts = Awaited<ReturnType<typeof findFacts>>['facts']
