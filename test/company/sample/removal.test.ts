import { and, between, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actingAs, addApplicant, openOwnOpening } from '#test/company/sample/own-work.ts'
import { foreseeRemoval } from '#app/company/sample/foreseeing.server.ts'
import { knownTables } from '#app/company/sample/removal-words.ts'
import { removeSample } from '#app/company/sample/removal.server.ts'
import { sampleTables } from '#app/company/sample/sample-tables.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { eraserReading, eraserTransaction, transaction } from '#db/connection.server.ts'
import { firstSampleId, lastSampleId } from '#db/ids.ts'
import { events } from '#db/schema/audit.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { members, settings } from '#db/schema/accounts.ts'
import { openings } from '#db/schema/openings.ts'
import { team } from '#db/seed/company.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let owner: Context

beforeAll(async () => {
  web = await openWeb({ sample: true })
  owner = actingAs(web, 'amara')
})
afterAll(() => web.close())

/** How many rows there are, by table; all of them, or those with a sample id. */
const count = (which: 'all' | 'sample') =>
  eraserTransaction(owner, async (tx) => {
    const counts: Record<string, number> = {}
    for (const { table, name, orgId, id } of sampleTables) {
      const only = which === 'sample' ? between(id, firstSampleId, lastSampleId) : undefined
      const [row] = await tx.db
        .select({ count: sql<number>`count(*)::int` })
        .from(table)
        .where(and(eq(orgId, tx.org.id), only))
      counts[name] = row?.count ?? 0
    }
    return counts
  })

const total = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, value) => sum + value, 0)

test('only owners and admins remove it, and only with the word typed', async () => {
  expect(() => removeSample(actingAs(web, 'mateo'), { confirmation: 'remove' })).toThrow(Forbidden)
  expect(() => removeSample(owner, { confirmation: 'yes' })).toThrow(Invalid)
  expect((await count('sample'))['hiring.openings']).toBeGreaterThan(0)
})

test('foreseeing what goes can change nothing', async () => {
  const tried = eraserReading(owner, ({ db, org }) =>
    db.delete(openings).where(eq(openings.orgId, org.id)),
  )
  await expect(tried).rejects.toMatchObject({
    cause: { message: expect.stringContaining('read-only transaction') },
  })
  expect(() => foreseeRemoval(actingAs(web, 'mateo'))).toThrow(Forbidden)
})

test('the frame says that there is sample data, with a way to remove it for those who may', async () => {
  const forOwner = await (await (await web.as(owner)).get('/fennel')).text()
  expect(forOwner).toContain('href="/fennel/sample"')
  const forRecruiter = await (await (await web.as(actingAs(web, 'mateo'))).get('/fennel')).text()
  expect(forRecruiter).toContain('Sample data.')
  expect(forRecruiter).not.toContain('href="/fennel/sample"')
})

test('the page removes what is sample and what hangs on it, and nothing else', async () => {
  const sampleOpening = await transaction(owner, async (tx) => {
    const [row] = await tx.db.select({ id: openings.id }).from(openings)
      .where(sql`exists (select 1 from hiring.opening_publications p where p.opening_id = openings.id)
        and not exists (select 1 from hiring.opening_closures c where c.opening_id = openings.id)`)
    return row!.id
  })
  const ownOpening = await openOwnOpening(owner)
  await addApplicant(owner, sampleOpening, 'Only Sample')
  await addApplicant(owner, sampleOpening, 'Both Places')
  await addApplicant(owner, ownOpening, 'Both Places')

  const before = await count('all')
  const foreseen = await foreseeRemoval(owner)
  const visitor = await web.as(owner)
  const warned = await (await visitor.get('/fennel/sample')).text()
  const sample = await count('sample')
  for (const [table, words] of [
    ['planning.use_cases', 'use cases'],
    ['writing.documents', 'documents'],
    ['hiring.openings', 'openings'],
  ] as const)
    expect(warned).toContain(`<li>${sample[table]} ${words}</li>`)
  expect(warned).toContain(
    `<li>${sample['hiring.candidates']! + 1} candidates, 1 of them added since</li>`,
  )
  const refused = await visitor.post('/fennel/sample', { confirmation: 'no' })
  expect(refused.status).toBe(400)
  const answer = await visitor.post('/fennel/sample', { confirmation: 'remove' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/fennel'])

  expect(total(await count('sample'))).toBe(0)
  const after = await count('all')
  expect(foreseen.leaving.map(({ table, count: told }) => [table, told])).toEqual(
    knownTables.map((name) => [name, before[name]! - after[name]!]),
  )
  const left = await transaction(owner, async (tx) => ({
    openings: (await tx.db.select().from(openings)).map(({ id }) => id),
    people: (await tx.db.select().from(candidates)).map(({ name }) => name),
    candidacies: (await tx.db.select().from(candidacies)).map(({ openingId }) => openingId),
    members: (await tx.db.select().from(members)).length,
    sampleAt: (await tx.db.select().from(settings))[0]?.sampleAt,
  }))
  expect(left).toEqual({
    openings: [ownOpening],
    people: ['Both Places'],
    candidacies: [ownOpening],
    members: team.length,
    sampleAt: null,
  })
  const written = await transaction(owner, (tx) =>
    tx.db.select().from(events).where(eq(events.verb, 'sample.removed')),
  )
  expect(written).toMatchObject([{ actorId: owner.actor.id }])
})

test('afterwards no page speaks of it, and the record still tells what happened', async () => {
  const visitor = await web.as(owner)
  const today = await visitor.get('/fennel')
  expect(await today.text()).not.toContain('Sample data.')
  expect((await visitor.get('/fennel/sample')).status).toBe(302)
  const activity = await (await visitor.get('/fennel/activity')).text()
  expect(activity).toContain('removed the sample data')
})
