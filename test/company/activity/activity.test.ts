import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { sentences } from '#app/company/activity/events.ts'
import { exportActivity } from '#app/company/activity/activity.server.ts'
import { actingAs } from '#test/company/sample/own-work.ts'
import { transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let owner: Context
let visitor: Visitor

beforeAll(async () => {
  web = await openWeb({ sample: true })
  owner = actingAs(web, 'amara')
  visitor = await web.as(owner)
})
afterAll(() => web.close())

const page = async (search = '') => (await visitor.get(`/fennel/activity${search}`)).text()
const sentencesOn = (html: string) =>
  [...html.matchAll(/<p class="entry-line"><span>(.*?)<\/span>/g)].map(([, line = '']) =>
    line.replaceAll(/<[^>]*>/g, ''),
  )

test('every event of the sample company is told in a sentence that names who and what', async () => {
  const verbs = await transaction(owner, (tx) =>
    tx.db.selectDistinct({ verb: events.verb }).from(events),
  )
  expect(verbs.length).toBeGreaterThan(10)
  expect(verbs.map(({ verb }) => verb).filter((verb) => !(verb in sentences))).toEqual([])
  const told = (await exportActivity(owner, {})).map(({ sentence }) => sentence)
  expect(told.filter((sentence) => /undefined|something|is gone/.test(sentence))).toEqual([])
  expect(told.filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence))).toEqual([])
})

test('the page links to what is still there', async () => {
  const html = await page('?kind=openings')
  expect(html).toMatch(/<a href="\/fennel\/openings\/[0-9a-f-]{36}"/)
})

test('filters narrow it down, pages lead on, and unknown values are left out', async () => {
  const all = sentencesOn(await page())
  expect(all).toHaveLength(50)
  const byPriya = sentencesOn(
    await page(`?person=${actingAs(web, 'priya').actor.id}&kind=openings`),
  )
  expect(byPriya.length).toBeGreaterThan(0)
  expect(byPriya.every((line) => line.startsWith('Priya Raman'))).toBe(true)
  expect(sentencesOn(await page('?kind=nonsense&period=9'))).toEqual(all)
  const html = await page('?kind=candidates')
  const [, next = ''] = /href="[^"]*(\?[^"]*after=[^"]*)"/.exec(html) ?? []
  const second = sentencesOn(await page(next.replaceAll('&amp;', '&')))
  expect(second.length).toBeGreaterThan(0)
})

test('the file has the same entries and is an entry itself', async () => {
  const answer = await visitor.get('/fennel/activity.csv?kind=openings')
  expect(answer.headers.get('Content-Type')).toContain('text/csv')
  const lines = (await answer.text()).trim().split('\n')
  expect(lines[0]).toContain('time,who,what,sealed')
  expect(lines.some((line) => line.includes('opened'))).toBe(true)
  expect(sentencesOn(await page('?kind=organisation'))[0]).toMatch(/exported \d+ entries/)
})

test('it is for admins', async () => {
  const recruiter = await web.as(actingAs(web, 'mateo'))
  expect((await recruiter.get('/fennel/activity')).status).toBe(403)
  expect((await recruiter.get('/fennel/activity.csv')).status).toBe(403)
})

test('an entry that waits for its seal for more than a minute raises an alert', async () => {
  const other = await addMember(
    web.data.database,
    await addOrganisation(web.data.database),
    'admin',
  )
  const browser = await web.as(other)
  const read = async () => (await browser.get(`/${other.org.slug}/activity`)).text()
  await addOpening({ ...other, now: new Date(testNow.getTime() - 30_000) })
  expect(await read()).not.toContain('not being sealed')
  await addOpening({ ...other, now: new Date(testNow.getTime() - 120_000) })
  expect(await read()).toContain('not being sealed')
})
