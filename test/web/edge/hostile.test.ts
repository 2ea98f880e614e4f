import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { checkDepth } from '#app/http/edge/routing.ts'
import { NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members, memberships } from '#db/schema/accounts.ts'
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

describe('a way out to another site', () => {
  const elsewhere = [
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/.//evil.test',
    '/a/..//evil.test',
    '/%2e//evil.test',
    '/\t/evil.test',
    '/\n//evil.test',
    'javascript:alert(1)',
    'http://localhost:3000//evil.test',
    'http://localhost:3000@evil.test/',
    '/.\\\\evil.test',
  ]
  const leads = (location: string | null) =>
    new URL(location ?? '/', 'http://localhost:3000/x').origin === 'http://localhost:3000'

  test.each(elsewhere)('is not opened by %j', async (target) => {
    const theme = await visitor.post('/theme', { theme: 'dark', back: target })
    expect(theme.headers.get('Location')).not.toBeNull()
    expect(leads(theme.headers.get('Location'))).toBe(true)
    const page = await visitor.get(`/sign-in?${new URLSearchParams({ returnTo: target })}`)
    expect(await page.text()).not.toMatch(/name="returnTo" value="(?!\/(?![/\\]))/)
    const asked = await visitor.get(
      `${home}/access-request?${new URLSearchParams({ page: target })}`,
    )
    expect(await asked.text()).not.toMatch(/name="page" value="(?!\/(?![/\\]))/)
  })

  test('is not opened by the page a form came from', async () => {
    const Referer = 'http://localhost:3000//evil.test/x'
    const load = await visitor.post(
      `${home}/interviewers/${owner.actor.id}/load`,
      { perWeek: '3' },
      { Referer },
    )
    expect(load.status).toBe(303)
    expect(leads(load.headers.get('Location'))).toBe(true)
  })
})

describe('a browser', () => {
  const flash = (value: unknown) => `flash=${encodeURIComponent(JSON.stringify(value))}`
  test.each([
    'flash=%',
    'flash=%E0%A4%A',
    'flash=null',
    flash({ message: {} }),
    flash({ message: 'x', undo: {} }),
    flash({ message: 'x', undo: { action: 'https://evil.test', label: 'x', fields: {} } }),
    flash({ message: 'x', undo: { action: '/x', label: 'x', fields: null } }),
    flash({ message: '<script>alert(1)</script>' }),
    'tz=Mars/Olympus',
    'tz=../../etc/passwd',
    'theme=<script>',
    'groundwork-session=%00; groundwork-sign-in=%00',
    `a=${'b'.repeat(7000)}`,
    '=;;=;__proto__=1; constructor=1',
  ])('may send the cookie %.60s', async (cookie) => {
    const session = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { Cookie: `${cookie}; ${session}`, 'Accept-Language': 'xx-!!, <b>' }
    const answer = await web.visitor().get(home, headers)
    const text = await answer.text()
    expect([200, 303]).toContain(answer.status)
    expect(text).not.toContain('<script>alert(1)')
    expect(text).not.toContain('evil.test')
  })

  test.each([
    '/%00',
    '/%E0%A4%A',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    `/${'a'.repeat(7000)}`,
    '/a'.repeat(3500),
    '/__manifest?p=%00&version=x',
    '/__manifest',
    '/_root.data',
    '/.data',
    '/constructor',
    '/__proto__/members',
    '/healthz.data',
  ])('may ask for %.40s', async (path) => {
    const answer = await visitor.get(path, { Accept: 'text/html' })
    expect(answer.status).toBeLessThan(500)
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  test('finds nothing deeper than any page lies, and the router is not asked', () => {
    const deep = new Request(`http://localhost${'/a'.repeat(3500)}`)
    expect(() => checkDepth(deep)).toThrow(NotFound)
  })

  test.each(['x', '%00', '1', '../x', `${'a'.repeat(300)}`, "'; drop table x", '%F0%9F%98%80'])(
    'may name the id %.30s',
    async (id) => {
      for (const path of ['openings', 'members', 'roles', 'interviews', 'candidacies']) {
        for (const rest of ['', '/scorecard', '/debrief', '/history', '/team']) {
          const address = `${home}/${path}/${encodeURI(decodeURI(id))}${rest}`
          const { status } = await visitor.get(address)
          expect([address, status < 500]).toEqual([address, true])
        }
      }
    },
  )

  test('that asks for the head alone gets the head', async () => {
    const answer = await visitor.send(home, { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
  })
})

test('an import that is sent again and again is slowed down, wherever it is sent', async () => {
  const other = await addOrganisation(web.data.database)
  const there = `/${other.slug}/settings/data/import`
  await accountsTransaction({ db: web.data.database, org: other }, async (tx) => {
    const seat = { orgId: other.id, userId: owner.actor.userId }
    const [id, email] = [newId(), 'second.place@example.test']
    const facts = { name: 'Olga', email, access: 'owner' as const, joinedAt: owner.now }
    await tx.db.insert(members).values({ ...seat, id, ...facts })
    await tx.db.insert(memberships).values({ ...seat, memberId: id })
  })
  const statuses: number[] = []
  for (const address of [...Array<string>(6).fill(`${home}/settings/data/import`), there]) {
    const file = new File(['no zip'], 'export.zip', { type: 'application/zip' })
    statuses.push((await visitor.post(address, { file })).status)
  }
  expect(statuses).toEqual([400, 400, 400, 400, 400, 400, 429])
})

test('on https, browsers are told to stay there', async () => {
  const secure = await openWeb({ env: { PUBLIC_ORIGIN: 'https://work.example.test' } })
  const answer = await secure.app.handle(new Request('https://work.example.test/sign-in'), '::1')
  expect(answer.headers.get('Strict-Transport-Security')).toContain('max-age=63072000')
  await secure.close()
})

test('health says engine, schema and durability, and nothing else', async () => {
  const answer = await web.visitor().get('/healthz')
  const body = (await answer.json()) as object
  expect(Object.keys(body).toSorted()).toEqual(['durability', 'engine', 'schema', 'status'])
})
