import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { readStateKey, stateKey } from '#app/hiring/candidates/board/shown.ts'
import { addPublishedOpening, addSomebody } from '#test/support/candidates.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let browser: Visitor
let board: string
let id: string

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database)
  const added = await addMember(web.data.database, org, 'hiring-manager')
  const manager: Context = { ...added, services: web.app.application.services }
  browser = await web.as(manager)
  const opening = await addPublishedOpening(manager)
  board = `/${org.slug}/openings/${opening.id}/candidates`
  id = (await addSomebody(manager, opening.id, { name: 'Ada Okafor' })).candidacyId
  await addSomebody(manager, opening.id, { name: 'Bo Lind' })
})
afterAll(() => web.close())

const textOf = async (query: string) => (await browser.get(`${board}?${query}`)).text()
const menuOf = (page: string) => /<div [^>]*id="move".*?<\/form>/.exec(page)?.[0] ?? null
const partOf = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
const fieldsOf = (menu: string) =>
  Object.fromEntries(
    [...menu.matchAll(/<(?:input|button)[^>]*>/g)].map(([tag]) => [
      partOf(tag, 'name'),
      partOf(tag, 'value'),
    ]),
  )

test('the page holds the menu of one card, which it is asked for with the version of the card', async () => {
  const closed = await textOf('each=50')
  expect(closed).toContain('aria-label="Move Ada Okafor to…"')
  expect(closed).toContain('name="each" value="50"')
  expect(menuOf(closed)).toBeNull()
  const open = await textOf(`move=${id}.1`)
  const fields = fieldsOf(menuOf(open) ?? '')
  expect(fields).toMatchObject({ candidacy: id, version: '1' })
  expect(open.match(/aria-expanded="true"/g)).toHaveLength(1)
})

test('once the card was moved, the same address opens nothing', async () => {
  const open = `${board}?move=${id}.1`
  const fields = fieldsOf(menuOf(await textOf(`move=${id}.1`)) ?? '')
  const sent = { ...fields, _key: fields._key ?? '' }
  const moved = await browser.post(`${board}/moves`, sent, {
    Referer: `http://localhost:3000${open}`,
  })
  expect(moved.status).toBe(303)
  expect(menuOf(await textOf(`move=${id}.1`))).toBeNull()
  const again = await browser.post(`${board}/moves`, { ...fields, _key: 'another' })
  expect(again.status).toBe(409)
})

test('a card in one of its versions has a key that can be read again', () => {
  const card = { id: '01890000-0000-7000-8000-000000000001', version: 12 }
  expect(readStateKey(stateKey(card))).toEqual({ id: card.id, version: '12' })
  for (const other of ['', 'text', `${card.id}.`, `${card.id}.x`, `.1`])
    expect(readStateKey(other)).toBeNull()
})
