import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { emptyChoice } from '#app/math/optimisation/instance.ts'
import { outWords } from '#app/planning/roadmap/scenarios/model/admission-words.ts'
import { askedBy, findScenarioRow } from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import { bindingTable, priceWords } from '#app/planning/roadmap/scenarios/model/binding-words.ts'
import { limitLines } from '#app/planning/roadmap/scenarios/model/limits.ts'
import { settingsSchema } from '#app/planning/roadmap/scenarios/model/scenario.ts'
import { standingOf } from '#app/planning/roadmap/scenarios/model/standing.ts'
import { findSettings } from '#app/planning/roadmap/scenarios/pages/reading.server.ts'
import { settingsOf } from '#app/planning/roadmap/scenarios/pages/settings-values.ts'
import { requestSolve } from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import {
  changeScenario,
  copyScenario,
  createScenario,
} from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { bindingOf } from '#app/planning/roadmap/solving/explanation/binding.ts'
import { solve } from '#app/planning/roadmap/solving/solve.server.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addPlannable, addUseCase } from '#test/support/use-cases.ts'

let data: TestDatabase
let planner: Context
let id: string

beforeAll(async () => {
  data = await openTestDatabase()
  planner = await addMember(data.database, await addOrganisation(data.database), 'planner')
  await addPlannable(planner, 'See who leaves')
  await addUseCase(planner, { title: 'Read the invoices', businessFunction: 'finance' })
})
beforeEach(async () => {
  id = (await createScenario(planner, { name: newId() })).id
})
afterAll(() => data.close())

const priceNames = { quarters: ['Q1'], titles: {}, roles: {}, currency: 'GBP' }
const usual = { firstQuarter: 8108, quarters: 4, discountPercent: 5 }
const read = (themeShares: object[]) =>
  settingsSchema.safeParse({ ...usual, name: 'Shares', themeShares })
const save = async (themeShares: object[]) => {
  const settings = settingsSchema.parse({ ...usual, name: newId(), themeShares })
  const { version } = await row()
  await changeScenario(planner, { id, version, settings })
}
const row = (scenario = id) => transaction(planner, (tx) => findScenarioRow(tx, scenario))
const asked = () => transaction(planner, async (tx) => askedBy(tx, await findScenarioRow(tx, id)))
const shown = async (scenario: string) => {
  const { scenario: stored, ...around } = await findSettings(planner, scenario)
  return settingsOf(stored, { ...around, now: planner.now })
}

test('rows of shares are whole, name a theme once, and are 100 % at most together', () => {
  const faults = (...rows: object[]) =>
    read(rows).error?.issues.map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`)
  const sales = { theme: 'sales', percent: 60 }
  expect(faults({}, sales, {}, { theme: 'finance', percent: 40 })).toBeUndefined()
  expect(faults(sales, { theme: 'finance', percent: 40.5 })).toEqual([
    '1.percent: Together these are 100.5 % of the work: 100 % at most.',
  ])
  expect(faults({ theme: 'sales' })).toEqual(['0.percent: Give its least share too.'])
  expect(faults({ percent: 5 })).toEqual(['0.theme: Choose the theme too.'])
  expect(faults(sales, { ...sales, percent: 1 })).toEqual([
    '1.theme: It has a least share already.',
  ])
  for (const percent of [-1, 101])
    expect(faults({ ...sales, percent })).toEqual(['0.percent: Give a share from 0 to 100 %.'])
})

test('shares are kept, copied, shown again and asked of the optimiser; no other theme is taken', async () => {
  await save([{}, { theme: 'finance', percent: 12.5 }])
  expect((await asked()).problem.limits).toEqual({ shareOfTheme: { finance: 0.125 } })
  const copy = await copyScenario(planner, id)
  expect(await shown(copy.id)).toMatchObject({
    themeShares: [{ theme: 'finance', percent: 12.5 }],
    themes: [
      { value: 'finance', label: 'Finance' },
      { value: 'sales', label: 'Sales' },
    ],
  })
  await expect(save([{}, { theme: 'legal', percent: 5 }])).rejects.toMatchObject({
    fields: { 'themeShares[1].theme': ['No use case is of this theme.'] },
  })
})

test('shares come back with the digits that were typed, and one of 0 is none', async () => {
  const percents = [16.66, 33.33, 0.04]
  for (const percent of percents) {
    await save([{ theme: 'sales', percent }])
    expect((await shown(id)).themeShares).toEqual([{ theme: 'sales', percent }])
    expect(limitLines((await asked()).problem.limits)).toEqual([
      `at least ${percent} % of the work for Sales`,
    ])
  }
  await save([{ theme: 'sales', percent: 0 }])
  expect((await asked()).problem.limits?.shareOfTheme).toBeUndefined()
  expect(limitLines({ shareOfTheme: { sales: 0 } })).toEqual([])
})

test('a share for a theme of which nothing can be planned is refused before anything is solved', async () => {
  await save([{ theme: 'finance', percent: 30 }])
  await expect(requestSolve(planner, { scenarioId: id, mode: 'good' })).rejects.toThrow(
    'At least 30 % of the work is to be for Finance, and no use case of it can be planned.',
  )
})

test('a plan from before a share says what the limits are and were', async () => {
  const { problem } = await asked()
  await save([{ theme: 'sales', percent: 30 }])
  const now = await asked()
  const names = { titles: {}, roles: {}, currency: 'GBP' }
  const found = { firstQuarter: 8108, problem: { ...problem, quarters: 4 }, starts: [] }
  expect(standingOf({ found, now: { ...now, firstQuarter: 8108 }, names }).older).toEqual([
    'The limits are: at least 30 % of the work for Sales. They were: none.',
  ])
  expect(limitLines({ inProgress: 2, startsPerQuarter: 1 })).toEqual([
    'at most 2 at the same time',
    'at most 1 start per quarter',
  ])
})

test('a share with a price is named among what holds the plan back', async () => {
  await save([{ theme: 'sales', percent: 50 }])
  const { problem } = await asked()
  const translation = toInstance(problem)
  const told = (price: number) => {
    const prices = translation.rows.map(() => price)
    const binding = bindingOf(problem, translation, emptyChoice(translation.instance), prices)
    const names = { quarters: ['Q1'], titles: {}, roles: {}, currency: 'GBP' }
    return bindingTable(binding, names).rows
  }
  const name = 'Least share for Sales, over the whole plan'
  expect(told(1)).toContainEqual({ name, cells: [null], overall: 'just reached' })
  expect(told(0).map((one) => one.name)).not.toContain(name)
  const atTwo = bindingOf(
    problem,
    translation,
    emptyChoice(translation.instance),
    translation.rows.map(() => 2),
  )
  const prices = atTwo.flatMap((one) => priceWords(one, priceNames) ?? [])
  expect(prices).toContain('Least share for Sales: £2,000 for one quarter of a person off it.')
})

test('what work of another theme lacks to come in is told in quarters of a person of the share', async () => {
  const quarter = { value: 100, p: 1, duration: 1, effort: { de: [4] } }
  const plan = await solve(
    {
      quarters: 1,
      discount: 1,
      budget: null,
      hiring: null,
      capacity: { de: 10 },
      limits: { shareOfTheme: { sales: 0.25 } },
      useCases: [{ ...quarter, id: 'invoices', theme: 'finance' }],
    },
    { mode: 'prove' },
  )
  expect(plan.rejected.map((one) => outWords(one, priceNames))).toEqual([
    'it fits in with 1 quarter of a person off a theme’s least share. It would start in Q1 and add £100,000, before what that change costs.',
  ])
})
