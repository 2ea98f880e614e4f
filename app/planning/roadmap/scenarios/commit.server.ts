import { isDeepStrictEqual } from 'node:util'
import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { commitments } from '#db/schema/roadmap.ts'
import { findScenarioRow, holdScenario } from './model/asked.server.ts'
import type { Scenario } from './model/asked.server.ts'
import { standingNow } from './model/standing.server.ts'
import { commitVerdict } from './model/standing.ts'
import { lastPlanned } from './runs/runs.server.ts'
import type { Run } from './runs/runs.server.ts'

/**
 * Makes a scenario's last plan the plan, as it is now; `solveId` is the one that was looked at. Earlier commitments stay
 * as they were. Throws `Conflict` where there is a newer plan, and `Invalid` where the plan builds on what it does not
 * hold, or no reason is given although it is older than what holds now.
 */
export const commitScenario = (
  ctx: Context,
  { scenarioId, solveId, reason }: { scenarioId: string; solveId: string; reason: string },
): Promise<{ number: number }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'plan.commit')
    const scenario = await holdScenario(tx, scenarioId)
    const run = await lastPlanned(tx, scenarioId)
    if (!run) throw new Invalid('This scenario has no plan yet. Solve it first.')
    if (run.id !== solveId)
      throw new Conflict('This scenario has another plan than the one you saw. Look at it first.')
    const { older, gates } = await requireStanding(tx, { scenario, run, reason })
    const { firstQuarter, problem, plan } = run
    const scenarioName = scenario.name
    const what = { scenarioId, scenarioName, firstQuarter, problem, plan, reason }
    const number = await addCommitment(tx, what)
    await record(tx, {
      verb: 'plan.committed',
      subject: { type: 'scenario', id: scenarioId },
      data: { number, despite: older.length + gates.length },
    })
    return { number }
  })

/**
 * Makes an earlier plan the plan again, as it was committed, under the verdict of any commitment: so one can be taken back.
 * `seen` is the number of the newest plan that was known; throws `Conflict` where there is a newer one.
 */
export const commitAgain = (
  ctx: Context,
  { id, seen, reason }: { id: string; seen: number; reason: string },
): Promise<{ number: number; again: number }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'plan.commit')
    const { earlier, newest } = await findEarlier(tx, id)
    if (newest !== seen)
      throw new Conflict('Another plan was committed meanwhile. Look at the roadmap first.')
    if (!earlier) throw new Invalid('This is the plan already.')
    const { scenarioId, scenarioName, firstQuarter, problem, plan, number: again } = earlier
    const scenario = await holdScenario(tx, scenarioId)
    const { older, gates } = await requireStanding(tx, { scenario, run: earlier, reason })
    const number = await addCommitment(tx, {
      scenarioId,
      scenarioName,
      firstQuarter,
      problem,
      plan,
      reason: `Plan ${again} again${reason.trim() && `: ${reason.trim()}`}`,
    })
    await record(tx, {
      verb: 'plan.committed',
      subject: { type: 'scenario', id: scenarioId },
      data: { number, again, despite: older.length + gates.length },
    })
    return { number, again }
  })

/** Whether an earlier plan may be made the plan again; null for what is the plan already, and for whoever commits none. */
export const findAgain = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    if (!can(tx.actor, 'plan.commit').ok) return null
    const { earlier, newest } = await findEarlier(tx, id)
    if (!earlier) return null
    const standing = await standingNow(tx, await findScenarioRow(tx, earlier.scenarioId), earlier)
    return {
      newest,
      mayBePlan: commitVerdict(standing, ''),
      mayBePlanWithReason: commitVerdict(standing, 'A reason.'),
    }
  })

/**
 * A committed plan that a newer one followed, null where the newest is the same plan, and the number of the newest. Throws
 * `NotFound` where there is none.
 */
async function findEarlier(tx: InTransaction, id: string) {
  const [row] = isId(id)
    ? await tx.db
        .select()
        .from(commitments)
        .where(and(eq(commitments.orgId, tx.org.id), eq(commitments.id, id)))
    : []
  if (!row) throw new NotFound()
  const [newest] = await tx.db
    .select()
    .from(commitments)
    .where(eq(commitments.orgId, tx.org.id))
    .orderBy(desc(commitments.number))
    .limit(1)
  const same = isDeepStrictEqual(newest && whatOf(newest), whatOf(row))
  return { earlier: same ? null : row, newest: newest?.number ?? 0 }
}

const whatOf = ({ firstQuarter, problem, plan }: Found) => ({ firstQuarter, problem, plan })

type Found = Pick<Run, 'firstQuarter' | 'problem' | 'plan'>
type Wanted = { scenario: Scenario; run: Found; reason: string }

/** How the plan stands to what holds today; throws `Invalid` where it may not be committed like that. */
async function requireStanding(tx: InTransaction, { scenario, run, reason }: Wanted) {
  const standing = await standingNow(tx, scenario, run)
  const verdict = commitVerdict(standing, reason)
  if (!verdict.ok) throw new Invalid(verdict.reason, { reason: [verdict.reason] })
  return standing
}

type Committed = Omit<
  typeof commitments.$inferInsert,
  'orgId' | 'id' | 'number' | 'committedBy' | 'committedAt'
>

async function addCommitment(tx: InTransaction, what: Committed): Promise<number> {
  const number = (await newestNumber(tx)) + 1
  const committed = { committedBy: tx.actor.id, committedAt: tx.now }
  const added = await tx.db
    .insert(commitments)
    .values({ ...what, ...committed, orgId: tx.org.id, id: newId(), number })
    .onConflictDoNothing()
    .returning({ id: commitments.id })
  if (added.length === 0)
    throw new Invalid('Somebody else committed a plan just now. Look at it first.')
  return number
}

async function newestNumber(tx: InTransaction): Promise<number> {
  const [row] = await tx.db
    .select({ number: commitments.number })
    .from(commitments)
    .where(and(eq(commitments.orgId, tx.org.id)))
    .orderBy(desc(commitments.number))
    .limit(1)
  return row?.number ?? 0
}
