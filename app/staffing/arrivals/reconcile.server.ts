import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { listHires } from '#app/hiring/offers/hires.server.ts'
import type { Hire } from '#app/hiring/offers/hires.server.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import type { Reckoned } from '#app/staffing/arrivals/reckoning.ts'
import { findCommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import type { CommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import { titlesOf } from '#app/staffing/gaps/titles.server.ts'
import { askedAtOf, knownProposals } from '#app/staffing/gaps/known.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { staff } from '#db/schema/capacity.ts'
import { arrivals, planChanges } from '#db/schema/staffing.ts'
import { chancesOf } from '#app/planning/roadmap/simulation/chances.ts'
import type { Estimates } from '#app/planning/roadmap/simulation/chances.ts'
import { changedChances } from './chances.ts'
import { changeSentence, moveWords } from './change-words.ts'
import type { Cause } from './change-words.ts'
import { tellOwners } from './owners-mail.server.ts'
import { causeOf, roleOf } from './causes.server.ts'
import type { Move } from './causes.server.ts'
import { movedUseCases, outlooksOf } from './reckoning.ts'
import type { Outlook } from './reckoning.ts'
import { reckon } from './reckon.server.ts'
import { problemNow } from './slips/slips.server.ts'

type SystemContext = ActingContext<SystemActor>
type Tx = InTransaction<SystemContext>

/**
 * Takes in what became of an opening that answers a proposal: a hire becomes capacity, and the newest plan is reckoned
 * anew, told in one sentence and mailed to the owners it concerns. The second time changes nothing.
 */
export async function reconcileOpening(
  ctx: SystemContext,
  move: Move,
  signal: AbortSignal,
): Promise<void> {
  const found = await transaction(ctx, (tx) => takeStock(tx, move))
  if (!found) return
  const after = await reckon({ ...found.committed, problem: found.problem }, found, signal)
  await transaction(ctx, (tx) => tell(tx, move, found, after))
}

type Stock = {
  committed: CommittedPlan
  /** The plan's own, with its people as they start now. */
  problem: Problem
  outlooks: Outlook[]
  estimates: Estimates
  cause: Cause
}

async function takeStock(tx: Tx, move: Move): Promise<Stock | null> {
  const role = await roleOf(tx, move.opening)
  const committed = role && (await findCommittedPlan(tx))
  if (!committed) return null
  const welcomed = await welcome(tx, move.opening, role, committed)
  const cause = await causeOf(tx, move)
  if (!cause || (move.cause === 'hire' && !welcomed)) return null
  const ids = committed.problem.useCases.map(({ id }) => id)
  const estimates: Estimates = Map.groupBy(
    await findEstimates(tx, ids),
    ({ useCaseId }) => useCaseId,
  )
  const askedAt = await askedAtOf(tx, committed)
  const outlooks = outlooksOf(await knownProposals(tx), askedAt)
  const problem = await problemNow(tx, committed)
  return { committed, problem, cause, outlooks, estimates }
}

/** Everybody hired for the opening with a start date becomes capacity, once; gives whether anybody was taken in. */
async function welcome(
  tx: Tx,
  openingId: string,
  role: string,
  { problem }: CommittedPlan,
): Promise<boolean> {
  const known = await tx.db
    .select({ candidacyId: arrivals.candidacyId })
    .from(arrivals)
    .where(and(eq(arrivals.orgId, tx.org.id), eq(arrivals.openingId, openingId)))
  const arrived = new Set(known.map(({ candidacyId }) => candidacyId))
  const hires = await listHires(tx, openingId)
  const hired = hires.filter(({ candidacyId }) => !arrived.has(candidacyId))
  const ramp = Array.isArray(problem.hiring?.ramp) ? problem.hiring.ramp : []
  for (const hire of hired) await addArrival(tx, { ...hire, openingId, role, ramp })
  return hired.length > 0
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
