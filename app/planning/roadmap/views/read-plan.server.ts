import { usualCurrency } from '#app/planning/money.ts'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { roleNames } from '#app/planning/capacity/ledger/role-names.server.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { NotFound } from '#app/problems.ts'
import { isId } from '#db/ids.ts'
import { calendars } from '#db/schema/capacity.ts'
import { members } from '#db/schema/accounts.ts'
import { commitments, scenarios, solves } from '#db/schema/roadmap.ts'
import { useCases } from '#db/schema/use-cases.ts'

type Reader = Pick<InTransaction, 'db' | 'org'>

/** Titles of use cases by id: those of a problem, whatever became of them. */
export async function titlesOf(tx: Reader, problems: Problem[]): Promise<Record<string, string>> {
  const ids = [...new Set(problems.flatMap((problem) => problem.useCases.map(({ id }) => id)))]
  if (ids.length === 0) return {}
  const rows = await tx.db
    .select({ id: useCases.id, title: useCases.title })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), inArray(useCases.id, ids)))
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]))
}

/** A plan that was committed: the newest, or the one of that id; null where there is none. */
export async function findCommitted(tx: Reader, id?: string) {
  const [row] = await tx.db
    .select({
      id: commitments.id,
      number: commitments.number,
      scenarioId: commitments.scenarioId,
      scenario: commitments.scenarioName,
      problem: commitments.problem,
      plan: commitments.plan,
      reason: commitments.reason,
      committedAt: commitments.committedAt,
      committedBy: members.name,
      firstQuarter: commitments.firstQuarter,
      firstMonth: sql<number>`coalesce(${calendars.firstMonth}, 1)`,
      currency: sql<string>`coalesce(${calendars.currency}, ${usualCurrency})`,
    })
    .from(commitments)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, commitments.committedBy)))
    .leftJoin(calendars, eq(calendars.orgId, commitments.orgId))
    .where(
      and(eq(commitments.orgId, tx.org.id), id === undefined ? undefined : eq(commitments.id, id)),
    )
    .orderBy(desc(commitments.number))
    .limit(1)
  return row ? named(tx, row) : null
}

type Stored = { problem: unknown; plan: unknown }

async function named<Row extends Stored>(tx: Reader, row: Row) {
  const problem = row.problem as Problem
  return {
    ...row,
    problem,
    plan: row.plan as Plan,
    titles: await titlesOf(tx, [problem]),
    roles: await roleNames(tx),
  }
}

/** The last plan of a scenario, committed or not; throws `NotFound` where there is no such scenario or no plan yet. */
export async function findScenarioPlan(tx: Reader, scenarioId: string) {
  if (!isId(scenarioId)) throw new NotFound()
  const [row] = await tx.db
    .select({
      solveId: solves.id,
      scenarioId: scenarios.id,
      scenario: scenarios.name,
      problem: solves.problem,
      plan: solves.plan,
      firstQuarter: solves.firstQuarter,
      firstMonth: sql<number>`coalesce(${calendars.firstMonth}, 1)`,
      currency: sql<string>`coalesce(${calendars.currency}, ${usualCurrency})`,
    })
    .from(scenarios)
    .innerJoin(solves, and(eq(solves.orgId, tx.org.id), eq(solves.scenarioId, scenarios.id)))
    .leftJoin(calendars, eq(calendars.orgId, scenarios.orgId))
    .where(
      and(
        eq(scenarios.orgId, tx.org.id),
        eq(scenarios.id, scenarioId),
        inArray(solves.status, ['done', 'cancelled']),
        sql`${solves.plan} is not null and ${solves.plan} <> 'null'::jsonb`,
      ),
    )
    .orderBy(desc(solves.requestedAt), desc(solves.id))
    .limit(1)
  if (!row) throw new NotFound()
  return named(tx, row)
}

export type FoundPlan = Awaited<ReturnType<typeof findScenarioPlan>>
