import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findPlanGates } from '#app/planning/roadmap/scenarios/model/entering/gates.server.ts'
import { findGateStandings } from '#app/planning/scoping/answers/standings.server.ts'
import { planNumbers } from '#app/planning/use-cases/quantities.ts'
import { readPortfolio } from '#app/planning/use-cases/portfolio.server.ts'
import type { Portfolio } from '#app/planning/use-cases/portfolio.server.ts'
import { addMember } from '#test/support/people.ts'
import { company } from '#db/seed/company.ts'
import { transaction } from '#db/connection.server.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let planner: Context
let portfolio: Portfolio

beforeAll(async () => {
  web = await openWeb({ sample: true })
  planner = await addMember(web.data.database, company, 'planner')
  portfolio = await transaction(planner, readPortfolio)
})
afterAll(() => web.close())

/** The reference instance of the planning half: V, p, effort of DS, MLE and DE by quarter, spend. */
test.each([
  {
    number: 1,
    value: 900,
    p: 0.7,
    scientist: [1, 1],
    engineer: [0, 1],
    pipes: [1, 0],
    spend: [20, 20],
  },
  { number: 2, value: 600, p: 0.8, scientist: [0.5], engineer: [1], spend: [60] },
  {
    number: 3,
    value: 800,
    p: 0.6,
    scientist: [1, 1],
    engineer: [0, 0.5],
    pipes: [1, 0.5],
    spend: [10, 10],
  },
  { number: 4, value: 150, p: 0.9, engineer: [0.5], pipes: [1], spend: [40] },
  {
    number: 5,
    value: 2400,
    p: 0.5,
    scientist: [1, 1],
    engineer: [1, 1],
    pipes: [0, 0.5],
    spend: [50, 30],
  },
  { number: 6, value: 400, p: 0.85, scientist: [0.5], engineer: [0.5], pipes: [0.5], spend: [30] },
  {
    number: 7,
    value: 1100,
    p: 0.35,
    scientist: [1, 1, 0.5],
    engineer: [0, 0, 1],
    pipes: [0.5, 0, 0],
    spend: [10, 10, 30],
  },
])('use case $number is worth $value with chance $p', ({ number, value, p, spend, ...wanted }) => {
  const found = portfolio.useCases.find((each) => each.number === number)
  const plan = planNumbers(found?.estimates ?? [])
  expect(plan.value).toBeCloseTo(value, 9)
  expect(plan.probability).toBeCloseTo(p, 12)
  expect(plan.duration).toBe(spend.length)
  const rounded = (list?: number[]) => list?.map((people) => Number(people.toFixed(12)))
  expect(rounded(plan.spend)).toEqual(spend)
  expect(rounded(plan.effort['data-scientist'])).toEqual(wanted.scientist)
  expect(rounded(plan.effort['ml-engineer'])).toEqual(wanted.engineer)
  expect(rounded(plan.effort['data-engineer'])).toEqual(wanted.pipes)
})

test('the recommender comes after the features, and prices exclude the forecast', () => {
  const numberOf = (id: string) => portfolio.useCases.find((each) => each.id === id)?.number
  expect(
    portfolio.dependencies.map(({ useCaseId, kind, otherId }) => [
      numberOf(useCaseId),
      kind,
      numberOf(otherId),
    ]),
  ).toEqual([
    [5, 'after', 4],
    [7, 'exclusive', 3],
  ])
})

test('the gates keep none of them out of a plan; only the newest is not scoped yet', async () => {
  const seven = portfolio.useCases.filter(({ number }) => number <= 7)
  const ids = seven.map(({ id }) => id)
  const [byGates, standings] = await transaction(planner, async (tx) => [
    await findPlanGates(tx, seven),
    await findGateStandings(tx, ids),
  ])
  expect(seven.filter(({ id }) => byGates.get(id)?.out)).toEqual([])
  const openly = seven.filter(({ id }) => byGates.get(id)?.reasonNeeded)
  expect(openly.map(({ number }) => number)).toEqual([7])
  const blocked = seven.filter(({ id }) => standings.get(id)?.verdict.ok === false)
  expect(blocked.map(({ number }) => number)).toEqual([7])
  const passings = [...standings.values()].flatMap(({ gates }) => gates.map((gate) => gate.passing))
  expect(passings.filter(Boolean)).toMatchObject([{ question: 'T2', verdict: 'failed' }])
})
