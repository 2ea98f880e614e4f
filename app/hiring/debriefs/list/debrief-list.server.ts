import { and, desc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can, reachesAllOpenings } from '#app/accounts/permissions.ts'
import type { Speaker, StatedView } from '#app/hiring/debriefs/views/turns.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { owesNoCard } from '#app/hiring/candidates/pipeline/owed-card.server.ts'
import { inUse } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { byId, endingInForce, partOfActor } from '#app/hiring/interviews/joins.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { decisions, reveals } from '#db/schema/interviews.ts'
import { openingMembers, openings, stages } from '#db/schema/openings.ts'
import { placeOf } from './debrief-list.ts'
import type { ListedDebrief, WaitsFor } from './debrief-list.ts'

const mostListed = 300

/** The reveal that opened a debrief: no later stage of the candidate is revealed with rated cards too. */
const opensDebrief = sql`(
  exists (select 1 from hiring.scorecards c join hiring.ratings r on r.org_id = c.org_id and r.scorecard_id = c.id
    where c.org_id = hiring.reveals.org_id and c.candidacy_id = hiring.reveals.candidacy_id
      and c.stage_id = hiring.reveals.stage_id)
  and not exists (select 1 from hiring.reveals later
    join hiring.stages ls on ls.org_id = later.org_id and ls.id = later.stage_id
    where later.org_id = hiring.reveals.org_id and later.candidacy_id = hiring.reveals.candidacy_id
      and ls.position > hiring.stages.position
      and exists (select 1 from hiring.scorecards c
        join hiring.ratings r on r.org_id = c.org_id and r.scorecard_id = c.id
        where c.org_id = later.org_id and c.candidacy_id = later.candidacy_id and c.stage_id = later.stage_id)))`

const speakers = sql<Speaker[]>`(
  select coalesce(jsonb_agg(distinct jsonb_build_object('memberId', m.id, 'name', m.name)), '[]')
  from hiring.scorecards c
  join accounts.members m on m.org_id = c.org_id and m.id = c.interviewer_id
  join hiring.scorecard_seals sl on sl.org_id = c.org_id and sl.scorecard_id = c.id
    and sl.recalled_at is null and not sl.late
  where c.org_id = hiring.reveals.org_id and c.candidacy_id = hiring.reveals.candidacy_id
    and c.stage_id = hiring.reveals.stage_id
    and not exists (select 1 from hiring.interview_endings en
      where en.org_id = c.org_id and en.interview_id = c.interview_id))`

const managers = sql<Speaker[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('memberId', m.id, 'name', m.name) order by m.name), '[]')
  from hiring.opening_members seat
  join accounts.members m on m.org_id = seat.org_id and m.id = seat.member_id where seat.org_id = hiring.reveals.org_id
    and seat.opening_id = hiring.candidacies.opening_id and seat.part = 'manager')`

type SpokenView = Pick<StatedView, 'memberId' | 'part'>

const views = sql<SpokenView[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('memberId', v.member_id, 'part', v.part)), '[]')
  from hiring.debrief_views v where v.org_id = hiring.reveals.org_id
    and v.candidacy_id = hiring.reveals.candidacy_id and v.stage_id = hiring.reveals.stage_id)`

const interviewsThem = (memberId: string) => sql<boolean>`exists (
  select 1 from hiring.interviews i where i.org_id = hiring.reveals.org_id
    and i.candidacy_id = hiring.reveals.candidacy_id and i.interviewer_id = ${memberId}
    and not exists (select 1 from hiring.interview_endings en
      where en.org_id = i.org_id and en.interview_id = i.id))`

/** The debriefs `debrief.read` lets the member into. */
function readable(tx: InTransaction): SQL | undefined {
  const { access, id } = tx.actor
  if (reachesAllOpenings(tx.actor)) return undefined
  const runs =
    access === 'hiring-manager'
      ? sql`hiring.opening_members.part in ('manager', 'recruiter')`
      : sql`false`
  return sql`(hiring.opening_members.id is not null and (${runs} or ${interviewsThem(id)}))`
}

const mayRead = (tx: InTransaction) =>
  sql<boolean>`${owesNoCard(tx, sql`hiring.reveals.candidacy_id`)}`

/** Not even the order tells who owes a scorecard that there is a decision. */
const openFirst = (tx: InTransaction) =>
  desc(sql`coalesce(case when ${mayRead(tx)} then ${decisions.at} end, 'infinity'::timestamptz)`)

const columns = (tx: InTransaction) => ({
  candidacyId: candidacies.id,
  candidate: candidates.name,
  ...inNameColumns,
  openingId: openings.id,
  opening: openings.title,
  openedAt: reveals.at,
  ended: candidacyEndings.outcome,
  outcome: decisions.outcome,
  decidedAt: decisions.at,
  part: openingMembers.part,
  own: interviewsThem(tx.actor.id),
  mayRead: mayRead(tx),
  speakers,
  managers,
  views,
})

const rows = (tx: InTransaction, condition?: SQL) =>
  tx.db
    .select(columns(tx))
    .from(reveals)
    .innerJoin(stages, byId(tx, stages, reveals.stageId))
    .innerJoin(candidacies, byId(tx, candidacies, reveals.candidacyId))
    .innerJoin(candidates, byId(tx, candidates, candidacies.candidateId))
    .innerJoin(openings, byId(tx, openings, candidacies.openingId))
    .leftJoin(
      decisions,
      and(eq(decisions.orgId, tx.org.id), eq(decisions.candidacyId, candidacies.id)),
    )
    .leftJoin(candidacyEndings, endingInForce(tx))
    .leftJoin(openingMembers, partOfActor(tx))
    .where(and(eq(reveals.orgId, tx.org.id), opensDebrief, readable(tx), inUse, condition))
    .orderBy(openFirst(tx), desc(reveals.at))
    .limit(mostListed)

type Row = Awaited<ReturnType<typeof rows>>[number]

function listed(tx: InTransaction, row: Row): ListedDebrief {
  const { part, own, speakers: people, managers: last, views: spoken, ...rest } = row
  const { mayRead: reads, ...debrief } = rest
  const decides = can(tx.actor, 'decision.make', { part, own }).ok
  const place = placeOf({
    actorId: tx.actor.id,
    speaks: can(tx.actor, 'debrief.contribute', { part, own }).ok,
    decides,
    own,
    mayRead: reads,
    decided: row.outcome !== null,
    ended: row.ended !== null,
    speakers: people,
    managers: last,
    views: spoken,
  })
  const hidden = { ended: null, outcome: null, decidedAt: null }
  return { ...debrief, ...(reads ? {} : hidden), ...place, managers: last.map(({ name }) => name) }
}

/** The debriefs a member may read, open ones first, each with what it waits for. */
export const listDebriefs = (ctx: Context): Promise<ListedDebrief[]> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    return (await rows(tx)).map((row) => listed(tx, row))
  })

const pending: WaitsFor[] = ['your-view', 'your-decision', 'manager-decision']

/** What waits for the member in debriefs: a view to state, or a decision to make. */
export async function listPendingDecisions(tx: InTransaction): Promise<ListedDebrief[]> {
  if (!can(tx.actor, 'openings.list').ok) return []
  const open = await rows(
    tx,
    sql`(hiring.decisions.id is null and hiring.candidacy_endings.id is null)`,
  )
  return open.map((row) => listed(tx, row)).filter(({ waitsFor }) => pending.includes(waitsFor))
}
