import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findCatalogue, findMetric } from '#app/planning/scoping/metrics/catalogue.server.ts'
import type { Definition } from '#app/planning/scoping/metrics/definition.ts'
import {
  changeMetric,
  defineMetric,
  signOffMetric,
} from '#app/planning/scoping/metrics/definitions.server.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const retention = (change: Partial<Definition> = {}): Definition => ({
  name: 'Retained revenue',
  formula: 'Fees of shops that were customers a year ago',
  unit: 'thousands',
  grain: 'per quarter',
  sponsor: 'Head of sales',
  ownerId: null,
  ...change,
})

describe('the catalogue of metrics', () => {
  let opened: TestDatabase
  let planner: Context
  let viewer: Context
  let stranger: Context

  beforeAll(async () => {
    opened = await openTestDatabase()
    const org = await addOrganisation(opened.database)
    planner = await addMember(opened.database, org, 'planner', 'Leilani')
    viewer = await addMember(opened.database, org, 'viewer')
    stranger = await addMember(opened.database, await addOrganisation(opened.database), 'owner')
  })
  afterAll(() => opened.close())

  test('holds each name once in an organisation, and offers what is not in it', async () => {
    await defineMetric(planner, retention({ name: 'ARR', ownerId: viewer.actor.id }))
    await expect(defineMetric(planner, retention({ name: 'ARR' }))).rejects.toThrow(Invalid)
    await defineMetric(stranger, retention({ name: 'ARR' }))
    const { metrics, offered, begun } = await findCatalogue(planner, 'gmv')
    expect(metrics).toMatchObject([
      { name: 'ARR', owner: 'viewer', version: 1, signedVersion: null, uses: 0 },
    ])
    expect(offered.map(({ name }) => name)).toEqual(['GMV', 'CAC', 'LTV', 'NPS'])
    expect(begun?.name).toBe('GMV')
  })

  test('a change makes a version that nobody has signed off yet', async () => {
    const { id } = await defineMetric(planner, retention())
    await signOffMetric(planner, { id, version: 1 })
    expect((await findMetric(planner, id)).metric.signedVersion).toBe(1)
    const definition = retention({ formula: 'Fees of shops, without discounts' })
    expect(await changeMetric(planner, { id, version: 1, definition })).toEqual({ version: 2 })
    const { metric, signOffs } = await findMetric(planner, id)
    expect(metric).toMatchObject({ version: 2, signedVersion: 1 })
    expect(signOffs).toMatchObject([
      { version: 1, by: 'Leilani', definition: { formula: retention().formula } },
    ])
  })

  test('who is late gets both texts, and signs nothing they have not read', async () => {
    const { id } = await defineMetric(planner, retention({ name: 'Waste' }))
    const theirs = retention({ name: 'Waste', formula: 'Crates thrown away' })
    await changeMetric(planner, { id, version: 1, definition: theirs })
    const mine = retention({ name: 'Waste', formula: 'Crates sent back' })
    const late = changeMetric(planner, { id, version: 1, definition: mine })
    await expect(late).rejects.toMatchObject({
      status: 409,
      detail: {
        yours: expect.stringContaining('Crates sent back'),
        theirs: expect.stringContaining('Crates thrown away'),
      },
    })
    await expect(signOffMetric(planner, { id, version: 1 })).rejects.toThrow(Conflict)
    const taken = retention({ name: 'ARR' })
    await expect(changeMetric(planner, { id, version: 2, definition: taken })).rejects.toThrow(
      Invalid,
    )
  })

  test('is for planners, and others’ metrics are nowhere', async () => {
    const { id } = await defineMetric(stranger, retention({ name: 'Theirs' }))
    await expect(findMetric(planner, id)).rejects.toThrow(NotFound)
    await expect(signOffMetric(planner, { id, version: 1 })).rejects.toThrow(NotFound)
    await expect(findCatalogue(viewer, '')).rejects.toThrow(Forbidden)
    await expect(defineMetric(viewer, retention({ name: 'Mine' }))).rejects.toThrow(Forbidden)
  })
})
