import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { letPast } from '#app/planning/scoping/answers/passings.server.ts'
import { gates } from '#app/planning/scoping/checklist/checklist.ts'
import { moveThroughGates } from '#app/planning/stage-move.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { Forbidden } from '#app/problems.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

let opened: TestDatabase
let planner: Context
let viewer: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  planner = await addMember(opened.database, org, 'planner')
  viewer = await addMember(opened.database, org, 'viewer')
})
afterAll(() => opened.close())

test('an idea is scoped only past its gates, each passed or let past with a reason', async () => {
  const { id } = await addUseCase(planner)
  const move = { id, version: 1, to: 'scoped', reason: 'Sales named the number.' } as const
  await expect(moveThroughGates(planner, move)).rejects.toThrow(/^14 gates block: .*under “Scope”/)
  for (const { key } of gates)
    await letPast(planner, { useCaseId: id, question: key, reason: 'A trial of two weeks.' })
  await moveThroughGates(planner, move)
  expect((await findUseCase(planner, id)).stage).toBe('scoped')
})

test('going back or out is nobody’s gate, and moving is for planners', async () => {
  const { id } = await addUseCase(viewer)
  const move = { id, version: 1, to: 'retired', reason: 'Bought instead.' } as const
  await expect(moveThroughGates(viewer, move)).rejects.toThrow(Forbidden)
  await moveThroughGates(planner, move)
  expect((await findUseCase(planner, id)).stage).toBe('retired')
})
