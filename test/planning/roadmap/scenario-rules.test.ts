import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findRules } from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import {
  changedDemands,
  demandOf,
  demandsWithin,
  demandWords,
  ruleIn,
  rulesSchema,
  undoDemands,
} from '#app/planning/roadmap/scenarios/model/rules.ts'
import type { Demand } from '#app/planning/roadmap/scenarios/model/rules.ts'
import { onlyFiltered, ruleFilter } from '#app/planning/roadmap/scenarios/pages/rule-filter.ts'
import { findRulesPage } from '#app/planning/roadmap/scenarios/pages/rules.server.ts'
import { changeRules } from '#app/planning/roadmap/scenarios/rules.server.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { exactly } from '#app/planning/three-point.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { verbsOf } from '#test/support/events.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

let data: TestDatabase
let planner: Context
let scenarioId: string
let [first, second] = ['', '']

beforeAll(async () => {
  data = await openTestDatabase()
  planner = await addMember(data.database, await addOrganisation(data.database), 'planner')
  first = (await addUseCase(planner, { title: 'Forecast the harvest' })).id
  second = (await addUseCase(planner, { title: 'Read the invoices' })).id
})
beforeEach(async () => {
  scenarioId = (await createScenario(planner, { name: newId() })).id
})
afterAll(() => data.close())

const change = (useCaseId: string, was: Demand, demand: Demand) => ({ useCaseId, was, demand })
const save = (...changes: ReturnType<typeof change>[]) =>
  changeRules(planner, { scenarioId, changes })
const kept = async () =>
  Object.fromEntries(
    (await transaction(planner, (tx) => findRules(tx, scenarioId))).map((rule) => [
      rule.useCaseId,
      demandOf(rule),
    ]),
  )
const ruled = async () =>
  (await verbsOf(planner)).filter((verb) => verb === 'scenario.ruled').length

test('two people who change other rows of the same page keep both, each change with its event', async () => {
  const before = await ruled()
  expect(await save(change(first, 'free', 'pinned-8105'))).toMatchObject({ done: true })
  expect(await save(change(second, 'free', 'parked'))).toMatchObject({ done: true })
  expect(await kept()).toEqual({ [first]: 'pinned-8105', [second]: 'parked' })
  expect(await ruled()).toBe(before + 2)
})

test('a row that somebody else changed to something else is told, and nothing of the form is written', async () => {
  await save(change(first, 'free', 'parked'))
  const late = [change(first, 'free', 'mandatory'), change(second, 'free', 'mandatory')]
  const before = await ruled()
  expect(await save(...late)).toEqual({
    done: false,
    clashes: [{ useCaseId: first, now: 'parked' }],
  })
  expect(await kept()).toEqual({ [first]: 'parked' })
  expect(await ruled()).toBe(before)
})

test('the same choice of two people is no conflict, and no second event', async () => {
  await save(change(first, 'free', 'parked'))
  const before = await ruled()
  expect(await save(change(first, 'free', 'parked'))).toEqual({ done: true, changed: [] })
  expect(await ruled()).toBe(before)
})

test('changes are taken back by the form of their undo', async () => {
  const changes = [change(first, 'free', 'stoppable'), change(second, 'free', 'pinned-8107')]
  await save(...changes)
  const { seen, ...rules } = undoDemands(changes)
  const named = Object.entries(rules).map(([name, demand]) => [name.slice('rules.'.length), demand])
  const undo = rulesSchema.parse({ seen, rules: Object.fromEntries(named) })
  expect(await save(...changedDemands(undo))).toMatchObject({ done: true })
  expect(await kept()).toEqual({})
})

test('a use case that is not there cannot be told anything', async () => {
  await expect(save(change(newId(), 'free', 'parked'))).rejects.toThrow(NotFound)
  await expect(save(change('x', 'free', 'parked'))).rejects.toThrow(NotFound)
})

test('a use case whose rule alone keeps it out can be planned, and of others it is said why they cannot', async () => {
  const chances = ['p-data', 'p-model', 'p-deploy', 'p-adopt'] as const
  const estimates = [
    { quantity: 'value', points: exactly(200) },
    { quantity: 'effort', role: 'data-scientist', period: 0, points: exactly(1) },
    ...chances.map((quantity) => ({ quantity, points: exactly(0.9) })),
  ]
  await setEstimates(planner, { useCaseId: second, estimates })
  await save(change(first, 'free', 'parked'), change(second, 'free', 'parked'))
  const { useCases } = await findRulesPage(planner, scenarioId)
  const openGates = expect.stringMatching(/^\d+ gates of its scope are open\.$/)
  expect(useCases).toEqual([
    { id: second, title: 'Read the invoices', reason: null, openGates, demand: 'parked' },
    {
      id: first,
      title: 'Forecast the harvest',
      reason: expect.stringMatching(/^Missing: its value,/),
      openGates,
      demand: 'parked',
    },
  ])
})

test('only rows that say something else than was seen count as changed', () => {
  const seen = { a: 'parked', b: 'mandatory', d: 'pinned-8105' } as const
  const rules = { a: 'parked', b: 'free', c: 'free', d: 'pinned-8106' } as const
  expect(changedDemands({ seen, rules })).toEqual([
    change('b', 'mandatory', 'free'),
    change('d', 'pinned-8105', 'pinned-8106'),
  ])
})

test.each(['', 'pinned', 'pinned-', 'pinned-123456', 'pinned--1', 'Parked', 'none'])(
  'no row says “%s”',
  (demand) => {
    expect(rulesSchema.safeParse({ rules: { a: demand } }).success).toBe(false)
    expect(rulesSchema.safeParse({ seen: JSON.stringify({ a: demand }) }).success).toBe(false)
  },
)

test('what was seen is read from whole JSON alone', () => {
  expect(rulesSchema.safeParse({ seen: '{"a":' }).success).toBe(false)
  expect(rulesSchema.safeParse({ seen: '[1]' }).success).toBe(false)
  expect(rulesSchema.parse({})).toEqual({ seen: {}, rules: {} })
})

test('every demand that is offered reads back as its rule, and in words', () => {
  const offered = demandsWithin([8104, 8105])
  expect(offered.map((demand) => demandWords(demand, 1))).toEqual([
    'As it fits best',
    'Must be in the plan',
    'Stays out',
    'Starts in Q1 2026',
    'Starts in Q2 2026',
    'Under way',
    'Under way, may be stopped',
  ])
  const again = offered.map((demand) => {
    const rule = ruleIn(demand)
    return rule ? demandOf(rule) : 'free'
  })
  expect(again).toEqual(offered)
})

test('a row is shown where it has all words that are looked for and is of the kind asked for', () => {
  const row = {
    id: 'a',
    title: 'Forecast the harvest',
    reason: null,
    openGates: null,
    demand: 'free',
  } as const
  const shown = (query: string, other: object = {}) =>
    ruleFilter(new URLSearchParams(query))({ ...row, ...other })
  expect(shown('')).toBe(true)
  expect(shown('text=HARVEST+fore')).toBe(true)
  expect(shown('text=harvest+moon')).toBe(false)
  expect(shown('show=ruled')).toBe(false)
  expect(shown('show=ruled', { demand: 'parked' })).toBe(true)
  expect(shown('show=out')).toBe(false)
  expect(shown('show=out', { reason: 'Missing: its value.' })).toBe(true)
})

test('looking for other rows loads nothing; a save, another page and the same page again do', () => {
  const at = (path: string) => new URL(path, 'http://localhost')
  const move = (next: string, formMethod?: 'GET' | 'POST') =>
    onlyFiltered({ currentUrl: at('/acme/rules?show=out'), nextUrl: at(next), formMethod })
  expect(move('/acme/rules?text=harvest', 'GET')).toBe(true)
  expect(move('/acme/rules')).toBe(true)
  expect(move('/acme/rules?show=out')).toBe(false)
  expect(move('/acme/rules', 'POST')).toBe(false)
  expect(move('/acme/other?text=harvest')).toBe(false)
})
