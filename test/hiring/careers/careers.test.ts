import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { closeOpening, pauseOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { addPublishedOpening } from '#test/support/candidates.ts'
import { makePdf } from '#test/support/documents.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let pdf: File

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database, 'Kelp & Sons')
  const ctx = await addMember(web.data.database, org, 'hiring-manager')
  manager = { ...ctx, db: web.data.database }
  pdf = new File([new Uint8Array(await makePdf('Forecasting'))], 'cv.pdf')
})
afterAll(() => web.close())

const slugOf = async (id: string) => {
  const [row] = await transaction(manager, (tx) =>
    tx.db.select({ slug: openings.slug }).from(openings).where(eq(openings.id, id)),
  )
  return row!.slug
}
const countIn = async (id: string) => {
  const rows = await transaction(manager, (tx) =>
    tx.db.select({ id: candidacies.id }).from(candidacies).where(eq(candidacies.openingId, id)),
  )
  return rows.length
}

async function openingPage() {
  const { id } = await addPublishedOpening(manager)
  const path = `/careers/${manager.org.slug}/${await slugOf(id)}`
  const form = await (await web.visitor().get(`${path}/application`)).text()
  const notice = /name="notice" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const fields = { name: 'Ada Okafor', email: 'ada@mail.example', consent: 'on', notice }
  const send = (change: Record<string, string | File>) =>
    web.visitor().post(`${path}/application`, { ...fields, resume: pdf, ...change })
  return { id, path, send }
}

describe('the careers pages', () => {
  test('list what is published and nothing else', async () => {
    const { path } = await openingPage()
    const draft = await addOpening(manager)
    const text = await (await web.visitor().get(`/careers/${manager.org.slug}`)).text()
    expect(text).toContain(path)
    expect(text).not.toContain(await slugOf(draft.id))
    expect(text).toContain('Kelp &amp; Sons')
    const hidden = `/careers/${manager.org.slug}/${await slugOf(draft.id)}`
    expect((await web.visitor().get(hidden)).status).toBe(404)
    expect((await web.visitor().get('/careers/nobody-here')).status).toBe(404)
  })

  test('an opening shows pay, plan and a job posting, and no framework script', async () => {
    const { path } = await openingPage()
    const answer = await web.visitor().get(path)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toContain('$150,000–$190,000 a year')
    expect(text).toContain('How we interview')
    expect(text).not.toMatch(/<script(?![^>]*ld\+json)/)
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? ''
    const posting = JSON.parse(json)
    expect(posting).toMatchObject({ '@type': 'JobPosting', directApply: true })
    expect(posting.baseSalary.value).toMatchObject({ minValue: 150_000, maxValue: 190_000 })
  })

  test('say when the last day is, and kindly that it is over', async () => {
    const { id, path, send } = await openingPage()
    const setDay = (lastDay: string) =>
      transaction(manager, (tx) =>
        tx.db.update(openings).set({ lastDay }).where(eq(openings.id, id)),
      )
    await setDay('2026-03-02')
    const open = await (await web.visitor().get(path)).text()
    expect(open).toContain('Apply by March 2, 2026')
    expect(open).toContain('"validThrough":"2026-03-03T11:59:59.000Z"')
    await setDay('2026-02-28')
    const answer = await web.visitor().get(path)
    const over = await answer.text()
    expect(answer.status).toBe(200)
    expect(over).toContain('Applications for this position are closed')
    expect(over).toContain('The last day to apply was February 28, 2026')
    expect(over).toContain('noindex')
    expect(over).not.toContain('JobPosting')
    expect(over).not.toContain(`${path}/application`)
    const form = await web.visitor().get(`${path}/application`)
    expect([form.status, await form.text()]).toEqual([
      410,
      expect.stringContaining('The last day to apply for this position is over.'),
    ])
    expect((await send({})).status).toBe(410)
    const board = `/api/boards/${manager.org.slug}/jobs`
    const job = await web.visitor().get(`${board}/${await slugOf(id)}`)
    expect([job.status, await job.text()]).toEqual([
      410,
      expect.stringContaining('The last day to apply'),
    ])
    expect(await countIn(id)).toBe(0)
  })

  test('tell nothing of what is internal', async () => {
    const { path } = await openingPage()
    for (const page of ['', '/application', '/thanks']) {
      const text = await (await web.visitor().get(path + page)).text()
      for (const secret of [
        'listenFor',
        'knockOut',
        'anchors',
        'Rate\n',
        manager.actor.id,
        'First call is',
      ]) {
        expect(text).not.toContain(secret)
      }
    }
  })

  test('say plainly that a position is paused or closed', async () => {
    const { id, path, send } = await openingPage()
    await pauseOpening(manager, { openingId: id, reason: 'Budget' })
    const paused = await web.visitor().get(path)
    expect(paused.status).toBe(200)
    expect(await paused.text()).toContain('takes no applications at the moment')
    expect((await send({})).status).toBe(410)
    await closeOpening(manager, { openingId: id, outcome: 'filled', reason: 'Filled' })
    const closed = await web.visitor().get(path)
    expect(closed.status).toBe(410)
    const text = await closed.text()
    expect(text).toContain('This position is closed')
    expect(text).not.toContain('ld+json')
    expect(text).not.toContain('Budget')
    expect(await countIn(id)).toBe(0)
  })
})

describe('the application form', () => {
  test('takes an application and says thank you', async () => {
    const { id, path, send } = await openingPage()
    const answer = await send({})
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(`${path}/thanks`)
    expect(await (await web.visitor().get(`${path}/thanks`)).text()).toContain('Thank you')
    expect(await countIn(id)).toBe(1)
  })

  test('answers the same to somebody who has applied before', async () => {
    const { id, send } = await openingPage()
    const answers = [await send({}), await send({ note: 'Once more.' })]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(new Set(answers.map(({ headers }) => headers.get('Location'))).size).toBe(1)
    expect(await countIn(id)).toBe(1)
  })

  test.each([
    ['no name', { name: '' }, 400, 'tell us your name'],
    ['two addresses', { email: 'a@b.example, c@d.example' }, 400, 'one e-mail address'],
    ['no consent', { consent: '' }, 400, 'privacy notice'],
    ['an old notice', { notice: 'old' }, 400, 'changed while you were writing'],
    ['a link that is none', { links: 'javascript:alert(1)' }, 400, 'not a web address'],
    ['a program', { resume: new File(['MZ'], 'cv.exe') }, 415, 'not accepted'],
    ['another file in disguise', { resume: new File(['MZ'], 'cv.pdf') }, 415, 'not a PDF'],
    ['an empty file', { resume: new File([''], 'cv.pdf') }, 400, 'The file is empty'],
    [
      'too large a file',
      { resume: new File([new Uint8Array(15_800_000)], 'cv.pdf') },
      413,
      '15 MB',
    ],
  ])('refuses %s and keeps what was typed', async (_name, change, status, reason) => {
    const { id, send } = await openingPage()
    const answer = await send({ note: 'A long thought.', ...change })
    const text = await answer.text()
    expect(answer.status).toBe(status)
    expect(text).toContain(reason)
    expect(text).toContain('A long thought.')
    expect(text).not.toContain('    at ')
    expect(await countIn(id)).toBe(0)
  })

  test('lets programs believe that they got through', async () => {
    const { id, send } = await openingPage()
    expect((await send({ website: 'https://spam.example' })).status).toBe(303)
    expect(await countIn(id)).toBe(0)
  })

  test('slows down a flood and keeps what was typed', async () => {
    const org = await addOrganisation(web.data.database)
    const ctx = await addMember(web.data.database, org, 'owner')
    const { id } = await addPublishedOpening(ctx)
    const [row] = await transaction(ctx, (tx) =>
      tx.db.select().from(openings).where(eq(openings.id, id)),
    )
    const path = `/careers/${org.slug}/${row!.slug}/application`
    const statuses: number[] = []
    let last = ''
    for (let index = 0; index < 31; index += 1) {
      const answer = await web.visitor().post(path, { name: 'Flood', note: 'Kept.', resume: pdf })
      statuses.push(answer.status)
      last = await answer.text()
    }
    expect(statuses.filter((status) => status === 400)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
    expect(last).toContain('Kept.')
  })

  test('refuses a form from another site', async () => {
    const { id, path } = await openingPage()
    const answer = await web
      .visitor()
      .post(`${path}/application`, { name: 'A', resume: pdf }, { Origin: 'https://evil.example' })
    expect(answer.status).toBe(403)
    expect(await countIn(id)).toBe(0)
  })
})
