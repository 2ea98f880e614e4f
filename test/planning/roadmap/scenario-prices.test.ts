import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { askedBy, findScenarioRow } from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import { settingsSchema } from '#app/planning/roadmap/scenarios/model/scenario.ts'
import { settingsOf } from '#app/planning/roadmap/scenarios/pages/settings-values.ts'
import {
  changeScenario,
  copyScenario,
  createScenario,
} from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { transaction } from '#db/connection.server.ts'
import { scenarios } from '#db/schema/roadmap.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let planner: Context
let id: string

beforeAll(async () => {
  opened = await openTestDatabase()
  planner = await addMember(opened.database, await addOrganisation(opened.database), 'planner')
  id = (await createScenario(planner, { name: 'Prices' })).id
})
afterAll(() => opened.close())

const rowOf = (scenario = id) => transaction(planner, (tx) => findScenarioRow(tx, scenario))
const shown = async (scenario = id) => {
  const around = { firstMonth: 1, themes: [] }
  const roles = ['a', 'b'].map((role) => ({ role, name: role }))
  const values = settingsOf(await rowOf(scenario), { ...around, now: planner.now, roles })
  return values.roles.map(({ hireCost, salary, contractCost }) => [hireCost, salary, contractCost])
}

const guess = (low: number | null, likely: number | null, high: number | null) => ({
  low,
  likely,
  high,
})

test('a price may be three figures or one; plans keep to the likely one, and a copy keeps all', async () => {
  const settings = settingsSchema.parse({
    name: 'Prices',
    firstQuarter: 8108,
    quarters: 4,
    discountPercent: 5,
    hiring: true,
    roles: [
      { role: 'a', hireCost: 30, hireCostLow: 20, hireCostHigh: 60, salary: 40 },
      { role: 'b', hireCost: 25, salary: 40, salaryLow: 35, salaryHigh: 50 },
      { role: 'c', contractCost: 50, contractCostLow: 40, contractCostHigh: 90, maxContract: 2 },
    ],
  })
  await changeScenario(planner, { id, version: 1, settings })
  const told = [
    [guess(20, 30, 60), guess(null, 40, null), guess(null, null, null)],
    [guess(null, 25, null), guess(35, 40, 50), guess(null, null, null)],
  ]
  expect(await shown()).toEqual(told)
  expect(await shown((await copyScenario(planner, id)).id)).toEqual(told)
  const { problem } = await transaction(planner, async (tx) =>
    askedBy(tx, await findScenarioRow(tx, id)),
  )
  expect(problem).toMatchObject({
    hiring: {
      cost: { a: 30, b: 25 },
      costRange: { a: { low: 20, high: 60 } },
      salaryPerQuarter: { a: 40, b: 40 },
      salaryRange: { b: { low: 35, high: 50 } },
    },
    contracting: { c: { costPerQuarter: 50, costRange: { low: 40, high: 90 }, max: 2 } },
  })
})

test('a scenario from before prices were guessed reads as it did', async () => {
  const hiring = {
    lead: 1,
    ramp: [1],
    cost: { a: 30 },
    salaryPerQuarter: { a: 40 },
    maxPerRole: { a: 1 },
  }
  const contracting = { b: { costPerQuarter: 50, max: 2 } }
  await transaction(planner, (tx) =>
    tx.db.update(scenarios).set({ hiring, contracting }).where(eq(scenarios.id, id)),
  )
  expect(await shown()).toEqual([
    [guess(null, 30, null), guess(null, 40, null), guess(null, null, null)],
    [guess(null, null, null), guess(null, null, null), guess(null, 50, null)],
  ])
})
