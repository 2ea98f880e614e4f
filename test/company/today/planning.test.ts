import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findToday } from '#app/company/today/today.server.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import { nameOwner } from '#app/planning/use-cases/use-cases.server.ts'
import { judgeProposal } from '#app/staffing/proposals/proposals.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { commitments } from '#db/schema/roadmap.ts'
import { planChanges, proposals } from '#db/schema/staffing.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

const pricing = { low: 8, mode: 12, high: 15, ways: [], delays: [], unlocked: [], displaced: [] }

let data: TestDatabase
let admin: Context
let planner: Context
let viewer: Context
let useCase: string
let commitmentId: string

const ago = (ctx: Context, days: number) => ({
  ...ctx,
  now: new Date(ctx.now.getTime() - days * 86_400_000),
})
const keysFor = async (ctx: Context) => (await findToday(ctx)).map(({ key }) => key)
const groupFor = async (ctx: Context, wanted: string) =>
  (await findToday(ctx)).find(({ key }) => key === wanted)

beforeAll(async () => {
  data = await openTestDatabase()
  const org = await addOrganisation(data.database)
  admin = await addMember(data.database, org, 'admin')
  planner = await addMember(data.database, org, 'planner')
  viewer = await addMember(data.database, org, 'viewer')
  useCase = (await addUseCase(ago(viewer, 200))).id
  await nameOwner(planner, { id: useCase, ownerId: viewer.actor.id })
  const { id: scenarioId } = await createScenario(planner, { name: 'Next year' })
  commitmentId = newId()
  const made = { committedBy: planner.actor.id, committedAt: planner.now }
  await transaction(planner, (tx) =>
    tx.db.insert(commitments).values({
      orgId: tx.org.id,
      id: commitmentId,
      scenarioId,
      number: 1,
      scenarioName: 'Next year',
      firstQuarter: 8104,
      problem: { useCases: [] },
      plan: { starts: [] },
      ...made,
    }),
  )
})
afterAll(() => data.close())

test('a hiring proposal waits for those who approve, until somebody has', async () => {
  const id = newId()
  await transaction(planner, (tx) =>
    tx.db.insert(proposals).values({
      orgId: tx.org.id,
      id,
      commitmentId,
      role: 'ml-engineer',
      level: 'L3',
      people: 1,
      skills: [],
      needBy: '2026-09-01',
      openBy: '2026-05-01',
      quarter: 8106,
      pricing,
      reason: 'Two use cases wait',
      createdBy: tx.actor.id,
      createdAt: tx.now,
    }),
  )
  expect(await groupFor(admin, 'proposals')).toMatchObject({
    total: 1,
    items: [{ label: 'Machine-learning engineer', note: 'Two use cases wait', at: planner.now }],
  })
  expect(await keysFor(planner)).toEqual([])
  await judgeProposal(admin, id, { verdict: 'declined', reason: 'Not this year' })
  expect(await keysFor(admin)).toEqual([])
})

test('what moved the plan of a use case is told to its owner for a week', async () => {
  const { id: openingId } = await addOpening(admin)
  await transaction(admin, (tx) =>
    tx.db.insert(planChanges).values({
      orgId: tx.org.id,
      id: newId(),
      commitmentId,
      cause: 'slip',
      openingId,
      sentence: 'Ada starts a quarter later, so it starts in Q3.',
      moves: { [useCase]: '“It” moves from Q2 2026 to Q3 2026.' },
      before: {},
      after: {},
      useCases: [useCase, newId()],
      happenedAt: tx.now,
    }),
  )
  expect(await groupFor(viewer, 'changes')).toMatchObject({
    items: [{ note: '“It” moves from Q2 2026 to Q3 2026.' }],
  })
  expect(await keysFor(planner)).toEqual([])
  expect(await keysFor(ago(viewer, -6))).toEqual(['changes'])
  expect(await keysFor(ago(viewer, -8))).toEqual([])
})

test('a launched use case that nobody looked at for a quarter is due, for those who plan', async () => {
  const { version } = await findUseCase(planner, useCase)
  const launch = { id: useCase, version, to: 'launch' as const, reason: 'It is time' }
  await moveStage(ago(planner, 120), launch)
  expect(await groupFor(planner, 'reviews')).toMatchObject({
    total: 1,
    items: [{ to: `/${planner.org.slug}/outcomes/${useCase}` }],
  })
  expect(await keysFor(viewer)).toEqual(['changes'])
})
