import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isFullRun } from '#test/support/full-run.ts'
import type { Context } from '#app/accounts/context.ts'
import { isForPrograms } from '#app/http/edge/for-programs.ts'
import { attributeOf, elementsOf } from '#test/support/web/forms.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'
import { listRoutes, type Page } from '#test/web/access/routes.ts'

/** What browsers open; the doors of programs have rules and tests of their own. */
const pages = (await listRoutes()).filter(({ frame, path }) => !frame && !isForPrograms(path))
const actions = pages.filter(({ has }) => has.action)
const readable = pages.filter(({ has }) => has.page)
const nobody = '01a1fbfa-3a2e-716a-bf41-6f62fac20685'

let web: Web
let owner: Context
let atOwner: Visitor

beforeAll(async () => {
  web = await openWeb()
  owner = await addMember(web.data.database, await addOrganisation(web.data.database), 'owner')
  atOwner = await web.as(owner)
})
afterAll(() => web.close())

/** The address with an id of nothing for every parameter. */
const addressOf = ({ path, index }: Page) =>
  path.replace(':org', owner.org.slug).replaceAll(/:\w+|\*/g, nobody) + (index ? '?index' : '')

/** Sent with a session of its own, as some forms end sessions. */
const sent = async (page: Page, headers: Record<string, string>, body: BodyInit = 'a=1') =>
  (await web.as(owner)).send(addressOf(page), { method: 'POST', headers, body })

const ours = { Origin: 'http://localhost:3000' }

/** The pages for which `found` says something is wrong, and what. */
async function wrong(list: Page[], found: (page: Page) => Promise<string | false>) {
  const all = []
  for (const page of list) {
    const fault = await found(page)
    if (fault) all.push(`${page.path}: ${fault}`)
  }
  return all
}

/** In the short run each way meets every fifth address, and the next way the addresses beside them. */
const met = (turn: number) => actions.filter((_, at) => isFullRun || at % 5 === turn % 5)

describe('a form', () => {
  test.each([
    [0, 'another site', { Origin: 'https://evil.test' }],
    [1, 'a page without an origin', { Origin: 'null' }],
    [2, 'another site that hides its origin', { 'Sec-Fetch-Site': 'cross-site' }],
    [3, 'a neighbouring site', { 'Sec-Fetch-Site': 'same-site' }],
    [4, 'nobody knows where', {}],
  ])('%i: from %s is refused', async (turn, _name, headers) => {
    const taken = await wrong(met(turn), async (page) => {
      const { status } = await sent(page, headers as Record<string, string>)
      return status !== 403 && String(status)
    })
    expect(taken).toEqual([])
  })

  const form = 'application/x-www-form-urlencoded'
  test.each<[number, string, string, string]>([
    [0, 'JSON', 'application/json', '{"a":'],
    [1, 'text', 'text/plain', 'a=1'],
    [2, 'nothing', form, ''],
    [3, 'percent signs', form, '%=%&%zz=%E0%A4%A&=&&a[b[c]]=1&[]=2'],
    [4, 'a multipart body without a boundary', 'multipart/form-data', '--x\r\n'],
    [5, 'a multipart body cut short', 'multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
    [
      6,
      'names of prototypes',
      form,
      '__proto__=1&__proto__=2&__proto__[a]=1&constructor.prototype.b=1',
    ],
    [7, 'a NUL', form, 'name=%00&email=%00&_version=%00&reason=%00&_key=%00'],
    [
      8,
      'numbers beyond reach',
      form,
      '_version=1e999&number=99999999999999&perWeek=NaN&rating=1e3',
    ],
  ])('%i: of %s never makes the server fail', async (turn, _name, type, body) => {
    const faults = await wrong(met(turn), async (page) => {
      const { status } = await sent(page, { ...ours, 'Content-Type': type }, body)
      return status >= 500 && String(status)
    })
    expect(faults).toEqual([])
    expect('a' in {} || 'b' in {}).toBe(false)
  })

  test('larger than it may be is refused, declared or not', async () => {
    const large = 'a='.padEnd(1024 * 1024 + 2, 'x')
    const type = { ...ours, 'Content-Type': form }
    const path = `/${owner.org.slug}/account`
    const send = (init: RequestInit) => atOwner.send(path, { method: 'POST', ...init })
    const declared = { ...type, 'Content-Length': String(large.length) }
    expect((await send({ headers: declared, body: large })).status).toBe(413)
    const body = new Blob([large]).stream()
    const streamed = { headers: type, body, duplex: 'half' } as RequestInit
    expect((await send(streamed)).status).toBe(413)
  })
})

test('other methods than reading and posting are none, at every address', async () => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const done = await wrong(pages, async (page) => {
      const answer = await atOwner.send(addressOf(page), { method, headers: ours })
      return answer.headers.get('Allow') !== 'GET, HEAD, POST' && String(answer.status)
    })
    expect(done, method).toEqual([])
  }
})

test('every page carries the headers, and no script without their nonce', async () => {
  const bad = await wrong(readable, async (page) => {
    const answer = await atOwner.get(addressOf(page), { Accept: 'text/html' })
    const policy = answer.headers.get('Content-Security-Policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    if (!policy.startsWith("default-src 'none'") || !nonce) return 'policy'
    for (const name of ['X-Content-Type-Options', 'Referrer-Policy', 'Cross-Origin-Opener-Policy'])
      if (!answer.headers.has(name)) return name
    if (answer.headers.get('Cache-Control') !== 'no-store') return 'Cache-Control'
    const elements = elementsOf(await answer.text())
    if (elements.some(({ attrs }) => attrs.some(({ name }) => name.startsWith('on')))) return 'on…'
    const scripts = elements.filter(({ tagName }) => tagName === 'script')
    return (
      scripts.some(
        (script) =>
          !attributeOf(script, 'src') && !runs(script) && attributeOf(script, 'nonce') !== nonce,
      ) && 'script'
    )
  })
  expect(bad).toEqual([])
})

const runs = (script: Parameters<typeof attributeOf>[0]) =>
  attributeOf(script, 'type') === 'application/ld+json'

test('what is not there is told without a word in the log', async () => {
  const log = vi.spyOn(console, 'error')
  for (const page of readable) {
    for (const address of [addressOf(page), `${addressOf(page).split('?')[0]}.data`]) {
      const answer = await atOwner.get(address, { Accept: 'text/html' })
      expect([address, answer.status < 500]).toEqual([address, true])
      expect(await answer.text()).not.toMatch(/\bat \S+ \(?[^\s)]+:\d+:\d+/)
    }
  }
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
})
