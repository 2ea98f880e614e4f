import { and, desc, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { listHires } from '#app/hiring/offers/hires.server.ts'
import type { Hire } from '#app/hiring/offers/hires.server.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import type { Reckoned } from '#app/staffing/arrivals/reckoning.ts'
import { findCommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import type { CommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import { titlesOf } from '#app/staffing/gaps/titles.server.ts'
import { roleName } from '#app/staffing/role-names.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { staff } from '#db/schema/capacity.ts'
import { openingClosures } from '#db/schema/openings.ts'
import { arrivals, planChanges, proposalOpenings, proposals } from '#db/schema/staffing.ts'
import { chancesOf } from '#app/planning/roadmap/simulation/chances.ts'
import type { Estimates } from '#app/planning/roadmap/simulation/chances.ts'
import { changedChances } from './chances.ts'
import { changeSentence, moveWords } from './change-words.ts'
import type { Cause } from './change-words.ts'
import { tellOwners } from './owners-mail.server.ts'
import { movedUseCases } from './reckoning.ts'
import type { Outlook } from './reckoning.ts'
import { reckon } from './reckon.server.ts'

type SystemContext = ActingContext<SystemActor>
type Tx = InTransaction<SystemContext>

export type Move = {
  opening: string
  cause: 'hire' | 'slip' | 'closure' | 'reopening'
  reason: string
}

/**
 * Brings the plan up to date with an opening that was made from it: a hire becomes capacity, and whatever moved is
 * reckoned anew, told in one sentence and mailed to the owners it concerns. The second time changes nothing.
 */
export async function reconcileOpening(
  ctx: SystemContext,
  move: Move,
  signal: AbortSignal,
): Promise<void> {
  const found = await transaction(ctx, (tx) => takeStock(tx, move))
  if (!found) return
  const after = await reckon(found.committed, found, signal)
  await transaction(ctx, (tx) => tell(tx, move, found, after))
}

type Stock = {
  committed: CommittedPlan
  outlooks: Outlook[]
  estimates: Estimates
  cause: Cause
}

async function takeStock(tx: Tx, move: Move): Promise<Stock | null> {
  const [tie] = await tx.db
    .select({ role: proposals.role, commitmentId: proposals.commitmentId })
    .from(proposalOpenings)
    .innerJoin(
      proposals,
      and(eq(proposals.orgId, tx.org.id), eq(proposals.id, proposalOpenings.proposalId)),
    )
    .where(and(eq(proposalOpenings.orgId, tx.org.id), eq(proposalOpenings.openingId, move.opening)))
  const committed = tie && (await findCommittedPlan(tx, tie.commitmentId))
  if (!committed) return null
  const welcomed = await welcome(tx, move.opening, tie.role, committed)
  const newest = welcomed ?? (await newestArrival(tx, move.opening))
  const cause = causeOf(move, newest, tie.role)
  if (!cause || (move.cause === 'hire' && !welcomed)) return null
  const ids = committed.problem.useCases.map(({ id }) => id)
  const estimates: Estimates = Map.groupBy(
    await findEstimates(tx, ids),
    ({ useCaseId }) => useCaseId,
  )
  return { committed, cause, outlooks: await outlooksOf(tx, committed.id), estimates }
}

function causeOf(move: Move, newest: Newcomer | null, role: string): Cause | null {
  if (move.cause === 'closure' || move.cause === 'reopening')
    return { kind: move.cause, role: roleName(role) }
  if (!newest) return null
  const { name: person, startsOn } = newest
  return move.cause === 'hire'
    ? { kind: 'hire', person, startsOn }
    : { kind: 'slip', person, startsOn, reason: move.reason }
}

type Newcomer = { name: string; startsOn: string }

/** Everybody hired for the opening with a start date becomes capacity, once; gives the last one taken in. */
async function welcome(
  tx: Tx,
  openingId: string,
  role: string,
  { problem }: CommittedPlan,
): Promise<Newcomer | null> {
  const known = await tx.db
    .select({ candidacyId: arrivals.candidacyId })
    .from(arrivals)
    .where(and(eq(arrivals.orgId, tx.org.id), eq(arrivals.openingId, openingId)))
  const arrived = new Set(known.map(({ candidacyId }) => candidacyId))
  const hires = await listHires(tx, openingId)
  const hired = hires.filter(({ candidacyId }) => !arrived.has(candidacyId))
  const ramp = Array.isArray(problem.hiring?.ramp) ? problem.hiring.ramp : []
  let last: Newcomer | null = null
  for (const hire of hired) {
    await addArrival(tx, { ...hire, openingId, role, ramp })
    last = { name: hire.name, startsOn: hire.startsOn }
  }
  return last
}

type Hired = Hire & { openingId: string; role: string; ramp: number[] }

async function addArrival(
  tx: Tx,
  { openingId, candidacyId, startsOn, name, role, ramp, decidedBy: by }: Hired,
) {
  const staffId = newId()
  await tx.db.insert(staff).values({
    orgId: tx.org.id,
    id: staffId,
    name,
    role,
    skills: {},
    source: 'hire',
    startsOn,
    ramp,
    createdBy: by,
    createdAt: tx.now,
  })
  await tx.db.insert(arrivals).values({
    orgId: tx.org.id,
    id: newId(),
    openingId,
    candidacyId,
    staffId,
    startsOn,
    recordedBy: by,
    recordedAt: tx.now,
  })
  await record(tx, {
    verb: 'arrival.recorded',
    subject: { type: 'opening', id: openingId },
    data: { startsOn },
  })
}

async function newestArrival(tx: Tx, openingId: string): Promise<Newcomer | null> {
  const [row] = await tx.db
    .select({ name: staff.name, startsOn: arrivals.startsOn })
    .from(arrivals)
    .innerJoin(staff, and(eq(staff.orgId, tx.org.id), eq(staff.id, arrivals.staffId)))
    .where(and(eq(arrivals.orgId, tx.org.id), eq(arrivals.openingId, openingId)))
    .orderBy(desc(arrivals.recordedAt), desc(arrivals.id))
    .limit(1)
  return row ?? null
}

/** What is known of the hires of a plan: who starts when, and which openings closed unfilled. */
async function outlooksOf(tx: Tx, commitmentId: string): Promise<Outlook[]> {
  const rows = await tx.db
    .select({
      role: proposals.role,
      startsOn: arrivals.startsOn,
      outcome: openingClosures.outcome,
    })
    .from(proposals)
    .innerJoin(
      proposalOpenings,
      and(eq(proposalOpenings.orgId, tx.org.id), eq(proposalOpenings.proposalId, proposals.id)),
    )
    .leftJoin(
      arrivals,
      and(eq(arrivals.orgId, tx.org.id), eq(arrivals.openingId, proposalOpenings.openingId)),
    )
    .leftJoin(
      openingClosures,
      and(
        eq(openingClosures.orgId, tx.org.id),
        eq(openingClosures.openingId, proposalOpenings.openingId),
        isNull(openingClosures.reopenedAt),
      ),
    )
    .where(and(eq(proposals.orgId, tx.org.id), eq(proposals.commitmentId, commitmentId)))
  return rows.flatMap(({ role, startsOn, outcome }): Outlook[] => {
    if (startsOn) return [{ kind: 'starts', role, startsOn }]
    return outcome && outcome !== 'filled' ? [{ kind: 'gone', role }] : []
  })
}

async function tell(tx: Tx, { opening, cause }: Move, stock: Stock, after: Reckoned) {
  const { committed } = stock
  const before = await lastReckoned(tx, stock)
  const changed = changedChances(before.chances, after.chances).map(({ useCase }) => useCase)
  const useCases = [...new Set([...movedUseCases(before.starts, after.starts), ...changed])]
  const titles = await titlesOf(tx, useCases)
  const titleOf = (id: string) => titles[id] ?? 'one that is gone'
  const sentence = changeSentence(stock.cause, before, after, {
    currency: (await findCalendar(tx)).currency,
    titleOf,
  })
  const moves = moveWords(before.starts, after.starts, committed, titleOf)
  const id = newId()
  await tx.db.insert(planChanges).values({
    orgId: tx.org.id,
    id,
    commitmentId: committed.id,
    cause,
    openingId: opening,
    sentence,
    moves,
    before,
    after,
    useCases,
    happenedAt: tx.now,
  })
  await record(tx, { verb: 'plan.moved', subject: { type: 'opening', id: opening } })
  await tellOwners(tx, { id, sentence, moves, useCases })
}

/** What the plan was worth before: after the last change, or as it was committed. */
async function lastReckoned(tx: Tx, { committed, estimates }: Stock): Promise<Reckoned> {
  const { id, plan } = committed
  const [row] = await tx.db
    .select({ after: planChanges.after })
    .from(planChanges)
    .where(and(eq(planChanges.orgId, tx.org.id), eq(planChanges.commitmentId, id)))
    .orderBy(desc(planChanges.happenedAt), desc(planChanges.id))
    .limit(1)
  if (row) return row.after as Reckoned
  return { value: plan.value, starts: plan.starts, chances: chancesOf(committed, estimates) }
}
