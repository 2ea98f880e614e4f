import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { scopes } from '#app/accounts/keys/key.ts'
import { makeKey } from '#app/accounts/keys/keys.server.ts'
import { apiLimit } from '#app/api/rest/answer.middleware.ts'
import { programOf } from '#test/support/api/program.ts'
import type { Asked } from '#test/support/api/program.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

const idea = { title: 'Churn', problem: 'People leave.', input: 'Orders', output: 'A list' }

describe('the REST door', () => {
  let web: Web
  let planner: Context
  let key: string

  const keyOf = async (ctx: Context) =>
    (await makeKey(ctx, { name: 'Test', scopes: [...scopes].slice(0, 6), lasts: '30' })).key

  beforeAll(async () => {
    web = await openWeb()
    const org = await addOrganisation(web.data.database)
    planner = await addMember(web.data.database, org, 'planner', 'Pia')
    key = await keyOf(planner)
  })
  afterAll(() => web.close())

  const ask = (method: string, path: string, sent: Asked = {}) =>
    programOf(web.app)(method, `/api/v1${path}`, { key, ...sent })
  const submit = (sent: Asked = {}) => ask('POST', '/use-cases', { body: idea, ...sent })
  const submitted = async () => ((await (await submit()).json()) as { id: string }).id
  const told = async (answer: Response) => [answer.status, await answer.json()] as const

  test('takes what is sent, and says where a field is wrong', async () => {
    const [status, body] = await told(await submit())
    expect([status, Object.keys(body)]).toEqual([201, ['id', 'number']])
    const [refused, problem] = await told(await submit({ body: { ...idea, title: ' ' } }))
    expect(refused).toBe(400)
    expect(problem.errors).toEqual({ title: ['Give it a short name.'] })
    expect(problem.instance).toMatch(/^urn:uuid:/)
  })

  test('asks for JSON', async () => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'text/plain' }
    const send = (body: string, type?: string) =>
      web.app.handle(
        new Request('http://localhost:3000/api/v1/use-cases', {
          method: 'POST',
          headers: { ...headers, ...(type && { 'Content-Type': type }) },
          body,
        }),
        '127.0.0.1',
      )
    expect((await send('{}')).status).toBe(415)
    expect((await send('{', 'application/json')).status).toBe(400)
    expect((await send('[1]', 'application/json')).status).toBe(400)
    expect((await send(' '.repeat(1_100_000), 'application/json')).status).toBe(413)
  })

  test('does nothing twice with the same key and body, and nothing else with that key', async () => {
    const headers = { 'Idempotency-Key': 'first' }
    const [one, two] = [await submit({ headers }), await submit({ headers })]
    expect(await two.json()).toEqual(await one.json())
    expect([one, two].map((answer) => answer.headers.get('Idempotent-Replayed'))).toEqual([
      null,
      'true',
    ])
    const other = await submit({ headers, body: { ...idea, title: 'Other' } })
    expect(other.status).toBe(422)
  })

  test('of many at once with one key carries out one', async () => {
    const headers = { 'Idempotency-Key': 'at once' }
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit({ headers })))
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id))
    expect(new Set(ids).size).toBe(1)
  })

  test('lets a refused request be sent again with its key', async () => {
    const headers = { 'Idempotency-Key': 'again' }
    const wrong = await submit({ headers, body: { ...idea, title: '' } })
    expect([wrong.status, (await submit({ headers })).status]).toEqual([400, 201])
  })

  test('tells versions, and takes no stale one', async () => {
    const path = `/use-cases/${await submitted()}`
    const read = await ask('GET', path)
    const tag = read.headers.get('ETag') ?? ''
    expect(tag).toBe('"1"')
    expect((await ask('GET', path, { headers: { 'If-None-Match': tag } })).status).toBe(304)
    const headers = { 'If-Match': tag }
    const changed = await ask('PUT', path, { headers, body: { ...idea, title: 'Leaving' } })
    expect([changed.status, changed.headers.get('ETag')]).toEqual([200, '"2"'])
    expect((await ask('PUT', path, { headers, body: idea })).status).toBe(412)
    expect((await ask('PUT', path, { body: { ...idea, version: 1 } })).status).toBe(409)
    expect((await ask('PUT', path, { body: idea })).status).toBe(400)
  })

  test('cuts lists into pages that miss nothing', async () => {
    const owner = await addMember(web.data.database, planner.org, 'owner', 'Olga')
    const own = await keyOf(owner)
    const place = { places: [{ country: 'US', region: 'CO', city: 'Denver' }], pay: null }
    const facts = { ...place, useCases: [], contact: '', role: 'ml-engineer', level: 'L3' }
    for (let count = 0; count < 3; count++)
      expect((await ask('POST', '/openings', { key: own, body: facts })).status).toBe(201)
    const seen: string[] = []
    let after = ''
    do {
      const page = await ask('GET', `/openings?limit=2${after && `&after=${after}`}`, { key: own })
      const { items, next } = await page.json()
      seen.push(...items.map(({ id }: { id: string }) => id))
      after = next ?? ''
    } while (after)
    expect(new Set(seen).size).toBe(3)
    const lost = await ask('GET', `/openings?after=${crypto.randomUUID()}`, { key: own })
    expect(lost.status).toBe(400)
  })

  test('knows its addresses and what each can do', async () => {
    expect((await ask('GET', '/nothing')).status).toBe(404)
    expect((await ask('GET', '/use-cases/no-id')).status).toBe(404)
    const wrong = await ask('DELETE', '/use-cases')
    expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'GET, POST'])
    const head = await ask('HEAD', '/use-cases')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test('reads no cookie, and answers without one', async () => {
    const browser = await web.as(planner)
    const answer = await browser.get('/api/v1/use-cases')
    expect(answer.status).toBe(401)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(answer.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('opens to scopes alone', async () => {
    const { key: narrow } = await makeKey(planner, {
      name: 'Reads',
      scopes: ['planning.read'],
      lasts: '30',
    })
    expect((await ask('GET', '/use-cases', { key: narrow })).status).toBe(200)
    const [status, { detail }] = await told(await submit({ key: narrow }))
    expect([status, detail]).toEqual([403, expect.stringContaining('planning.write')])
  })

  test('counts requests by key and says what is left', async () => {
    const other = await keyOf(planner)
    const first = await ask('GET', '/plans', { key: other })
    expect(first.headers.get('RateLimit')).toMatch(`"key";r=${apiLimit.times - 1};t=`)
    for (let count = 1; count < apiLimit.times; count++)
      await ask('GET', '/plans/00000000-0000-7000-8000-000000000000', { key: other })
    const refused = await ask('GET', '/plans', { key: other })
    expect([refused.status, refused.headers.get('RateLimit')]).toEqual([
      429,
      expect.stringContaining('r=0'),
    ])
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect((await ask('GET', '/plans')).status).toBe(200)
  })

  test('is told on a page that needs no script', async () => {
    const page = await (await web.visitor().get('/api')).text()
    expect(page).toContain('/candidacies/{candidacy}/moves')
    expect(page).not.toContain('<script')
  })
})
