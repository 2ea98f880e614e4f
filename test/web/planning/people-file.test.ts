import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPeople } from '#app/planning/capacity/people/transfer/people-rows.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let visitor: Visitor
let page: string

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database)
  visitor = await web.as(await addMember(web.data.database, org, 'planner'))
  page = `/${org.slug}/capacity/import`
})
afterAll(() => web.close())

const lines = 'name,role,starts\nAda Okafor,ml-engineer,2026-04-01\n'
const fileOf = (text: string | Uint8Array<ArrayBuffer>) =>
  new File([text], 'people.csv', { type: 'text/csv' })

test('a file of people is looked at before anything is written, and its lines can be mended', async () => {
  const checked = await visitor.post(page, { file: fileOf(lines), step: 'import' })
  expect(checked.status).toBe(200)
  const told = await checked.text()
  expect(told).toContain('1<!-- --> would be added')
  expect(told).toContain('Ada Okafor,ml-engineer,2026-04-01')
  const done = await visitor.post(page, { list: lines, step: 'import' })
  expect(done.status).toBe(303)
})

test('a file that is no text, and no file at all, are refused beside their field', async () => {
  const broken = await visitor.post(page, { file: fileOf(new Uint8Array([0, 1, 2, 0])) })
  expect(broken.status).toBe(400)
  const none = await visitor.post(page, { list: '' })
  expect(none.status).toBe(400)
  expect(await none.text()).toContain('Choose a CSV file, or paste its lines.')
})

test('a cell that is not closed is a problem of its line, and nobody of the file is taken', () => {
  const read = readPeople(`${lines}"Ben Wu,ml-engineer,2026-04-01`, {
    'ml-engineer': 'ML engineer',
  })
  expect(read).toMatchObject({ people: [], problems: [{ row: 3 }] })
})

test('a file that is too large is refused beside its field, with what was typed', async () => {
  const file = fileOf('a'.repeat(400_001))
  const answer = await visitor.post(page, { file, list: 'name\nAda Okafor', step: 'check' })
  expect(answer.status).toBe(413)
  const told = await answer.text()
  expect(told).toContain('The file is larger than 400 kB. Please make it smaller.')
  expect(told).toContain('Ada Okafor</textarea>')
})
