import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { flashCookie, readFlash } from '#app/http/flash.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let owner: Context
let visitor: Visitor
let home: string

beforeAll(async () => {
  web = await openWeb()
  owner = await addMember(web.data.database, await addOrganisation(web.data.database), 'owner')
  visitor = await web.as(owner)
  home = `/${owner.org.slug}`
})
afterAll(() => web.close())

const pageWith = async (flash: string) => {
  const session = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return (await web.visitor().get(home, { Cookie: `${session}; flash=${flash}` })).text()
}

const flashOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('flash='))
    ?.split(/[=;]/)[1] ?? ''

test('a flash is shown as the application wrote it, and not as anybody else did', async () => {
  const answer = await visitor.post(`${home}/members`, {
    email: 'new@example.test',
    access: 'viewer',
  })
  const flash = flashOf(answer)
  expect(await pageWith(flash)).toContain('new@example.test')
  const planted = encodeURIComponent(JSON.stringify({ message: 'Call 555-0100 at once' }))
  expect(await pageWith(planted)).not.toContain('555-0100')
  const [mark = ''] = flash.split('~')
  expect(await pageWith(`${mark}~${planted}`)).not.toContain('555-0100')
})

test('a way back that no cookie can hold is named, and what was said stays', () => {
  const undo = { action: '/acme', label: 'Undo', fields: { few: 'a' } }
  const small = { message: 'Saved.', tone: 'warn' as const, undo }
  expect(readFlash(flashCookie(small))).toEqual(small)
  const large = { ...small, undo: { ...undo, fields: { many: 'a'.repeat(4000) } } }
  expect(readFlash(flashCookie(large))).toEqual({
    message: 'Saved. This was too much to undo in one step.',
    tone: 'warn',
  })
})
