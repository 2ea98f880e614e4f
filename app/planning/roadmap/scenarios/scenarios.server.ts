import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { scenarioRules, scenarios } from '#db/schema/roadmap.ts'
import { findScenarioRow } from './model/asked.server.ts'
import type { Scenario } from './model/asked.server.ts'
import { requireThemes } from './model/entering/themes.server.ts'
import { sharesOf } from './model/limits.ts'
import { rangeOf, usualScenario } from './model/scenario.ts'
import type { Settings } from './model/scenario.ts'

const takenName = 'There is a scenario of this name already.'

/** Makes a scenario with the usual assumptions, from the next quarter on. */
export const createScenario = (ctx: Context, { name }: { name: string }): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { firstMonth } = await findCalendar(tx)
    const { quarters, discount } = usualScenario
    return add(tx, {
      name,
      note: '',
      firstQuarter: quarterOf(tx.now, firstMonth) + 1,
      quarters,
      discount,
      budget: null,
      quarterBudgets: [],
      hiring: null,
      contracting: {},
      limits: {},
      whatIfs: [],
      robust: false,
      copiedFrom: null,
    })
  })

type Fields = Omit<Scenario, 'orgId' | 'id' | 'createdBy' | 'createdAt' | 'version'>

async function add(tx: InTransaction, fields: Fields): Promise<{ id: string }> {
  const id = newId()
  const added = await tx.db
    .insert(scenarios)
    .values({ orgId: tx.org.id, id, ...fields, createdBy: tx.actor.id, createdAt: tx.now })
    .onConflictDoNothing()
    .returning({ id: scenarios.id })
  if (added.length === 0) throw new Invalid(takenName, { name: [takenName] })
  await record(tx, { verb: 'scenario.made', subject: { type: 'scenario', id } })
  return { id }
}

/** Copies a scenario with its rules, to change one thing and compare. */
export const copyScenario = (ctx: Context, id: string): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const from = await findScenarioRow(tx, id)
    const name = await freeName(tx, from.name)
    const copy = await add(tx, { ...assumptionsOf(from), name, copiedFrom: id })
    const rules = await tx.db
      .select()
      .from(scenarioRules)
      .where(and(eq(scenarioRules.orgId, tx.org.id), eq(scenarioRules.scenarioId, id)))
    if (rules.length > 0)
      await tx.db
        .insert(scenarioRules)
        .values(rules.map((rule) => ({ ...rule, id: newId(), scenarioId: copy.id })))
    return copy
  })

function assumptionsOf(scenario: Scenario): Omit<Fields, 'name' | 'copiedFrom'> {
  const { note, firstQuarter, quarters, discount, budget, quarterBudgets } = scenario
  const { hiring, contracting, limits, whatIfs, robust } = scenario
  const horizon = { note, firstQuarter, quarters, discount, budget, quarterBudgets }
  return { ...horizon, hiring, contracting, limits, whatIfs, robust }
}

async function freeName(tx: InTransaction, name: string): Promise<string> {
  const rows = await tx.db
    .select({ name: scenarios.name })
    .from(scenarios)
    .where(eq(scenarios.orgId, tx.org.id))
  const taken = new Set(rows.map((row) => row.name))
  const base = name.replace(/ \(copy( \d+)?\)$/, '').slice(0, 66)
  const names = Array.from({ length: taken.size + 1 }, (_, at) =>
    at === 0 ? `${base} (copy)` : `${base} (copy ${at + 1})`,
  )
  return names.find((one) => !taken.has(one)) ?? newId()
}

/** Changes what a scenario assumes. A stale version is refused; the last plan stays until it is solved again. */
export const changeScenario = (
  ctx: Context,
  { id, version, settings }: { id: string; version: number; settings: Settings },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    await findScenarioRow(tx, id)
    const taken = await tx.db
      .select({ id: scenarios.id })
      .from(scenarios)
      .where(and(eq(scenarios.orgId, tx.org.id), eq(scenarios.name, settings.name)))
    if (taken.some((row) => row.id !== id)) throw new Invalid(takenName, { name: [takenName] })
    await requireThemes(tx, settings.themeShares)
    const changed = await tx.db
      .update(scenarios)
      .set({ ...fieldsOf(settings), version: sql`${scenarios.version} + 1` })
      .where(
        and(eq(scenarios.orgId, tx.org.id), eq(scenarios.id, id), eq(scenarios.version, version)),
      )
      .returning({ id: scenarios.id })
    if (changed.length === 0)
      throw new Conflict('Somebody else changed this scenario since you opened it.')
    await record(tx, { verb: 'scenario.changed', subject: { type: 'scenario', id } })
  })

function fieldsOf(settings: Settings) {
  const { name, note, firstQuarter, quarters, robust, whatIfs } = settings
  const { inProgress, startsPerQuarter, highRisk } = settings
  const themeShares = sharesOf(settings.themeShares)
  return {
    name,
    note,
    firstQuarter,
    quarters,
    robust,
    whatIfs,
    discount: 1 - settings.discountPercent / 100,
    budget: settings.budget ?? null,
    quarterBudgets: settings.quarterBudgets.map((one) => one ?? null),
    hiring: settings.hiring ? hiringOf(settings) : null,
    contracting: contractingOf(settings),
    limits: {
      ...(inProgress !== undefined && { workInProgress: inProgress }),
      ...(startsPerQuarter !== undefined && { startsPerQuarter }),
      ...(highRisk !== undefined && { highRisk }),
      ...(themeShares && { themeShares }),
    },
  }
}

function hiringOf({ roles, lead, leadLow, leadHigh, ramp }: Settings) {
  const priced = roles.filter(({ hireCost }) => hireCost !== undefined)
  const by = (pick: (row: (typeof roles)[number]) => number) =>
    Object.fromEntries(priced.map((row) => [row.role, pick(row)]))
  const ranges = (price: 'hireCost' | 'salary') =>
    Object.fromEntries(
      priced.flatMap((row) => {
        const range = rangeOf(row, price)
        return range ? [[row.role, range]] : []
      }),
    )
  return {
    lead,
    ...(leadLow !== undefined &&
      leadHigh !== undefined && { leadRange: { low: leadLow, high: leadHigh } }),
    ramp,
    cost: by(({ hireCost }) => hireCost ?? 0),
    costRange: ranges('hireCost'),
    salaryPerQuarter: by(({ salary }) => salary ?? 0),
    salaryRange: ranges('salary'),
    maxPerRole: by(({ maxHires }) => maxHires),
  }
}

const contractingOf = ({ roles }: Settings) =>
  Object.fromEntries(
    roles.flatMap((row) => {
      const { role, contractCost: costPerQuarter, maxContract: max } = row
      if (costPerQuarter === undefined || max === 0) return []
      const costRange = rangeOf(row, 'contractCost')
      return [[role, { costPerQuarter, ...(costRange && { costRange }), max }]]
    }),
  )
