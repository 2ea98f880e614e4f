import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { listOpenings } from '#app/hiring/openings/opening-lists.server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { formsOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let recruiter: Context
let browser: Visitor
let list: string

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database)
  recruiter = await addMember(web.data.database, org, 'recruiter')
  browser = await web.as(recruiter)
  list = `/${org.slug}/openings`
})
afterAll(() => web.close())

const textOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('<!-- -->', '')
const csv = (bytes: BlobPart) => new File([bytes], 'jobs.csv', { type: 'text/csv' })
const send = (fields: Record<string, string | string[] | File>) =>
  browser.post(`${list}/import`, fields)
const count = async () => (await listOpenings(recruiter)).length

test('from the list of openings, through the example file, to drafts', async () => {
  expect(await textOf(browser.get(list))).toContain(`href="${list}/import"`)
  expect(await textOf(browser.get(`${list}/import`))).toContain(`${list}/import/example.csv`)
  const example = await textOf(browser.get(`${list}/import/example.csv`))
  const answer = await send({ file: csv(example) })
  expect(answer.status).toBe(200)
  const form = formsOf(await answer.text()).find(({ controls }) =>
    controls.some(({ name, value }) => name === 'step' && value === 'import'),
  )
  const boxes = form?.controls.filter(({ name }) => name === 'line') ?? []
  expect(boxes.map(({ value, checked }) => [value, checked])).toEqual([
    ['2', true],
    ['3', true],
  ])
  const rows = form?.controls.find(({ name }) => name === 'rows')?.value ?? ''
  const once = { rows, step: 'import', line: ['2', '3'], _key: crypto.randomUUID() }
  const twice = await Promise.all([send(once), send(once)])
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  expect((await listOpenings(recruiter)).map(({ state }) => state)).toEqual(['draft', 'draft'])
  const again = formsOf(await textOf(send({ rows: example })))
  const ticked = again.flatMap(({ controls }) => controls.filter(({ checked }) => checked))
  expect(ticked).toEqual([])
})

test('says line and column of what is wrong, and imports the rest', async () => {
  const before = await count()
  const rows = 'role,level,places\nwizard,L1,US\ndata-engineer,L2,"Austin, TX, US"'
  const answer = await send({ rows })
  expect(answer.status).toBe(400)
  const page = await textOf(answer)
  expect(page).toContain('1 row cannot be taken yet')
  expect(page).toContain('There is no role card “wizard”.')
  expect((await send({ rows, step: 'import', line: ['2', '3'] })).status).toBe(400)
  expect(await count()).toBe(before)
  expect((await send({ rows, step: 'import', line: '3' })).status).toBe(303)
  expect(await count()).toBe(before + 1)
})

describe('a file that is none', () => {
  test.each([
    ['a workbook', csv(new Uint8Array([0x50, 0x4b, 3, 4])), 400, 'This is a workbook'],
    ['bytes', csv(new Uint8Array([0, 1, 2, 200])), 400, 'This is not a text file.'],
    ['nothing', csv('\uFEFF  \n'), 400, 'The file is empty.'],
    ['ten megabytes', csv('x'.repeat(10 * 1024 * 1024)), 413, 'larger than 2 MB'],
    ['other columns', csv('a,b\n1,2'), 400, 'Missing: role, level, places.'],
  ])('%s', async (_, file, status, words) => {
    const before = await count()
    const answer = await send({ step: 'import', line: '2', file })
    expect(answer.status).toBe(status)
    expect(await textOf(answer)).toContain(words)
    expect(await count()).toBe(before)
  })

  test('cells that would be markup or formulas stay what they are', async () => {
    const title = '<img src=x onerror=alert(1)>'
    const rows = `title,role,level,places\n"${title}",data-analyst,L2,US\n'=1+1,data-analyst,L2,US`
    const page = await textOf(send({ rows }))
    expect(page).not.toContain(title)
    await send({ rows, step: 'import', line: ['2', '3'] })
    const titles = (await listOpenings(recruiter)).map((opening) => opening.title)
    expect(titles).toEqual(expect.arrayContaining([title, '=1+1']))
  })
})
