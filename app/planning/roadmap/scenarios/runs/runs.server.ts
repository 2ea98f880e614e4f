import { and, count, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { faultsOf } from '#app/planning/roadmap/solving/check-problem.ts'
import { isGivenUp, mostWorkMs, requireTurn } from '#app/planning/roadmap/solving/given-up.ts'
import {
  askedBy,
  findScenarioRow,
  holdScenario,
} from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import type { Reader, Scenario } from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import { idleThemes } from '#app/planning/roadmap/scenarios/model/limits.ts'
import { namesFor } from '#app/planning/roadmap/scenarios/model/names.server.ts'
import type { LeftOut } from '#app/planning/roadmap/scenarios/model/problem-from.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { solves } from '#db/schema/roadmap.ts'

/** The outbox kind under which a scenario waits for the optimiser. */
export const solveKind = 'scenario.solve'

export type Mode = 'good' | 'prove'

/** How long a run may take, in seconds; the handler of a job has a minute. */
export const secondsOf: Record<Mode, number> = { good: 5, prove: 45 }

export type Run = typeof solves.$inferSelect

const underWay = ['waiting', 'running'] as const

/** Asks the optimiser for a plan. While a run of the scenario is under way, that one is the answer. */
export const requestSolve = (
  ctx: Context,
  { scenarioId, mode }: { scenarioId: string; mode: Mode },
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const scenario = await holdScenario(tx, scenarioId)
    await failGivenUp(tx)
    const running = await newestRun(tx, scenarioId, true)
    if (running) return { id: running.id }
    requireTurn(await countWaiting(tx))
    const problem = await soundProblem(tx, scenario)
    const id = newId()
    await tx.db.insert(solves).values({
      orgId: tx.org.id,
      id,
      scenarioId,
      mode,
      seconds: secondsOf[mode],
      firstQuarter: scenario.firstQuarter,
      problem,
      requestedBy: tx.actor.id,
      requestedAt: tx.now,
    })
    await record(tx, {
      verb: 'scenario.solve-asked',
      subject: { type: 'scenario', id: scenarioId },
      data: { solve: id, mode },
    })
    await enqueue(tx, { kind: solveKind, key: id, payload: { solve: id } })
    return { id }
  })

async function soundProblem(tx: InTransaction, scenario: Scenario): Promise<Problem> {
  const { problem, leftOut } = await askedBy(tx, scenario)
  const unmet = leftOut.filter(({ required }) => required)
  if (unmet.length > 0) throw new Invalid(unmet.map(unmetWords).join(' '))
  const { titles, roles } = await namesFor(tx)
  const nameOf = (key: string) => roles[key] ?? `“${titles[key] ?? 'a use case that is gone'}”`
  const faults = [...faultsOf(problem, nameOf), ...idleThemes(problem)]
  if (faults.length > 0) throw new Invalid(faults.join(' '))
  if (problem.useCases.length === 0)
    throw new Invalid('No use case can be planned yet. Give them value, chances and effort first.')
  return problem
}

const unmetWords = ({ title, reason }: LeftOut) =>
  `“${title}” has to be in the plan but cannot be planned. ${reason}`

const givenUp = {
  status: 'failed',
  message: 'The solver ended unexpectedly; the last plan is kept. Try again.',
} as const

/** Ends the runs whose process ended, so that they no longer hold their scenarios. */
const failGivenUp = (tx: Reader) =>
  tx.db
    .update(solves)
    .set({ ...givenUp, finishedAt: tx.now })
    .where(
      and(
        eq(solves.orgId, tx.org.id),
        or(
          and(eq(solves.status, 'running'), lt(solves.startedAt, earlier(tx.now, mostWorkMs))),
          and(eq(solves.status, 'waiting'), lt(solves.requestedAt, earlier(tx.now, mostWaitMs))),
        ),
      ),
    )

/** What waits for longer than this has lost its job. */
const mostWaitMs = 60 * 60_000
const earlier = (now: Date, ms: number) => new Date(now.getTime() - ms)

async function countWaiting(tx: Reader): Promise<number> {
  const [found] = await tx.db
    .select({ rows: count() })
    .from(solves)
    .where(and(eq(solves.orgId, tx.org.id), eq(solves.status, 'waiting')))
  return found?.rows ?? 0
}

/** Ends a run; the best plan it has found so far is kept. */
export const cancelSolve = (ctx: Context, scenarioId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    await findScenarioRow(tx, scenarioId)
    await failGivenUp(tx)
    const ended = await tx.db
      .update(solves)
      .set({ cancelledAt: tx.now })
      .where(
        and(
          eq(solves.orgId, tx.org.id),
          eq(solves.scenarioId, scenarioId),
          inArray(solves.status, [...underWay]),
        ),
      )
      .returning({ id: solves.id })
    if (ended.length === 0) throw new Invalid('Nothing is being solved: it was over just before.')
    await record(tx, {
      verb: 'scenario.solve-cancelled',
      subject: { type: 'scenario', id: scenarioId },
    })
  })

/** The newest run of a scenario, or the one that is under way. */
export async function newestRun(tx: Reader, scenarioId: string, open = false): Promise<Run | null> {
  const [row] = await tx.db
    .select()
    .from(solves)
    .where(
      and(
        eq(solves.orgId, tx.org.id),
        eq(solves.scenarioId, scenarioId),
        open ? inArray(solves.status, [...underWay]) : undefined,
      ),
    )
    .orderBy(desc(solves.requestedAt), desc(solves.id))
    .limit(1)
  if (!row) return null
  return row.status === 'running' && isGivenUp(row.startedAt, tx.now) ? { ...row, ...givenUp } : row
}

/** Whether a scenario has a plan that can be shown and moved. */
export async function hasPlan(tx: Reader, scenarioId: string): Promise<boolean> {
  const [row] = await tx.db
    .select({ id: solves.id })
    .from(solves)
    .where(
      and(
        eq(solves.orgId, tx.org.id),
        eq(solves.scenarioId, scenarioId),
        inArray(solves.status, ['done', 'cancelled']),
        sql`${solves.plan} is not null and ${solves.plan} <> 'null'::jsonb`,
      ),
    )
    .limit(1)
  return row !== undefined
}

/** The newest run of a scenario that found a plan. */
export async function lastPlanned(tx: Reader, scenarioId: string): Promise<Run | null> {
  const [row] = await tx.db
    .select()
    .from(solves)
    .where(
      and(
        eq(solves.orgId, tx.org.id),
        eq(solves.scenarioId, scenarioId),
        inArray(solves.status, ['done', 'cancelled']),
      ),
    )
    .orderBy(desc(solves.requestedAt), desc(solves.id))
    .limit(1)
  return row?.plan ? row : null
}
