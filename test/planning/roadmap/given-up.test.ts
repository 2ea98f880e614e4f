import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findScenario } from '#app/planning/roadmap/scenarios/pages/reading.server.ts'
import { cancelSolve, requestSolve } from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { findProposal } from '#app/staffing/proposals/proposal-lists.server.ts'
import { priceAgain } from '#app/staffing/proposals/proposals.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { commitments, solves } from '#db/schema/roadmap.ts'
import { proposals } from '#db/schema/staffing.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let data: TestDatabase
let planner: Context
let scenarioId: string
const minutesLater = (minutes: number): Context => ({
  ...planner,
  now: new Date(planner.now.getTime() + minutes * 60_000),
})
const words = 'The solver ended unexpectedly'

beforeAll(async () => {
  data = await openTestDatabase()
  planner = await addMember(data.database, await addOrganisation(data.database), 'owner')
})
beforeEach(async () => {
  scenarioId = (await createScenario(planner, { name: newId() })).id
})
afterAll(() => data.close())

const addRun = (status: 'waiting' | 'running') =>
  transaction(planner, (tx) =>
    tx.db.insert(solves).values({
      orgId: tx.org.id,
      id: newId(),
      scenarioId,
      mode: 'good',
      seconds: 5,
      firstQuarter: 8104,
      problem: {},
      status,
      requestedBy: tx.actor.id,
      requestedAt: tx.now,
      startedAt: status === 'running' ? tx.now : null,
    }),
  )
const ask = (ctx: Context) => requestSolve(ctx, { scenarioId, mode: 'good' })

test('a run whose process ended is told as failed, and holds its scenario no longer', async () => {
  await addRun('running')
  expect((await findScenario(minutesLater(2), scenarioId)).run?.status).toBe('running')
  const { run } = await findScenario(minutesLater(4), scenarioId)
  expect(run).toMatchObject({ status: 'failed', message: expect.stringContaining(words) })
  await expect(cancelSolve(minutesLater(4), scenarioId)).rejects.toThrow('Nothing is being solved')
  await expect(ask(minutesLater(4))).rejects.toThrow('No use case can be planned yet')
})

test('nobody asks for more while five requests of the organisation wait', async () => {
  for (let index = 0; index < 5; index++) {
    await addRun('waiting')
    scenarioId = (await createScenario(planner, { name: newId() })).id
  }
  await expect(ask(planner)).rejects.toThrow('5 requests to the optimiser wait already')
  await expect(ask(minutesLater(61))).rejects.toThrow('No use case can be planned yet')
})

test('a price is asked for again only where the optimiser is through or was lost', async () => {
  const id = await addProposal()
  await expect(priceAgain(planner, id)).rejects.toThrow('is being priced')
  await transaction(planner, (tx) =>
    tx.db.update(proposals).set({ pricingStartedAt: tx.now }).where(eq(proposals.id, id)),
  )
  await expect(priceAgain(minutesLater(2), id)).rejects.toThrow('is being priced')
  expect(await findProposal(minutesLater(4), id)).toMatchObject({
    state: 'failed',
    fault: expect.stringContaining(words),
  })
  await priceAgain(minutesLater(4), id)
  expect((await findProposal(minutesLater(4), id)).state).toBe('pricing')
})

const addProposal = () =>
  transaction(planner, async (tx) => {
    const [commitmentId, id] = [newId(), newId()]
    const own = { orgId: tx.org.id }
    await tx.db.insert(commitments).values({
      ...own,
      id: commitmentId,
      scenarioId,
      number: 1,
      scenarioName: 'Next year',
      firstQuarter: 8104,
      problem: {},
      plan: {},
      committedBy: tx.actor.id,
      committedAt: tx.now,
    })
    await tx.db.insert(proposals).values({
      ...own,
      id,
      commitmentId,
      role: 'ml-engineer',
      level: 'L3',
      people: 1,
      skills: [],
      needBy: '2027-01-01',
      openBy: '2026-10-01',
      quarter: 8108,
      createdBy: tx.actor.id,
      createdAt: tx.now,
    })
    return id
  })
