import { desc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import { roleNames } from '#app/planning/capacity/ledger/role-names.server.ts'
import { moneyWords } from '#app/planning/money.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import { askedBy, findScenarioRow } from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import type { Scenario } from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import { findThemes } from '#app/planning/roadmap/scenarios/model/entering/themes.server.ts'
import { namesFor } from '#app/planning/roadmap/scenarios/model/names.server.ts'
import type { LeftOut } from '#app/planning/roadmap/scenarios/model/problem-from.ts'
import { standingBy } from '#app/planning/roadmap/scenarios/model/standing.server.ts'
import { commitVerdict } from '#app/planning/roadmap/scenarios/model/standing.ts'
import type { PlanStanding } from '#app/planning/roadmap/scenarios/model/standing.ts'
import {
  hasPlan,
  lastPlanned,
  newestRun,
} from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import type { Run } from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import { isUnderWay } from '#app/planning/roadmap/scenarios/runs/under-way.ts'
import { conflictWords } from '#app/planning/roadmap/solving/explanation/conflict-words.ts'
import type { Conflict } from '#app/planning/roadmap/solving/explanation/conflict.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { transaction } from '#db/connection.server.ts'
import { scenarios } from '#db/schema/roadmap.ts'

const mostShown = 100

const horizonOf = ({ firstQuarter, quarters }: Scenario, firstMonth: number) =>
  `${quarterWords(firstQuarter, firstMonth)} to ${quarterWords(firstQuarter + quarters - 1, firstMonth)}`

type PlanFacts = Pick<Plan, 'value' | 'status' | 'gap'>

/** The scenarios, newest first, with what their last plan is worth. */
export const listScenarios = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const { firstMonth, currency } = await findCalendar(tx)
    const rows = await tx.db
      .select({ scenario: scenarios, plan: lastPlan, committed: isPlan })
      .from(scenarios)
      .where(eq(scenarios.orgId, tx.org.id))
      .orderBy(desc(scenarios.createdAt), desc(scenarios.id))
      .limit(mostShown)
    return {
      currency,
      mayEdit: can(tx.actor, 'planning.edit'),
      scenarios: rows.map(({ scenario, plan, committed }) => ({
        id: scenario.id,
        name: scenario.name,
        createdAt: scenario.createdAt,
        horizon: horizonOf(scenario, firstMonth),
        plan,
        committed,
      })),
    }
  })

const lastPlan = sql<PlanFacts | null>`(
  select json_build_object('value', s.plan -> 'value', 'status', s.plan -> 'status', 'gap', s.plan -> 'gap')
  from planning.solves s
  where s.org_id = planning.scenarios.org_id and s.scenario_id = planning.scenarios.id and s.plan is not null
  order by s.requested_at desc, s.id desc limit 1)`

const isPlan = sql<boolean>`coalesce((
  select c.scenario_id = planning.scenarios.id from planning.commitments c
  where c.org_id = planning.scenarios.org_id order by c.number desc limit 1), false)`

/**
 * A scenario with its newest run and its last plan. While it is being solved its page asks every second: what the scenario
 * would ask today, which takes every use case to tell, waits until then.
 */
export const findScenario = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const scenario = await findScenarioRow(tx, id)
    const { firstMonth, currency } = await findCalendar(tx)
    const run = await newestRun(tx, id)
    const planned = run?.status === 'done' ? run : await lastPlanned(tx, id)
    const problem = planned?.problem as Problem | undefined
    const solving = run !== null && isUnderWay(run)
    const asked = solving ? null : await askedBy(tx, scenario)
    const names = await namesFor(tx)
    const { name, note, robust, firstQuarter, quarters, version } = scenario
    return {
      id,
      name,
      note,
      robust,
      version,
      currency,
      assumptions: { budget: scenario.budget, hiring: scenario.hiring !== null },
      quarters: Array.from({ length: problem?.quarters ?? quarters }, (_, at) =>
        quarterWords((planned?.firstQuarter ?? firstQuarter) + at, firstMonth),
      ),
      horizon: horizonOf(scenario, firstMonth),
      run: run && runFacts(run, { ...names, firstMonth, currency }),
      planned: planned && {
        ...plannedFacts(planned),
        ...(asked && standingFacts(standingBy(planned, { scenario, asked, names, currency }))),
      },
      firstMonth,
      cannotBePlanned: (asked?.leftOut ?? []).filter(({ finished }) => !finished).map(leftOutFacts),
      mayEdit: can(tx.actor, 'planning.edit'),
      mayCommit: can(tx.actor, 'plan.commit'),
      ...names,
    }
  })

const plannedFacts = (run: Run) => ({
  solveId: run.id,
  problem: run.problem as Problem,
  plan: run.plan as Plan,
  at: run.finishedAt,
  firstQuarter: run.firstQuarter,
})

/** How it stands to what holds today. */
const standingFacts = (standing: PlanStanding) => ({
  standing,
  /** Whether it may be made the plan without a word, and with a reason. */
  mayBePlan: commitVerdict(standing, ''),
  mayBePlanWithReason: commitVerdict(standing, 'A reason.'),
})

const leftOutFacts = ({ id, title, reason }: LeftOut) => ({ id, title, reason })

type RunNames = Awaited<ReturnType<typeof namesFor>> & { firstMonth: number; currency: string }

const runFacts = (run: Run, names: RunNames) => ({
  status: run.status,
  progress: run.progress,
  message: messageOf(run, names),
  mode: run.mode,
  seconds: run.seconds,
  requestedAt: run.requestedAt,
  cancelling: run.cancelledAt !== null,
})

/** Why a run found no plan, by the names that everything has today. */
function messageOf(
  { message, progress, firstQuarter }: Run,
  { titles, roles, firstMonth, currency }: RunNames,
): string {
  const conflict = progress?.conflict as Conflict | undefined
  if (!conflict) return message
  return conflictWords(conflict, {
    useCase: (id) => `“${titles[id] ?? 'a use case that is gone'}”`,
    role: (key) => roles[key] ?? key,
    quarter: (quarter) => quarterWords(firstQuarter + quarter - 1, firstMonth),
    money: (amount) => moneyWords(amount, currency),
  })
}

/** What a scenario assumes, for its settings page. */
export const findSettings = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const scenario = await findScenarioRow(tx, id)
    const { firstMonth, currency } = await findCalendar(tx)
    const { problem } = await askedBy(tx, scenario)
    const names = await roleNames(tx)
    return {
      scenario,
      hasPlan: await hasPlan(tx, id),
      firstMonth,
      currency,
      themes: await findThemes(tx),
      roles: Object.keys(problem.capacity).map((role) => ({
        role,
        name: names[role] ?? role,
      })),
    }
  })
