import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { readCursor, writeCursor } from '#app/hiring/candidates/pipeline/cursor.ts'
import { filtersFrom, noFilters } from '#app/hiring/candidates/pipeline/filters.ts'
import type { Filters } from '#app/hiring/candidates/pipeline/filters.ts'
import { showBoard } from '#app/hiring/candidates/pipeline/board.server.ts'
import { listCandidacies } from '#app/hiring/candidates/pipeline/table.server.ts'
import { addTag } from '#app/hiring/candidates/person/tags.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { moveCandidacies } from '#app/hiring/candidates/steps/moves.server.ts'
import { Forbidden } from '#app/problems.ts'
import { newId } from '#db/ids.ts'
import { addPublishedOpening, addSomebody } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let manager: Context
let openingId: string
const ids: string[] = []
let stages: string[]

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  manager = await addMember(opened.database, org, 'hiring-manager')
  openingId = (await addPublishedOpening(manager)).id
  for (let index = 0; index < 25; index += 1) {
    const now = new Date(manager.now.getTime() + Math.floor(index / 3) * 1000)
    const { candidacyId } = await addSomebody({ ...manager, now }, openingId, {
      source: index % 2 === 0 ? 'referral' : 'sourced',
      name: index === 7 ? 'Zoë Quartz' : `Somebody ${index}`,
    })
    ids.push(candidacyId)
  }
  await addTag(manager, { candidacyId: ids[3]!, label: 'finalist' })
  await rejectCandidacies(manager, {
    openingId,
    candidacyIds: [ids[4]!],
    reason: 'Other',
    message: null,
  })
  stages = (await showBoard(manager, { openingId, filters: noFilters, perColumn: 1 })).columns.map(
    ({ id }) => id,
  )
})
afterAll(() => opened.close())

const everybody: Filters = { ...noFilters, status: 'all' }
const idsOf = async (filters: Partial<Filters>) =>
  (
    await listCandidacies(manager, { openingId, filters: { ...everybody, ...filters }, size: 100 })
  ).rows.map(({ id }) => id)

describe('the pages of the table', () => {
  test('show everybody once, forwards and back, while others are moved about', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(24), fc.nat(3)), { maxLength: 12 }),
        async (size, oldestFirst, moves) => {
          const query = { openingId, filters: everybody, size, oldestFirst }
          const seen: string[] = []
          let after: string | null = null
          let last = null as string | null
          do {
            const page = await listCandidacies(manager, { ...query, after })
            seen.push(...page.rows.map(({ id }) => id))
            if (page.next) last = after
            after = page.next
            const [who, where] = moves.pop() ?? [0, 0]
            const candidacyIds = [ids[who] === ids[4] ? ids[0]! : ids[who]!]
            await moveCandidacies(manager, { openingId, candidacyIds, stageId: stages[where]! })
          } while (after)
          expect(seen.toSorted()).toEqual(ids.toSorted())
          if (last) {
            const here = await listCandidacies(manager, { ...query, after: last })
            const back = await listCandidacies(manager, { ...query, before: here.previous })
            expect(back.rows.map(({ id }) => id)).toEqual(
              seen
                .slice(seen.indexOf(here.rows[0]!.id) - back.rows.length)
                .slice(0, back.rows.length),
            )
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('take nonsense in the address for the first page', async () => {
    const first = await listCandidacies(manager, { openingId, filters: everybody, size: 5 })
    const odd = await listCandidacies(manager, {
      openingId,
      filters: everybody,
      size: 5,
      after: "1'; drop table--",
    })
    expect(odd).toEqual(first)
    expect(first.previous).toBeNull()
  })
})

describe('filters', () => {
  test('by status, source, tag and text', async () => {
    expect(await idsOf({ status: 'rejected' })).toEqual([ids[4]])
    const totalOf = async (filters: Filters, after?: string | null) =>
      (await listCandidacies(manager, { openingId, filters, size: 3, after })).total
    const { next } = await listCandidacies(manager, { openingId, filters: everybody, size: 3 })
    expect([await totalOf(everybody), await totalOf(everybody, next)]).toEqual([25, 25])
    expect(await totalOf({ ...everybody, status: 'rejected' })).toBe(1)
    expect(await idsOf({ status: 'open' })).not.toContain(ids[4])
    expect(await idsOf({ source: 'referral' })).toHaveLength(13)
    expect(await idsOf({ tag: 'finalist' })).toEqual([ids[3]])
    expect(await idsOf({ text: 'zoë qua' })).toEqual([ids[7]])
    expect(await idsOf({ text: '!!!' })).toEqual([])
    expect(await idsOf({ stage: newId() })).toEqual([])
  })

  test('come from the address, and nonsense is as good as nothing', () => {
    const params = new URLSearchParams('status=gone&stage=1&source=x&tag=&silent=yes&text=%00')
    expect(filtersFrom(params)).toEqual(noFilters)
    const asked = new URLSearchParams('status=hired&source=agency&tag=%20a%20&silent=on&text=b')
    expect(filtersFrom(asked)).toMatchObject({ status: 'hired', source: 'agency', tag: 'a' })
  })

  test('a board limits its columns but counts everybody', async () => {
    const board = await showBoard(manager, { openingId, filters: everybody, perColumn: 2 })
    expect(board.columns.reduce((sum, { count }) => sum + count, 0)).toBe(25)
    expect(board.columns.every(({ cards }) => cards.length <= 2)).toBe(true)
    expect(board.tags).toEqual(['finalist'])
  })

  test('a list is for those who run the opening', async () => {
    const outsider = await addMember(opened.database, manager.org, 'hiring-manager', 'outsider')
    const query = { openingId, filters: noFilters }
    await expect(listCandidacies(outsider, query)).rejects.toThrow(Forbidden)
  })
})

test('a cursor reads what it wrote', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (at) => {
      const cursor = { at, id: newId() }
      expect(readCursor(writeCursor(cursor))).toEqual(cursor)
    }),
  )
})
