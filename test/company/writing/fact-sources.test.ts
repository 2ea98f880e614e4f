import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { factSources } from '#app/company/writing/fact-sources.server.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { findSource } from '#app/writing/facts/fact-source.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { stories } from '#db/schema/outcomes.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase, churn } from '#test/support/use-cases.ts'

let data: TestDatabase
let planner: Context
let manager: Context
let viewer: Context
let useCaseId: string
let openingId: string
let storyId: string

beforeAll(async () => {
  data = await openTestDatabase()
  const org = await addOrganisation(data.database, 'Fennel')
  planner = await addMember(data.database, org, 'planner')
  manager = await addMember(data.database, org, 'hiring-manager')
  viewer = await addMember(data.database, org, 'viewer')
  useCaseId = (await addUseCase(planner)).id
  openingId = (await addOpening(manager)).id
  storyId = newId()
  await transaction(planner, (tx) =>
    tx.db.insert(stories).values({
      orgId: org.id,
      id: storyId,
      useCaseId,
      title: 'Fewer shops leave',
      words: 'We call them in time.',
      facts: [
        { label: 'Expected in a year', value: '1,400', unit: 'thousand EUR', source: 'Plan' },
        { label: 'Outcome', value: 'It worked', unit: '', source: 'Review', public: true },
      ],
      toldBy: planner.actor.id,
      toldAt: planner.now,
    }),
  )
})
afterAll(() => data.close())

const find = (ctx: Context, type: string, id: string) =>
  transaction(ctx, (tx) => findSource(factSources, type).find(tx, id))
const list = (ctx: Context, type: string) =>
  transaction(ctx, (tx) => findSource(factSources, type).list(tx))

test('a use case gives its facts to those who may read it, the open requisitions of its roles among them', async () => {
  const pack = await find(planner, 'use-case', useCaseId)
  expect(pack.title).toBe(churn.title)
  expect(pack.facts.find(({ label }) => label === 'Input')).toMatchObject({ value: churn.input })
  expect(pack.prose[0]).toEqual({ label: 'Problem', text: churn.problem })
  await expect(find(viewer, 'use-case', useCaseId)).rejects.toThrow(Forbidden)
  await expect(find(planner, 'use-case', newId())).rejects.toThrow(NotFound)
  expect(await list(planner, 'use-case')).toEqual([
    { id: useCaseId, title: churn.title, note: 'Idea' },
  ])
  expect(await list(viewer, 'use-case')).toEqual([])
})

test('an opening gives its facts; none is public before it is published', async () => {
  const pack = await find(manager, 'opening', openingId)
  expect(pack.facts.map(({ label }) => label)).toEqual([
    'Title',
    'Level',
    'People to hire',
    'Employment',
    'Places',
    'Pay from',
    'Pay up to',
    'Use case to work on',
  ])
  expect(pack.facts.some((fact) => fact.public)).toBe(false)
  expect(pack.prose[0]?.text).not.toBe('')
  expect((await list(manager, 'opening')).map(({ id }) => id)).toEqual([openingId])
  await expect(find(viewer, 'opening', openingId)).rejects.toThrow()
})

test('a story gives its facts with money in whole units', async () => {
  const pack = await find(planner, 'story', storyId)
  expect(pack.facts.map(({ value, unit }) => [value, unit])).toEqual([
    [1_400_000, 'EUR'],
    ['It worked', ''],
  ])
  expect(pack.facts.map((fact) => fact.public)).toEqual([false, true])
  expect((await list(planner, 'story')).map(({ title }) => title)).toEqual(['Fewer shops leave'])
  expect(await list(viewer, 'story')).toEqual([])
})

test('there is no roadmap and no debrief to choose before there is one', async () => {
  expect(await list(viewer, 'roadmap')).toEqual([])
  expect(await list(manager, 'debrief')).toEqual([])
  await expect(find(viewer, 'roadmap', newId())).rejects.toThrow(NotFound)
  await expect(find(manager, 'debrief', newId())).rejects.toThrow(NotFound)
})
