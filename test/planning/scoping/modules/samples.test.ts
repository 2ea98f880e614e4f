import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import {
  findSample,
  findSampleFile,
  keepSample,
  removeSample,
} from '#app/planning/scoping/modules/sample/samples.server.ts'
import { transaction } from '#db/connection.server.ts'
import { files } from '#db/schema/files.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

let data: TestDatabase
let planner: Context
let viewer: Context
let useCaseId: string

beforeAll(async () => {
  data = await openTestDatabase()
  const org = await addOrganisation(data.database)
  planner = await addMember(data.database, org, 'planner', 'Pia Planner')
  viewer = await addMember(data.database, org, 'viewer')
  useCaseId = (await addUseCase(planner)).id
})
afterAll(() => data.close())

const keep = (text: string, ctx = planner) =>
  keepSample(ctx, { useCaseId, name: 'orders.csv', text })
const storedFiles = () => transaction(planner, (tx) => tx.db.select({ id: files.id }).from(files))

describe('the CSV sample of a use case', () => {
  test('is kept with its profile and can be had back', async () => {
    await keep('shop,crates\nA,3\nB,4\n')
    const { sample } = await findSample(planner, useCaseId)
    expect(sample).toMatchObject({
      name: 'orders.csv',
      profile: { rows: 2 },
      addedBy: 'Pia Planner',
    })
    const file = await findSampleFile(planner, useCaseId)
    expect(file.mediaType).toBe('text/csv; charset=utf-8')
    expect(await file.body.text()).toBe('shop,crates\nA,3\nB,4\n')
  })

  test('takes the place of the one before', async () => {
    await keep('shop\u0000,crates\nA,\uD800\n')
    const { sample } = await findSample(planner, useCaseId)
    expect(sample?.profile.columns[0]?.name).toBe('shop')
    expect(await storedFiles()).toHaveLength(1)
  })

  test('leaves nothing behind when it is refused', async () => {
    await expect(keep('only,names\n')).rejects.toMatchObject({ status: 400 })
    await expect(keep('a\n1\n', viewer)).rejects.toMatchObject({ status: 403 })
    expect(await storedFiles()).toHaveLength(1)
  })

  test('is removed with its file', async () => {
    await expect(findSampleFile(viewer, useCaseId)).rejects.toMatchObject({ status: 403 })
    await removeSample(planner, useCaseId)
    expect((await findSample(planner, useCaseId)).sample).toBeNull()
    expect(await storedFiles()).toEqual([])
    await expect(removeSample(planner, useCaseId)).rejects.toMatchObject({ status: 404 })
  })
})
