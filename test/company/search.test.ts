import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { textHas } from '#app/accounts/search/begins.server.ts'
import { findEverything, inOneList } from '#app/company/search/everything.server.ts'
import { subPages } from '#app/company/search/sub-pages.ts'
import { can } from '#app/accounts/permissions.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { commitments } from '#db/schema/roadmap.ts'
import { documents } from '#db/schema/documents.ts'
import { proposals } from '#db/schema/staffing.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addSomebody } from '#test/support/candidates.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { addDocument } from '#test/support/writing/documents.ts'
import { table } from '#test/web/access/table.ts'

let data: TestDatabase
let owner: Context
let planner: Context
let recruiter: Context
let interviewer: Context
let elsewhere: Context

const kinds = [
  'use-cases',
  'documents',
  'roadmap/scenarios',
  'proposals',
  'candidacies',
  'openings',
]

/** The kinds of things somebody finds, in the order they stand in the palette. */
async function foundBy(ctx: Context, text: string) {
  const found = inOneList(await findEverything(ctx, { text, limit: 5 }))
  return found.map(({ path }) => kinds.find((kind) => path.startsWith(`${kind}/`)) ?? path)
}

beforeAll(async () => {
  data = await openTestDatabase()
  const org = await addOrganisation(data.database)
  owner = await addMember(data.database, org, 'owner')
  planner = await addMember(data.database, org, 'planner')
  recruiter = await addMember(data.database, org, 'recruiter')
  interviewer = await addMember(data.database, org, 'interviewer')
  elsewhere = await addMember(data.database, await addOrganisation(data.database), 'owner')
  await addUseCase(planner, { title: 'Zephyr: Prévoir la demande' })
  await addUseCase(planner, { title: 'Read meters', problem: 'A zephyr turns the dials.' })
  const { id: scenarioId } = await createScenario(planner, { name: 'Zéphyr year' })
  await addDocument(planner)
  const { id: openingId } = await addOpening(recruiter)
  await addSomebody(recruiter, openingId, { name: 'Zephyrine Quill' })
  await transaction(planner, async (tx) => {
    await tx.db.update(documents).set({ title: 'Zephyr in the shops' })
    const commitmentId = newId()
    const made = { orgId: tx.org.id, createdAt: tx.now, createdBy: planner.actor.id }
    await tx.db.insert(commitments).values({
      orgId: tx.org.id,
      id: commitmentId,
      scenarioId,
      number: 1,
      scenarioName: 'Year',
      firstQuarter: 8104,
      problem: { useCases: [] },
      plan: { starts: [] },
      committedBy: planner.actor.id,
      committedAt: tx.now,
    })
    await tx.db.insert(proposals).values({
      ...made,
      id: newId(),
      commitmentId,
      role: 'zephyr-pilot',
      level: 'L3',
      people: 1,
      skills: [],
      needBy: '2027-01-01',
      openBy: '2026-12-01',
      quarter: 8104,
      reason: '',
    })
  })
})
afterAll(() => data.close())

const accesses = ['owner', 'admin', 'recruiter', 'interviewer', 'planner', 'viewer'] as const

test.each(subPages)('the page $path is found by those who may open it', ({ path, action }) => {
  const rule = table[`/:org/${path.split('?')[0]}`]
  const open = rule?.kind === 'organisation' ? (rule.get ?? []) : []
  const offered = accesses.filter((access) => can({ ...owner.actor, access }, action).ok)
  expect(offered).toEqual(accesses.filter((access) => open.includes(access)))
})

describe('searching everything', () => {
  test('finds each kind, by accents or without, what is called so before what only says so', async () => {
    expect(await foundBy(owner, 'zephyr')).toEqual([
      'candidacies',
      'use-cases',
      'documents',
      'roadmap/scenarios',
      'proposals',
      'use-cases',
    ])
    expect(await foundBy(planner, 'prevoir')).toEqual(['use-cases'])
    expect(await foundBy(planner, 'risk forec')).toEqual(['roadmap/simulation'])
  })

  test.each([
    ['budget,', 'It ends with the budget', true],
    ['budget,', 'They forget it', false],
    ['get,', 'They forget it', false],
    ['C++', 'What is written in C', true],
    ['.NET', 'ASP and .NET', true],
    ['(e-mail)', 'Sent by e-mail', true],
  ])('signs around a word are no part of it: %s in “%s”', async (typed, said, found) => {
    const has = textHas(sql`${said}::text`, typed)
    const { rows } = await transaction(owner, ({ db }) => db.execute(sql`select ${has} as has`))
    expect(rows).toEqual([{ has: found }])
  })

  test.each<[string, () => Context, string[]]>([
    ['a planner no candidate', () => planner, ['candidacies']],
    ['a recruiter no use case', () => recruiter, ['use-cases']],
    ['a recruiter no document', () => recruiter, ['documents']],
    ['a recruiter no scenario', () => recruiter, ['roadmap/scenarios']],
    ['an interviewer no proposal', () => interviewer, ['proposals']],
    ['another organisation nothing', () => elsewhere, kinds],
  ])('who may not open them does not find them: %s', async (_, who, hidden) => {
    const found = await foundBy(who(), 'zephyr')
    expect(hidden.filter((kind) => found.includes(kind))).toEqual([])
  })

  test('what they handed in themselves, they find', async () => {
    await addUseCase(recruiter, { title: 'Marigold counter' })
    expect(await foundBy(recruiter, 'marigold')).toEqual(['use-cases'])
    expect(await foundBy(interviewer, 'marigold')).toEqual([])
  })
})
