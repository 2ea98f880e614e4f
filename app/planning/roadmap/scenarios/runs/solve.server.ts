import { and, eq, inArray } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import type { Plan, Progress } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { NoPlan, solve } from '#app/planning/roadmap/solving/solve.server.ts'
import { Invalid, Unprocessable } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { placements, plannedHires, solves } from '#db/schema/roadmap.ts'
import type { Run } from './runs.server.ts'

type SystemContext = ActingContext<SystemActor>
type Tx = InTransaction<SystemContext>

const tellEveryMs = 500

/** Carries out a run in a thread of its own: tells how far it is, hears a cancellation, keeps the best plan. */
export async function runSolve(ctx: SystemContext, id: string, signal: AbortSignal): Promise<void> {
  const run = await transaction(ctx, (tx) => begin(tx, id))
  if (!run) return
  const stop = new AbortController()
  const listen = watch(ctx, id, stop)
  try {
    const plan = await solve(run.problem as Problem, {
      mode: run.mode,
      seconds: run.seconds,
      signal: AbortSignal.any([signal, stop.signal]),
      onProgress: listen.tell,
    })
    await transaction(ctx, (tx) => finish(tx, run, plan))
  } catch (error) {
    if (!(error instanceof Invalid || error instanceof Unprocessable)) throw error
    await transaction(ctx, (tx) => fail(tx, id, error))
  } finally {
    await listen.end()
  }
}

const open = (tx: Tx, id: string) =>
  and(
    eq(solves.orgId, tx.org.id),
    eq(solves.id, id),
    inArray(solves.status, ['waiting', 'running']),
  )

/** Takes the run up; null where another process ended it. A run whose process died is taken up again. */
async function begin(tx: Tx, id: string): Promise<Run | null> {
  const [run] = await tx.db
    .update(solves)
    .set({ status: 'running', startedAt: tx.now })
    .where(open(tx, id))
    .returning()
  return run ?? null
}

/** Writes progress now and then, and looks whether somebody cancelled. */
function watch(ctx: SystemContext, id: string, stop: AbortController) {
  let latest: Progress | null = null
  let writing: Promise<void> = Promise.resolve()
  const write = async () => {
    const row = await transaction(ctx, async (tx) => {
      const [found] = await tx.db
        .update(solves)
        .set(latest ? { progress: progressOf(latest) } : { status: 'running' })
        .where(open(tx, id))
        .returning({ cancelledAt: solves.cancelledAt })
      return found
    })
    if (row?.cancelledAt) stop.abort()
  }
  const timer = setInterval(() => {
    writing = writing.then(write).catch(() => stop.abort())
  }, tellEveryMs)
  return {
    tell: (progress: Progress) => {
      latest = progress
    },
    end: async () => {
      clearInterval(timer)
      await writing
    },
  }
}

const progressOf = ({ value, bound, seconds }: Progress) => ({
  value: Number.isFinite(value) ? value : null,
  bound: Number.isFinite(bound) ? bound : null,
  seconds,
})

async function finish(tx: Tx, run: Run, plan: Plan) {
  const [row] = await tx.db
    .update(solves)
    .set({ status: 'done', plan, finishedAt: tx.now })
    .where(open(tx, run.id))
    .returning({ cancelledAt: solves.cancelledAt })
  if (!row) return
  if (row.cancelledAt)
    await tx.db
      .update(solves)
      .set({ status: 'cancelled' })
      .where(and(eq(solves.orgId, tx.org.id), eq(solves.id, run.id)))
  await keepPlan(tx, run, plan)
  const { currency } = await findCalendar(tx)
  await record(tx, {
    verb: 'scenario.solved',
    subject: { type: 'scenario', id: run.scenarioId },
    data: { solve: run.id, status: plan.status, value: Math.round(plan.value), currency },
  })
}

/** The scenario's plan becomes the one that was found; pins by hand are in its rules. */
async function keepPlan(
  tx: Pick<InTransaction, 'db' | 'org'>,
  { scenarioId, firstQuarter }: Run,
  plan: Pick<Plan, 'starts' | 'hires'>,
) {
  const at = (quarter: number) => firstQuarter + quarter - 1
  const own = { orgId: tx.org.id, scenarioId }
  await tx.db
    .delete(placements)
    .where(and(eq(placements.orgId, tx.org.id), eq(placements.scenarioId, scenarioId)))
  await tx.db
    .delete(plannedHires)
    .where(and(eq(plannedHires.orgId, tx.org.id), eq(plannedHires.scenarioId, scenarioId)))
  const starts = plan.starts.map(({ useCase, quarter }) => ({
    ...own,
    id: newId(),
    useCaseId: useCase,
    quarter: at(quarter),
  }))
  if (starts.length > 0) await tx.db.insert(placements).values(starts)
  const hires = Map.groupBy(plan.hires, ({ role, quarter }) => `${quarter} ${role}`)
  const rows = [...hires.values()].flatMap((same) =>
    same.slice(0, 1).map(({ role, quarter }) => ({
      ...own,
      id: newId(),
      role,
      quarter: at(quarter),
      people: same.length,
    })),
  )
  if (rows.length > 0) await tx.db.insert(plannedHires).values(rows)
}

/** What conflicts is kept as it is, and told by the names that use cases have when it is read. */
const fail = (tx: Tx, id: string, error: Invalid | Unprocessable) =>
  tx.db
    .update(solves)
    .set({
      status: 'failed',
      message: error.message.slice(0, 1000),
      finishedAt: tx.now,
      ...(error instanceof NoPlan && {
        progress: { value: null, bound: null, seconds: 0, conflict: error.conflict },
      }),
    })
    .where(open(tx, id))
