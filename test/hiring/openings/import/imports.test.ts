import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import {
  findRoom,
  importOpenings,
  previewOpenings,
} from '#app/hiring/openings/import/opening-imports.server.ts'
import { currentDescription } from '#app/hiring/openings/description/texts.server.ts'
import { findOpening, listOpenings } from '#app/hiring/openings/opening-lists.server.ts'
import { findOverview } from '#app/hiring/openings/publication/overview.server.ts'
import { findTeamPage } from '#app/hiring/openings/team/team.server.ts'
import { Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { copyCard } from '#app/roles/cards/cards.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { events } from '#db/schema/audit.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let recruiter: Context
let manager: Context
let colleague: Context
let interviewer: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  recruiter = await addMember(opened.database, org, 'recruiter')
  manager = await addMember(opened.database, org, 'hiring-manager')
  colleague = await addMember(opened.database, org, 'hiring-manager')
  interviewer = await addMember(opened.database, org, 'interviewer')
})
afterAll(() => opened.close())

const head = 'title,role,level,places,manager_email,description'
const addressOf = (ctx: Context): Promise<string> =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ email: members.email })
      .from(members)
      .where(and(eq(members.orgId, tx.org.id), eq(members.id, ctx.actor.id)))
    return row?.email ?? ''
  })
const lineFor = (title: string, email = '', text = '') =>
  `${title},data-analyst,L1,"Remote, Germany",${email},"${text}"`
const named = async (ctx: Context, title: string) =>
  (await listOpenings(ctx)).find((opening) => opening.title === title)
const teamOf = async (ctx: Context, id: string) =>
  (await findTeamPage(ctx, id)).team.map(({ memberId, part }) => [memberId, part])

test('a check writes nothing; the chosen lines become drafts, with one event over all', async () => {
  const own = '# Our own words\n\nCome and =count() crates with us.'
  const text = [head, lineFor('One'), lineFor('Two', '', own), lineFor('Three')].join('\n')
  const { ready, problems } = await previewOpenings(recruiter, text)
  expect([ready.length, problems]).toEqual([3, []])
  expect(await listOpenings(recruiter)).toEqual([])

  expect(await importOpenings(recruiter, { text, chosen: [2, 3] })).toEqual({ added: 2 })
  const list = await listOpenings(recruiter)
  expect(list.map(({ title, state }) => `${title} ${state}`).toSorted()).toEqual([
    'One draft',
    'Two draft',
  ])
  const two = await named(recruiter, 'Two')
  const { id, slug, facts } = await findOpening(recruiter, two?.id ?? '')
  expect(slug).toMatch(/^two-/)
  const text2 = await transaction(recruiter, (tx) => currentDescription(tx, id, facts))
  expect(text2).toMatchObject({ markdown: own, number: 1, reason: 'From an imported file' })
  const { requirements } = await findOverview(recruiter, id)
  expect(requirements).toContainEqual(
    expect.objectContaining({ label: 'The text is your own', state: 'done' }),
  )
  const told = await transaction(recruiter, (tx) =>
    tx.db.select().from(events).where(eq(events.verb, 'openings.imported')),
  )
  expect(told.map(({ data }) => data)).toEqual([{ added: 2 }])
})

test('all of it or nothing: one line too many, and no opening is made', async () => {
  const before = (await listOpenings(recruiter)).length
  const text = [head, lineFor('Fine'), lineFor('')].join('\n')
  for (const chosen of [[], [2, 9], [2, Number.NaN]])
    await expect(importOpenings(recruiter, { text, chosen })).rejects.toThrow(Invalid)
  expect(await listOpenings(recruiter)).toHaveLength(before)
})

test('the named manager runs it; a manager who imports for another stays on its team', async () => {
  const email = await addressOf(colleague)
  const text = [head, lineFor('For her', email.toUpperCase())].join('\n')
  await importOpenings(manager, { text, chosen: [2] })
  const mine = await named(manager, 'For her')
  expect(await teamOf(manager, mine?.id ?? '')).toEqual([
    [colleague.actor.id, 'manager'],
    [manager.actor.id, 'recruiter'],
  ])
  const again = [head, lineFor('For her too', email)].join('\n')
  await importOpenings(recruiter, { text: again, chosen: [2] })
  const hers = await named(recruiter, 'For her too')
  expect(await teamOf(recruiter, hers?.id ?? '')).toEqual([[colleague.actor.id, 'manager']])
})

test('who may run no opening is named by no file, nor are people and cards of others', async () => {
  const strangers = await addOrganisation(opened.database)
  const stranger = await addMember(opened.database, strangers, 'hiring-manager')
  const { key } = await copyCard(stranger, { key: 'data-analyst', name: 'Secret analyst' })
  for (const ctx of [interviewer, stranger]) {
    const text = [head, lineFor('None', await addressOf(ctx))].join('\n')
    const { ready, problems } = await previewOpenings(recruiter, text)
    expect([ready, problems.map(({ column }) => column)]).toEqual([[], ['manager_email']])
  }
  const theirs = [head, lineFor('None').replace('data-analyst', key)].join('\n')
  const { problems } = await previewOpenings(recruiter, theirs)
  expect(problems.map(({ column }) => column)).toEqual(['role'])
  expect(problems[0]?.reason).not.toContain('Secret')
})

test('an own role card is known by its name', async () => {
  await copyCard(recruiter, { key: 'data-analyst', name: 'Store analyst' })
  const text = [head, lineFor('Stores').replace('data-analyst', 'store-Analyst')].join('\n')
  expect((await previewOpenings(recruiter, text)).ready).toHaveLength(1)
})

test('who may make no opening may not import any', async () => {
  const text = [head, lineFor('None')].join('\n')
  await expect(previewOpenings(interviewer, text)).rejects.toThrow(Forbidden)
  await expect(importOpenings(interviewer, { text, chosen: [2] })).rejects.toThrow(Forbidden)
  const away = await named(recruiter, 'For her')
  await expect(findOpening(interviewer, away?.id ?? '')).rejects.toThrow(Forbidden)
  await expect(findOpening(recruiter, 'not-an-id')).rejects.toThrow(NotFound)
})

test('a plan’s limit holds for the file as a whole', async () => {
  const org = await addOrganisation(opened.database)
  const free = await addMember(opened.database, org, 'owner')
  const account = { secretKey: 'sk', webhookSecret: 'wh', prices: { team: 't', business: 'b' } }
  const ctx = { ...free, services: { ...free.services, stripe: account } }
  const text = [head, lineFor('First'), lineFor('Second')].join('\n')
  expect(await findRoom(ctx, 1)).toEqual({ ok: true })
  expect(await findRoom(ctx, 2)).toMatchObject({ ok: false })
  await expect(importOpenings(ctx, { text, chosen: [2, 3] })).rejects.toThrow(Forbidden)
  expect(await listOpenings(ctx)).toEqual([])
  await importOpenings(ctx, { text, chosen: [3] })
  expect((await listOpenings(ctx)).map(({ title }) => title)).toEqual(['Second'])
  expect(await findRoom({ ...ctx, services: free.services }, 100)).toEqual({ ok: true })
})
