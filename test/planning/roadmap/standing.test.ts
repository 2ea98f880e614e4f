import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { commitScenario } from '#app/planning/roadmap/scenarios/commit.server.ts'
import { askedBy, findScenarioRow } from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import { findScenario } from '#app/planning/roadmap/scenarios/pages/reading.server.ts'
import { changeRules } from '#app/planning/roadmap/scenarios/rules.server.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { addDependency } from '#app/planning/use-cases/links/dependencies.server.ts'
import { letPast } from '#app/planning/scoping/answers/passings.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { events } from '#db/schema/audit.ts'
import { answers } from '#db/schema/scoping.ts'
import { solves } from '#db/schema/roadmap.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addPlannable } from '#test/support/use-cases.ts'

let data: TestDatabase
let planner: Context
let [scenarioId, solveId] = ['', '']
let [forecast, invoices] = ['', '']

beforeAll(async () => {
  data = await openTestDatabase()
  planner = await addMember(data.database, await addOrganisation(data.database), 'planner')
  forecast = await addPlannable(planner, 'Forecast the harvest', 0.1 + 0.2)
  invoices = await addPlannable(planner, 'Read the invoices')
  await setStage('scoped')
})
beforeEach(async () => {
  scenarioId = (await createScenario(planner, { name: newId() })).id
  solveId = await solved()
})
afterAll(() => data.close())

const setStage = (stage: 'idea' | 'scoped') =>
  transaction(planner, (tx) =>
    tx.db.update(useCases).set({ stage }).where(eq(useCases.orgId, tx.org.id)),
  )

/** A run that found a plan with the forecast alone, for what the scenario asks now. */
const solved = () =>
  transaction(planner, async (tx) => {
    const scenario = await findScenarioRow(tx, scenarioId)
    const { problem } = await askedBy(tx, scenario)
    const id = newId()
    await tx.db.insert(solves).values({
      orgId: tx.org.id,
      id,
      scenarioId,
      mode: 'good',
      seconds: 1,
      firstQuarter: scenario.firstQuarter,
      problem,
      plan: { starts: [{ useCase: forecast, quarter: 2 }], hires: [], load: [] },
      status: 'done',
      requestedBy: tx.actor.id,
      requestedAt: tx.now,
      finishedAt: tx.now,
    })
    return id
  })

const commit = (reason: string) => commitScenario(planner, { scenarioId, solveId, reason })
const shown = async () => (await findScenario(planner, scenarioId)).planned
const committedData = () =>
  transaction(planner, (tx) =>
    tx.db
      .select({ data: events.data })
      .from(events)
      .where(and(eq(events.orgId, tx.org.id), eq(events.verb, 'plan.committed'))),
  )

test('a plan that is as new as its rules is committed without a word', async () => {
  expect((await shown())?.standing).toEqual({ missing: [], failed: [], older: [], gates: [] })
  expect((await shown())?.mayBePlan?.ok).toBe(true)
  expect((await commit('')).number).toBeGreaterThan(0)
})

test('a plan that is older than its rules says what differs, and is committed with a reason alone', async () => {
  const changes = [{ useCaseId: invoices, was: 'free' as const, demand: 'mandatory' as const }]
  await changeRules(planner, { scenarioId, changes })
  const what = 'What is demanded of “Read the invoices” changed.'
  expect(await shown()).toMatchObject({
    standing: { older: [what] },
    mayBePlan: { ok: false, reason: expect.stringContaining(what) },
    mayBePlanWithReason: { ok: true },
  })
  await expect(commit(' ')).rejects.toThrow(what)
  await commit('The board said so.')
  expect(await committedData()).toContainEqual({ data: expect.objectContaining({ despite: 1 }) })
})

test('a gate that failed after the plan was found has to be passed where it is asked, and open ones of an idea take a reason', async () => {
  const [answer] = await transaction(planner, (tx) =>
    tx.db
      .insert(answers)
      .values({
        orgId: tx.org.id,
        id: newId(),
        useCaseId: forecast,
        question: 'T3',
        verdict: 'failed',
        confidence: 'none',
        answeredBy: tx.actor.id,
        answeredAt: tx.now,
      })
      .returning({ id: answers.id }),
  )
  const what = '“Forecast the harvest”: It failed gate T3 of its scope.'
  for (const reason of ['', 'The board said so.'])
    await expect(commit(reason)).rejects.toThrow(what)
  expect(await shown()).toMatchObject({
    standing: { failed: [expect.stringContaining(what)], older: [] },
    mayBePlanWithReason: { ok: false, reason: expect.stringContaining('under “Scope”') },
  })
  await letPast(planner, { useCaseId: forecast, question: 'T3', reason: 'A trial alone.' })
  expect((await shown())?.mayBePlan?.ok).toBe(true)
  await transaction(planner, (tx) =>
    tx.db.delete(answers).where(and(eq(answers.orgId, tx.org.id), eq(answers.id, answer!.id))),
  )
  await setStage('idea')
  await expect(commit('')).rejects.toThrow(/Forecast the harvest”: \d+ gates of its scope/)
  await commit('We want to know.')
  await setStage('scoped')
})

test('a plan that holds work whose prerequisite is missing is not committed for any reason', async () => {
  await addDependency(planner, { useCaseId: forecast, kind: 'after', otherId: invoices })
  const what = '“Forecast the harvest” needs “Read the invoices” to be finished first.'
  await expect(commit('The board said so.')).rejects.toThrow(what)
  expect(await shown()).toMatchObject({
    standing: { missing: [what] },
    mayBePlanWithReason: { ok: false },
  })
})

test('while a scenario is solved, nobody asks what it would ask today', async () => {
  const asked = await shown()
  expect(asked?.standing).toBeDefined()
  const run = and(eq(solves.orgId, planner.org.id), eq(solves.id, await solved()))
  await transaction(planner, (tx) =>
    tx.db.update(solves).set({ status: 'running', startedAt: tx.now, plan: null }).where(run),
  )
  const meanwhile = await findScenario(planner, scenarioId)
  expect(meanwhile.planned?.solveId).toBe(asked?.solveId)
  expect(meanwhile.planned).not.toHaveProperty('standing')
  await transaction(planner, (tx) => tx.db.update(solves).set({ status: 'failed' }).where(run))
  expect((await shown())?.standing).toBeDefined()
})
