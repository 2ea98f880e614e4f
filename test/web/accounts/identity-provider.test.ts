import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountsTransaction } from '#db/connection.server.ts'
import { identities, users } from '#db/schema/accounts.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import {
  openFalseProvider,
  type FalseProvider,
  type Lies,
} from '#test/support/identity/false-provider.ts'
import { openRealProvider, type RealProvider } from '#test/support/identity/real-provider.ts'
import { ways, type Way } from '#test/support/identity/ways.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import type { Web } from '#test/support/web/web.ts'

const origin = 'http://localhost:3000'
const callbacks = ['/auth/callback/oidc', '/auth/at/acme/callback/oidc']
const bothWays = ['operators', 'organisations'] as const

const whereTo = (answer: Response) => answer.headers.get('Location')

async function signedInAs(visitor: Visitor): Promise<string | null> {
  const answer = await visitor.get('/organisations')
  return (
    /Signed in as ([^<\s]+)/.exec((await answer.text()).replaceAll('<!-- -->', ''))?.[1] ?? null
  )
}

async function begin(visitor: Visitor, { start }: Way): Promise<string> {
  const answer = await visitor.get(start)
  expect(answer.status).toBe(303)
  return whereTo(answer) ?? ''
}

describe.each(bothWays)('with a real provider, the %s', (whose) => {
  let way: Way
  let web: Web
  let provider: RealProvider

  beforeAll(async () => {
    provider = await openRealProvider(origin, callbacks)
    way = await ways[whose](provider.issuer)
    web = way.web
    for (const name of ['ana', 'ben', 'cleo', 'dan', 'eve']) {
      const email = `${name}@example.test`
      provider.people.set(name, { sub: name, email, email_verified: true, name })
    }
  })
  afterAll(async () => {
    await web.close()
    await provider.close()
  })

  const comeBack = async (visitor: Visitor, sub: string) =>
    visitor.get(await provider.signIn(await begin(visitor, way), sub))

  const identitiesOf = (email: string) =>
    accountsTransaction({ db: web.data.database }, (tx) =>
      tx.db
        .select({ subject: identities.subject, provider: identities.provider })
        .from(identities)
        .innerJoin(users, eq(users.id, identities.userId))
        .where(eq(users.email, email)),
    )

  test('the sign-in page offers it by name', async () => {
    const page = way.failed('').replace(/\?.*/, '')
    expect(await (await web.visitor().get(page)).text()).toContain('Example ID')
  })

  test('a person signs in and ends where they wanted to go', async () => {
    const visitor = web.visitor()
    expect(whereTo(await comeBack(visitor, 'ana'))).toBe('/organisations')
    expect(await signedInAs(visitor)).toBe('ana@example.test')
    expect(await identitiesOf('ana@example.test')).toEqual([
      { subject: 'ana', provider: way.provider },
    ])
  })

  test('asks with state, nonce and a hashed code verifier', async () => {
    const asked = new URL(await begin(web.visitor(), way)).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)?.length).toBeGreaterThan(30)
    }
  })

  test('an answer is refused in another browser', async () => {
    const back = await provider.signIn(await begin(web.visitor(), way), 'ben')
    const other = web.visitor()
    expect(whereTo(await other.get(back))).toBe(way.failed('provider'))
    expect(await signedInAs(other)).toBeNull()
  })

  test('an answer is refused the second time', async () => {
    const visitor = web.visitor()
    const back = await provider.signIn(await begin(visitor, way), 'ben')
    const kept = new Map(visitor.cookies)
    expect(whereTo(await visitor.get(back))).toBe('/organisations')
    const replay = web.visitor()
    for (const [name, value] of kept) replay.cookies.set(name, value)
    expect(whereTo(await replay.get(back))).toBe(way.failed('provider'))
    expect(await signedInAs(replay)).toBeNull()
  })

  test.each(['state', 'nonce', 'pkceCodeVerifier'])(
    'an answer is refused with the %s of another sign-in',
    async (check) => {
      const [visitor, other] = [web.visitor(), web.visitor()]
      const back = await provider.signIn(await begin(visitor, way), 'cleo')
      await begin(other, way)
      const name = way.cookie(check)
      visitor.cookies.set(name, other.cookies.get(name) ?? '')
      expect(whereTo(await visitor.get(back))).toBe(way.failed('provider'))
      expect(await signedInAs(visitor)).toBeNull()
    },
  )

  test.each(['state', 'nonce', 'pkceCodeVerifier'])(
    'an answer is refused without %s',
    async (check) => {
      const visitor = web.visitor()
      const back = await provider.signIn(await begin(visitor, way), 'cleo')
      visitor.cookies.delete(way.cookie(check))
      expect(whereTo(await visitor.get(back))).toBe(way.failed('provider'))
    },
  )

  test('no other site can begin it', async () => {
    const page = way.failed('').replace(/\?.*/, '')
    for (const from of ['cross-site', 'same-site', 'none']) {
      const answer = await web.visitor().get(way.start, { 'Sec-Fetch-Site': from })
      expect(whereTo(answer)?.replace(/\?.*/, '')).toBe(page)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    const ours = await web.visitor().get(way.start, { 'Sec-Fetch-Site': 'same-origin' })
    expect(whereTo(ours)).toContain(provider.issuer)
  })

  test('nobody is led to another site afterwards', async () => {
    const visitor = web.visitor()
    const away = await visitor.get(way.start.replace(/=.*/, '=https://evil.test/'))
    const back = await provider.signIn(whereTo(away) ?? '', 'dan')
    expect(whereTo(await visitor.get(back))).toBe('/')
  })

  test('a session that is there is not linked to whoever signs in', async () => {
    const owner = await addMember(
      web.data.database,
      await addOrganisation(web.data.database),
      'owner',
    )
    const visitor = await web.as(owner)
    const asked = await comeBack(visitor, 'eve')
    expect(whereTo(asked)).toBe('/sign-in/other?returnTo=%2Forganisations')
    expect(await signedInAs(visitor)).toMatch(/^owner\./)
    await visitor.post('/sign-in/other', { choice: 'replace', returnTo: '/organisations' })
    expect(await signedInAs(visitor)).toBe('eve@example.test')
    const [row] = await accountsTransaction({ db: web.data.database }, (tx) =>
      tx.db.select().from(identities).where(eq(identities.userId, owner.actor.userId)),
    )
    expect(row).toBeUndefined()
  })
})

describe.each(bothWays)('with a provider that lies, the %s', (whose) => {
  let way: Way
  let web: Web
  let provider: FalseProvider

  beforeAll(async () => {
    provider = await openFalseProvider()
    way = await ways[whose](provider.issuer)
    web = way.web
  })
  afterAll(async () => {
    await web.close()
    await provider.close()
  })

  async function tryWith(lies: Lies, changes: Record<string, string> = {}) {
    const visitor = web.visitor()
    provider.lie({})
    const location = await begin(visitor, way)
    provider.lie(lies)
    const answer = await visitor.get(provider.callbackFor(location, changes))
    return { to: whereTo(answer), who: await signedInAs(visitor) }
  }

  test('the truth is believed', async () => {
    expect(await tryWith({})).toEqual({ to: '/organisations', who: 'mallory@example.test' })
  })

  const minuteAgo = Math.floor(Date.now() / 1000) - 600
  const lies: [string, Lies, Record<string, string>?][] = [
    ['another state', {}, { state: 'x'.repeat(40) }],
    ['no state', {}, { state: '' }],
    ['another nonce', { idToken: { nonce: 'guess' } }],
    ['no nonce', { idToken: { nonce: undefined } }],
    ['another issuer in the token', { idToken: { iss: 'https://evil.test' } }],
    ['another issuer in the discovery', { discovery: { issuer: 'https://evil.test' } }],
    [
      'another issuer in the answer',
      { discovery: { authorization_response_iss_parameter_supported: true } },
      { iss: 'https://evil.test' },
    ],
    ['another audience', { idToken: { aud: 'somebody-else' } }],
    ['several audiences and no party', { idToken: { aud: ['groundwork', 'other'] } }],
    ['an unsigned token', { header: { alg: 'none' } }],
    [
      'an unsigned token that it announces',
      { header: { alg: 'none' }, discovery: { id_token_signing_alg_values_supported: ['none'] } },
    ],
    ['a token signed with the client secret', { header: { alg: 'HS256' } }],
    ['a token signed with another key', { otherKey: true }],
    ['a token when no key is published', { noKeys: true }],
    ['a token signed with a key of another name', { header: { kid: 'other' } }],
    ['an old token', { idToken: { exp: minuteAgo, iat: minuteAgo - 60 } }],
    ['a token for another person than the one described', { userinfo: { sub: 'ana' } }],
    ['an error', {}, { error: 'access_denied', code: '' }],
    ['an address that is two', { userinfo: { email: 'a@example.test,b@example.test' } }],
    ['no address', { userinfo: { email: undefined, sub: 'mallory' } }],
  ]

  test.each(lies)('%s is refused', async (_what, told, changes) => {
    expect(await tryWith(told, changes)).toEqual({ to: way.failed('provider'), who: null })
  })

  test.each([false, undefined, 'true', 1])(
    'an address verified as %j is refused, known or not',
    async (email_verified) => {
      const { database } = web.data
      const known = await addMember(database, await addOrganisation(database), 'owner', 'Known')
      const [row] = await accountsTransaction({ db: database }, (tx) =>
        tx.db.select().from(users).where(eq(users.id, known.actor.userId)),
      )
      for (const email of [row?.email ?? '', `new-${known.actor.id}@example.test`]) {
        const sub = `mallory-${known.actor.id}`
        const result = await tryWith({ idToken: { sub }, userinfo: { sub, email, email_verified } })
        expect(result).toEqual({ to: way.failed('unverified'), who: null })
      }
      const linked = await accountsTransaction({ db: database }, (tx) =>
        tx.db.select().from(identities).where(eq(identities.userId, known.actor.userId)),
      )
      expect(linked).toEqual([])
    },
  )

  test('a verified address leads to the person who has it', async () => {
    const { database } = web.data
    const known = await addMember(database, await addOrganisation(database), 'owner', 'Linked')
    const [row] = await accountsTransaction({ db: database }, (tx) =>
      tx.db.select().from(users).where(eq(users.id, known.actor.userId)),
    )
    const claims = { sub: 'linked', email: row?.email.toUpperCase() }
    const told = { idToken: { sub: 'linked' }, userinfo: claims }
    expect((await tryWith(told)).who).toBe(row?.email)
    const later = { ...told, userinfo: { ...claims, email_verified: false } }
    const stillBelieved = way.owner ? null : row?.email
    expect((await tryWith(later)).who).toBe(stillBelieved)
  })
})

test('a provider that does not answer sends back to the sign-in page', async () => {
  const { web, start, failed } = await ways.operators('http://127.0.0.1:9')
  expect(whereTo(await web.visitor().get(start))).toBe(failed('provider'))
  expect(await (await web.visitor().get(failed('provider'))).text()).toContain('was not completed')
  await web.close()
})
