import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { filtersFrom, isFiltered, noFilters } from '#app/planning/use-cases/list/filters.ts'
import { findUseCasePage } from '#app/planning/use-cases/list/page.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import { exactly } from '#app/planning/three-point.ts'
import { moveOnMatrix } from '#app/planning/priorities/matrix/moves/moves.server.ts'
import { readBoard } from '#app/planning/priorities/board/board.server.ts'
import { transaction } from '#db/connection.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

const asked = (query: string) => filtersFrom(new URLSearchParams(query))

test('retired use cases are listed once they are asked for', () => {
  expect(asked('').withRetired).toBe(false)
  expect(isFiltered(asked(''))).toBe(false)
  for (const query of ['state=open', 'stage=retired', 'text=drivers'])
    expect(asked(query).withRetired).toBe(true)
  expect(noFilters.withRetired).toBe(true)
})

describe('the list', () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>
  let planner: Context
  beforeAll(async () => {
    opened = await openTestDatabase()
    planner = await addMember(opened.database, await addOrganisation(opened.database), 'planner')
  })
  afterAll(() => opened.close())
  const numbersAt = async (query: string) =>
    (await findUseCasePage(planner, asked(query), null)).rows.map(({ number }) => number)

  test('leaves out what is retired, and finds it by stage and by words', async () => {
    const [kept, gone] = [await addUseCase(planner), await addUseCase(planner)]
    const { version } = await findUseCase(planner, gone.id)
    await moveStage(planner, { id: gone.id, version, to: 'retired', reason: 'Nobody wants it.' })
    expect(await numbersAt('')).toEqual([kept.number])
    expect(await numbersAt('stage=retired')).toEqual([gone.number])
    expect(await numbersAt('state=open')).toEqual([gone.number, kept.number])
    expect(await numbersAt(`text=%23${gone.number}`)).toEqual([gone.number])
  })

  test('tells that all are retired from that there are none', async () => {
    const other = await addMember(
      opened.database,
      await addOrganisation(opened.database),
      'planner',
    )
    const restAt = async (query: string) =>
      (await findUseCasePage(other, asked(query), null)).allRest
    expect(await restAt('')).toBe(false)
    const { id } = await addUseCase(other)
    expect(await restAt('')).toBe(false)
    const { version } = await findUseCase(other, id)
    await moveStage(other, { id, version, to: 'retired', reason: 'Nobody wants it.' })
    expect(await restAt('')).toBe(true)
    expect(await restAt('stage=idea')).toBe(false)
  })

  test('shows and sorts by the mean, as every other page does', async () => {
    const [low, high] = [await addUseCase(planner), await addUseCase(planner)]
    const guess = (useCaseId: string, points: { low: number; mode: number; high: number }) =>
      setEstimates(planner, { useCaseId, estimates: [{ quantity: 'value', points }] })
    await guess(low.id, { low: 100, mode: 180, high: 900 })
    await guess(high.id, { low: 190, mode: 240, high: 300 })
    const { rows } = await findUseCasePage(planner, asked('sort=-value'), null)
    expect(rows.slice(0, 2).map(({ value }) => Math.round(value?.mean ?? 0))).toEqual([287, 242])
    expect(rows[0]?.value?.p10).toBeGreaterThan(100)
  })

  test('the ranking counts what is spent where nobody has summed up the cost, as the scope does', async () => {
    const { id, number } = await addUseCase(planner)
    const spend = (period: number) => ({ quantity: 'spend', period, points: exactly(20) })
    await setEstimates(planner, { useCaseId: id, estimates: [spend(0), spend(1)] })
    const cost = async () => {
      const { items } = await transaction(planner, (tx) => readBoard(tx))
      return items.find((one) => one.id === id)?.figures.cost
    }
    expect(await cost()).toEqual(exactly(40))
    const moves = [{ quantity: 'cost', was: 40, mode: 60 }]
    const { undo } = await moveOnMatrix(planner, { number, moves })
    expect(await cost()).toEqual(exactly(60))
    expect(undo).toMatchObject({ 'moves[0].missing': 'yes' })
    const summed = { quantity: 'cost', points: exactly(90) }
    await setEstimates(planner, { useCaseId: id, estimates: [summed] })
    expect(await cost()).toEqual(exactly(90))
  })
})
