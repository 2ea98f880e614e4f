import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { sourceOfUseCases } from '#app/planning/documents/facts/use-case-source.server.ts'
import { readBoard } from '#app/planning/priorities/board/board.server.ts'
import { countUseCases } from '#app/planning/use-cases/counted-use-cases.server.ts'
import { mergeUseCases, unmergeUseCase } from '#app/planning/use-cases/endings/merging.server.ts'
import { parkUseCase, unparkUseCase } from '#app/planning/use-cases/endings/parking.server.ts'
import { listOthers } from '#app/planning/use-cases/links/others.server.ts'
import { noFilters } from '#app/planning/use-cases/list/filters.ts'
import type { Filters } from '#app/planning/use-cases/list/filters.ts'
import { listUseCases } from '#app/planning/use-cases/list/list.server.ts'
import { readPortfolio } from '#app/planning/use-cases/portfolio.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import { findKnown } from '#app/planning/use-cases/transfer/known.server.ts'
import { transaction } from '#db/connection.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

const reason = 'We say so.'
const names = ['open', 'parked', 'back', 'merged', 'apart', 'retired'] as const
type Name = (typeof names)[number]

/** One use case of each kind; `back` was parked once and `apart` was merged once. */
async function addOneOfEach(ctx: Context): Promise<Record<Name, string>> {
  const ids = {} as Record<Name, string>
  for (const name of names) ids[name] = (await addUseCase(ctx, { title: name })).id
  for (const id of [ids.parked, ids.back]) await parkUseCase(ctx, { id, reason })
  await unparkUseCase(ctx, { id: ids.back })
  for (const id of [ids.merged, ids.apart])
    await mergeUseCases(ctx, { id, intoId: ids.open, reason })
  await unmergeUseCase(ctx, { id: ids.apart })
  const { version } = await findUseCase(ctx, ids.retired)
  await moveStage(ctx, { id: ids.retired, version, to: 'retired', reason })
  return ids
}

describe('how a use case stands now', () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>
  let planner: Context
  let ids: Record<Name, string>
  beforeAll(async () => {
    opened = await openTestDatabase()
    planner = await addMember(opened.database, await addOrganisation(opened.database), 'planner')
    ids = await addOneOfEach(planner)
  })
  afterAll(() => opened.close())

  const inside = <T>(read: (tx: InTransaction) => Promise<T>) => transaction(planner, read)
  const named = (found: readonly string[]) => names.filter((name) => found.includes(ids[name]))
  const namedAs = <T extends { id: string }, V>(rows: readonly T[], tell: (row: T) => V) =>
    Object.fromEntries(
      rows.map((row) => [names.find((name) => ids[name] === row.id), tell(row)]),
    ) as Partial<Record<Name, V>>
  const told = async (change: Partial<Filters>) =>
    namedAs((await listUseCases(planner, { ...noFilters, ...change })).rows, ({ state }) => state)
  const states = {
    open: 'open',
    back: 'open',
    apart: 'open',
    retired: 'open',
    parked: 'parked',
    merged: 'merged',
  }

  test('narrows the list, which tells it', async () => {
    const { open, back, apart, retired, parked, merged } = states
    expect(await told({ state: 'open', withRetired: false })).toEqual({ open, back, apart })
    expect(await told({ state: 'open' })).toEqual({ open, back, apart, retired })
    expect(await told({ state: 'parked' })).toEqual({ parked })
    expect(await told({ state: 'merged' })).toEqual({ merged })
    expect(await told({ state: 'all' })).toEqual(states)
  })

  test('is the same in a file, in which each has its line', async () => {
    expect(namedAs(await inside(findKnown), ({ state }) => state)).toEqual(states)
  })

  test('leaves the merged and retired out of plans and rankings, and the parked beside them', async () => {
    const { useCases } = await inside(readPortfolio)
    expect(namedAs(useCases, ({ parked }) => parked)).toEqual({
      open: false,
      back: false,
      apart: false,
      parked: true,
    })
    const { items, parked } = await inside(readBoard)
    expect([named(items.map(({ id }) => id)), parked]).toEqual([['open', 'back', 'apart'], 1])
    expect(await inside(countUseCases)).toBe(4)
  })

  test('shows at one use case with why', async () => {
    for (const name of names) {
      const { parking, mergedInto } = await findUseCase(planner, ids[name])
      expect([name, parking?.reason, mergedInto?.id]).toEqual([
        name,
        name === 'parked' ? reason : undefined,
        name === 'merged' ? ids.open : undefined,
      ])
    }
  })

  test('offers no merged one beside another, and tells documents which are over', async () => {
    const others = await inside((tx) => listOthers(tx, ids.open))
    expect(named(others.map(({ value }) => value))).toEqual(['parked', 'back', 'apart', 'retired'])
    const { list } = sourceOfUseCases(async () => [])
    expect(namedAs(await inside(list), ({ over }) => over ?? false)).toEqual({
      open: false,
      back: false,
      apart: false,
      parked: true,
      merged: true,
      retired: true,
    })
  })
})
