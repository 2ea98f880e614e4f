import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { committedLoad } from '#app/planning/capacity/ledger/committed-load.server.ts'
import {
  commitAgain,
  commitScenario,
  findAgain,
} from '#app/planning/roadmap/scenarios/commit.server.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { findCommitted } from '#app/planning/roadmap/views/read-plan.server.ts'
import { Conflict } from '#app/problems.ts'
import { findCommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { scenarios, solves } from '#db/schema/roadmap.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let planner: Context
let scenarioId: string

beforeAll(async () => {
  opened = await openTestDatabase()
  planner = await addMember(opened.database, await addOrganisation(opened.database), 'planner')
  scenarioId = (await createScenario(planner, { name: 'Next year' })).id
})
afterAll(() => opened.close())

const solved = (minutes: number) =>
  transaction(planner, async (tx) => {
    const id = newId()
    const at = new Date(tx.now.getTime() + minutes * 60_000)
    await tx.db.insert(solves).values({
      orgId: tx.org.id,
      id,
      scenarioId,
      mode: 'good',
      seconds: 1,
      firstQuarter: 8104,
      problem: { quarters: 1, capacity: {}, useCases: [] },
      plan: {
        value: minutes,
        starts: [],
        hires: [],
        load: [{ role: 'ml-engineer', quarter: 1, used: 2 }],
      },
      status: 'done',
      requestedBy: tx.actor.id,
      requestedAt: at,
      finishedAt: at,
    })
    return id
  })

test('only the plan that was seen is committed, and it stays whatever becomes of its scenario', async () => {
  const [seen, newer] = [await solved(0), await solved(1)]
  const commit = (solveId: string) =>
    commitScenario(planner, { scenarioId, solveId, reason: 'It will do.' })
  await expect(commit(seen)).rejects.toThrow(Conflict)
  await expect(commit('')).rejects.toThrow(Conflict)
  expect(await commit(newer)).toEqual({ number: 1 })

  await transaction(planner, (tx) =>
    tx.db
      .update(scenarios)
      .set({ name: 'Another', firstQuarter: 8110 })
      .where(and(eq(scenarios.orgId, tx.org.id), eq(scenarios.id, scenarioId))),
  )
  const read = await transaction(planner, async (tx) => ({
    plan: await findCommitted(tx),
    gaps: await findCommittedPlan(tx),
    load: await committedLoad(tx),
  }))
  expect(read.plan).toMatchObject({ scenario: 'Next year', firstQuarter: 8104 })
  expect(read.gaps?.firstQuarter).toBe(8104)
  expect(read.load).toEqual([{ role: 'ml-engineer', quarter: 8104, people: 2 }])
})

test('an earlier plan is the plan again only against the newest that was seen, and not where it is the same', async () => {
  const commit = async (minutes: number) => {
    const solveId = await solved(minutes)
    const { number } = await commitScenario(planner, { scenarioId, solveId, reason: 'Now this.' })
    return transaction(planner, async (tx) => ({ number, id: (await findCommitted(tx))?.id ?? '' }))
  }
  const [first, second] = [await commit(2), await commit(3)]
  const again = (seen: number) => commitAgain(planner, { id: first.id, seen, reason: 'Better.' })
  await expect(again(first.number)).rejects.toThrow(Conflict)
  expect(await findAgain(planner, first.id)).toMatchObject({ newest: second.number })
  expect(await again(second.number)).toEqual({ number: second.number + 1, again: first.number })
  await expect(again(second.number + 1)).rejects.toThrow('This is the plan already.')
  expect(await findAgain(planner, first.id)).toBeNull()
})
