import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { askedBy, findScenarioRow } from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import type { Demand } from '#app/planning/roadmap/scenarios/model/rules.ts'
import { findScenario } from '#app/planning/roadmap/scenarios/pages/reading.server.ts'
import { findRulesPage } from '#app/planning/roadmap/scenarios/pages/rules.server.ts'
import { changeRules } from '#app/planning/roadmap/scenarios/rules.server.ts'
import { requestSolve } from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { mergeUseCases, unmergeUseCase } from '#app/planning/use-cases/endings/merging.server.ts'
import { addDependency } from '#app/planning/use-cases/links/dependencies.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { worksheets } from '#db/schema/scoping.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addPlannable, addUseCase } from '#test/support/use-cases.ts'
import { and, eq } from 'drizzle-orm'

let data: TestDatabase
let planner: Context
let scenarioId: string
let [store, recommender, offers, bare] = ['', '', '', '']

beforeAll(async () => {
  data = await openTestDatabase()
  planner = await addMember(data.database, await addOrganisation(data.database), 'planner')
  store = await addPlannable(planner, 'Feature store')
  recommender = await addPlannable(planner, 'Recommender')
  offers = await addPlannable(planner, 'Offers')
  bare = (await addUseCase(planner, { title: 'Labels' })).id
  await after(recommender, store)
  await after(offers, recommender)
})
beforeEach(async () => {
  scenarioId = (await createScenario(planner, { name: newId() })).id
})
afterAll(() => data.close())

const after = (useCaseId: string, otherId: string) =>
  addDependency(planner, { useCaseId, kind: 'after', otherId })
const rule = (useCaseId: string, demand: Demand) =>
  changeRules(planner, { scenarioId, changes: [{ useCaseId, was: 'free', demand }] })
const asked = () =>
  transaction(planner, async (tx) => askedBy(tx, await findScenarioRow(tx, scenarioId)))
const planned = async () => (await asked()).problem.useCases.map(({ id }) => id)
const setStage = (id: string, stage: 'idea' | 'launch' | 'retired') =>
  transaction(planner, (tx) =>
    tx.db
      .update(useCases)
      .set({ stage })
      .where(and(eq(useCases.orgId, tx.org.id), eq(useCases.id, id))),
  )
const waits = 'It waits for “Feature store”, which this scenario leaves out.'

test('what comes after a use case that stays out waits with it, and so does what comes after that', async () => {
  expect(await planned()).toEqual([store, recommender, offers])
  await rule(store, 'parked')
  const { problem, leftOut } = await asked()
  expect(problem.useCases).toEqual([])
  expect(leftOut.map(({ title, reason }) => [title, reason]).slice(0, 3)).toEqual([
    ['Feature store', 'This scenario leaves it out.'],
    ['Recommender', waits],
    ['Offers', 'It waits for “Recommender”, which cannot be planned.'],
  ])
  const { useCases: rows } = await findRulesPage(planner, scenarioId)
  expect(rows.find(({ id }) => id === store)?.reason).toBeNull()
  expect(rows.find(({ id }) => id === recommender)?.reason).toBe(waits)
  const { cannotBePlanned } = await findScenario(planner, scenarioId)
  expect(cannotBePlanned).toContainEqual({ id: recommender, title: 'Recommender', reason: waits })
})

test('what has to be in the plan and waits for what stays out is refused with the reason', async () => {
  await rule(store, 'parked')
  await rule(recommender, 'mandatory')
  await expect(requestSolve(planner, { scenarioId, mode: 'good' })).rejects.toThrow(
    `“Recommender” has to be in the plan but cannot be planned. ${waits}`,
  )
})

test('nobody waits for what is launched; for what lacks estimates or was retired before, everybody', async () => {
  await setStage(store, 'launch')
  expect(await planned()).toEqual([recommender, offers])
  await setStage(store, 'retired')
  expect((await asked()).leftOut).toContainEqual(
    expect.objectContaining({
      title: 'Recommender',
      reason: 'It waits for “Feature store”, which was retired before it was launched.',
    }),
  )
  await setStage(store, 'idea')
  await after(store, bare)
  expect((await asked()).leftOut).toContainEqual(
    expect.objectContaining({
      title: 'Feature store',
      reason: 'It waits for “Labels”, which cannot be planned.',
    }),
  )
  await setStage(bare, 'launch')
})

test('what comes after a merged use case comes after the one it was merged into', async () => {
  const other = await addPlannable(planner, 'Feature platform')
  await mergeUseCases(planner, { id: store, intoId: other, reason: 'The same.' })
  const found = (await asked()).problem.useCases.find(({ id }) => id === recommender)
  expect(found?.after).toEqual([other])
  await unmergeUseCase(planner, { id: store })
})

test('what the AI-risk class puts at high risk counts as such without a tag', async () => {
  const highRisk = async () =>
    (await asked()).problem.useCases.filter((one) => one.highRisk).map(({ id }) => id)
  expect(await highRisk()).toEqual([])
  await transaction(planner, (tx) =>
    tx.db.insert(worksheets).values({
      orgId: tx.org.id,
      id: newId(),
      useCaseId: recommender,
      kind: 'ai-risk-class',
      data: { area: { recruitment: { answer: 'yes' } } },
      savedBy: tx.actor.id,
      savedAt: tx.now,
    }),
  )
  expect(await highRisk()).toEqual([recommender])
})
