import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendsPerHour } from '#app/accounts/engine/sign-ins.server.ts'
import { askPlaceLimit } from '#app/accounts/sign-in/sign-in.ts'
import { testNow } from '#test/support/people.ts'
import { waitingMails } from '#test/support/mails.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let now: Date
let people = 0
let email: string

beforeAll(async () => {
  web = await openWeb({ clock: () => now })
})
beforeEach(() => {
  now = testNow
  email = `person-${++people}@example.test`
})
afterAll(() => web.close())

async function lastMail() {
  const { database, services } = web.app.application
  const mails = await waitingMails(database, services.secret)
  const text = mails.findLast(({ to }) => to === email)?.text ?? ''
  return {
    code: /\d{4} \d{4}/.exec(text)?.[0] ?? '',
    link: /\/sign-in\/link\/[\w-]+/.exec(text)?.[0] ?? '',
  }
}

const whereTo = (answer: Response) => [answer.status, answer.headers.get('Location')]

async function ask(visitor: Visitor, returnTo = '/') {
  const answer = await visitor.post('/sign-in', { email, returnTo })
  expect(whereTo(answer)).toEqual([303, '/sign-in/code'])
  return lastMail()
}

describe('signing in by mail', () => {
  test('leads from a code to the page that was wanted', async () => {
    const visitor = web.visitor()
    const { code } = await ask(visitor, '/organisations/new')
    expect(await (await visitor.get('/sign-in/code')).text()).toContain(email)
    const answer = await visitor.post('/sign-in/code', { code })
    expect(whereTo(answer)).toEqual([303, '/organisations/new'])
    expect((await visitor.get('/organisations/new')).status).toBe(200)
  })

  test('sets cookies no script reads and no other site sends', async () => {
    const visitor = web.visitor()
    const { code } = await ask(visitor)
    const answer = await visitor.post('/sign-in/code', { code })
    const cookies = answer.headers.getSetCookie()
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax;/)
  })

  test('shows a button behind the link, and only pressing it signs in', async () => {
    const visitor = web.visitor()
    const { link } = await ask(visitor)
    for (let look = 0; look < 3; look++) {
      const page = await visitor.get(link)
      expect(page.status).toBe(200)
      expect(page.headers.getSetCookie()).toEqual([])
    }
    expect(whereTo(await visitor.post(link))).toEqual([303, '/'])
    expect((await visitor.post(link)).status).toBe(410)
  })

  test('does not open in another browser, and says what to do', async () => {
    const { link, code } = await ask(web.visitor())
    const other = web.visitor()
    const page = await other.get(link)
    expect(page.status).toBe(410)
    expect(await page.text()).toContain('in the browser where you asked for it')
    expect((await other.post(link)).status).toBe(410)
    expect((await other.post('/sign-in/code', { code })).status).toBe(400)
    expect(whereTo(await other.get('/organisations'))[0]).toBe(303)
  })

  test('says what is wrong with a code and keeps the page', async () => {
    const visitor = web.visitor()
    const { code } = await ask(visitor)
    const wrong = code.startsWith('0') ? '11111111' : '00000000'
    const answer = await visitor.post('/sign-in/code', { code: wrong })
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).toContain('not the code from the newest mail')
    expect(text).toContain('4 tries left')
    expect((await visitor.post('/sign-in/code', { code: 'abc' })).status).toBe(400)
  })

  test('refuses what is not one address and keeps what was typed', async () => {
    for (const typed of ['nobody', 'a@example.test,b@example.test', 'a＠example.test', '']) {
      const answer = await web.visitor().post('/sign-in', { email: typed, returnTo: '/' })
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain(typed === '' ? 'Please fill this in' : typed)
    }
  })

  test('leads nowhere but to pages of this application', async () => {
    for (const returnTo of ['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:1']) {
      const visitor = web.visitor()
      const { code } = await ask(visitor, returnTo)
      expect(whereTo(await visitor.post('/sign-in/code', { code }))).toEqual([303, '/'])
      now = new Date(now.getTime() + 60_000)
    }
  })

  test('stops sending after a while and says when to come back', async () => {
    for (let sent = 0; sent < sendsPerHour; sent++) await ask(web.visitor())
    const answer = await web.visitor().post('/sign-in', { email, returnTo: '/' })
    expect(answer.status).toBe(429)
    expect(answer.headers.get('Retry-After')).toBe('3600')
  })

  test('slows down one place that asks for many addresses', async () => {
    const crowd = await openWeb()
    const askFor = (index: number) =>
      crowd.visitor().post('/sign-in', { email: `crowd-${index}@example.test`, returnTo: '/' })
    for (let asked = 0; asked < askPlaceLimit.times; asked++) {
      expect((await askFor(asked)).status).toBe(303)
    }
    expect((await askFor(askPlaceLimit.times)).status).toBe(429)
    await crowd.close()
  })

  test('replaces the session that was there', async () => {
    const visitor = web.visitor()
    await visitor.post('/sign-in/code', { code: (await ask(visitor)).code })
    const before = new Map(visitor.cookies)
    await visitor.post('/sign-in/code', { code: (await ask(visitor)).code })
    expect(visitor.cookies).not.toEqual(before)
    const old = web.visitor()
    for (const [name, value] of before) old.cookies.set(name, value)
    expect(whereTo(await old.get('/organisations'))[0]).toBe(303)
  })

  test('ends at the sign-out', async () => {
    const visitor = web.visitor()
    await visitor.post('/sign-in/code', { code: (await ask(visitor)).code })
    const kept = new Map(visitor.cookies)
    expect(whereTo(await visitor.post('/sign-out'))).toEqual([303, '/sign-in'])
    expect(visitor.cookies.size).toBe(0)
    for (const [name, value] of kept) visitor.cookies.set(name, value)
    expect((await visitor.get('/organisations')).status).toBe(303)
  })
})

test('without demo mode nobody enters as a sample person', async () => {
  expect((await web.visitor().post('/demo', { access: 'owner' })).status).toBe(404)
  expect(await (await web.visitor().get('/sign-in')).text()).not.toContain('sample company')
})

test('without an identity provider there is no way to one', async () => {
  expect((await web.visitor().get('/sign-in/provider')).status).toBe(404)
  expect((await web.visitor().get('/auth/callback/oidc?code=a&state=b')).status).toBe(404)
})
