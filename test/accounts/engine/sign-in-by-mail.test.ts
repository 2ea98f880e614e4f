import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Entrance } from '#app/accounts/engine/engine-config.server.ts'
import { redeem } from '#app/accounts/engine/engine.server.ts'
import {
  askToSignIn,
  findPending,
  linkIsMine,
  sendsPerHour,
} from '#app/accounts/engine/sign-ins.server.ts'
import { findPerson } from '#app/accounts/sessions/sessions.server.ts'
import { TooManyRequests } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { signIns, users } from '#db/schema/accounts.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000)

describe('sign-in by mail', () => {
  let data: TestDatabase
  let site: Entrance & { db: Database }
  let email: string
  let people = 0

  beforeAll(async () => {
    data = await openTestDatabase()
    const { services } = await addMember(
      data.database,
      await addOrganisation(data.database),
      'owner',
    )
    site = { db: data.database, now: testNow, services, agent: 'Firefox', provider: null }
  })
  beforeEach(() => {
    email = `person-${++people}@example.test`
  })
  afterAll(() => data.close())

  const at = (now: Date) => ({ ...site, now })

  async function ask(now = testNow) {
    const browser = await askToSignIn(at(now), { email, returnTo: '/somewhere' })
    const mail = (await waitingMails(site.db, site.services.secret)).findLast(
      ({ to }) => to === email,
    )
    const code = /\d{4} \d{4}/.exec(mail?.text ?? '')?.[0].replace(' ', '') ?? ''
    const link = /\/sign-in\/link\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    return { browser, code, link }
  }
  const redeemAt = (now: Date, browser: string, codeOrLink: string) =>
    redeem(at(now), { email, browser, codeOrLink })

  test('mails a code of 8 digits and a link of 32 bytes, and stores neither', async () => {
    const { browser, code, link } = await ask()
    expect(code).toMatch(/^\d{8}$/)
    expect(Buffer.from(link, 'base64url')).toHaveLength(32)
    const stored = JSON.stringify(
      await accountsTransaction(site, (tx) => tx.db.select().from(signIns)),
    )
    for (const secret of [browser, code, link]) expect(stored).not.toContain(secret)
  })

  test('lets the browser that asked in by code, once, and makes the person', async () => {
    const { browser, code } = await ask()
    expect(await findPending(site, browser)).toEqual({
      email,
      returnTo: '/somewhere',
      triesLeft: 5,
    })
    const done = await redeemAt(minutes(9), browser, code)
    if (!done.ok) throw new Error('refused')
    expect(await findPerson(site, done.token)).toMatchObject({ email, name: expect.any(String) })
    expect(await redeemAt(minutes(9), browser, code)).toEqual({ ok: false, failure: 'code' })
  })

  test('lets the browser that asked in by link; looking at the link consumes nothing', async () => {
    const { browser, link } = await ask()
    expect(await linkIsMine(site, browser, link)).toBe(true)
    expect(await linkIsMine(site, browser, link)).toBe(true)
    expect((await redeemAt(testNow, browser, link)).ok).toBe(true)
    expect(await linkIsMine(site, browser, link)).toBe(false)
  })

  test('opens in no other browser', async () => {
    const asked = await ask()
    const other = await askToSignIn(site, { email: 'else@example.test', returnTo: '/' })
    for (const browser of [other, 'guess', '']) {
      expect(await linkIsMine(site, browser, asked.link)).toBe(false)
      expect((await redeemAt(testNow, browser, asked.link)).ok).toBe(false)
      expect((await redeemAt(testNow, browser, asked.code)).ok).toBe(false)
    }
    expect((await redeemAt(testNow, asked.browser, asked.code)).ok).toBe(true)
  })

  test('signs nobody else in: the code belongs to its address', async () => {
    const { browser, code } = await ask()
    const given = { email: 'victim@example.test', browser, codeOrLink: code }
    expect(await redeem(site, given)).toEqual({ ok: false, failure: 'code' })
  })

  test('ends after 10 minutes', async () => {
    const { browser, code, link } = await ask()
    expect((await redeemAt(minutes(10), browser, code)).ok).toBe(false)
    expect((await redeemAt(minutes(10), browser, link)).ok).toBe(false)
    expect(await findPending(at(minutes(10)), browser)).toBeNull()
  })

  test('dies when a new one is asked', async () => {
    const [old, fresh] = [await ask(), await ask(minutes(1))]
    expect((await redeemAt(minutes(1), old.browser, old.code)).ok).toBe(false)
    expect((await redeemAt(minutes(1), old.browser, old.link)).ok).toBe(false)
    expect((await redeemAt(minutes(1), fresh.browser, fresh.code)).ok).toBe(true)
  })

  test('takes 5 tries and not one more, the right code included', async () => {
    const { browser, code, link } = await ask()
    const wrong = code === '00000000' ? '11111111' : '00000000'
    for (let tries = 4; tries >= 0; tries--) {
      expect((await redeemAt(testNow, browser, wrong)).ok).toBe(false)
      expect((await findPending(site, browser))?.triesLeft).toBe(tries || undefined)
    }
    expect((await redeemAt(testNow, browser, code)).ok).toBe(false)
    expect((await redeemAt(testNow, browser, link)).ok).toBe(false)
  })

  test('of 50 redemptions at once one succeeds', async () => {
    const { browser, link } = await ask()
    const all = await Promise.all(
      Array.from({ length: 50 }, () => redeemAt(testNow, browser, link)),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('makes one person of two first sign-ins at once', async () => {
    const { browser, link } = await ask()
    await redeemAt(testNow, browser, link)
    const again = await ask()
    await redeemAt(testNow, again.browser, again.code)
    const found = await accountsTransaction(site, (tx) => tx.db.select().from(users))
    expect(found.filter((user) => user.email === email)).toHaveLength(1)
  })

  test('sends at most 10 mails an hour to an address and says when to come back', async () => {
    for (let sent = 0; sent < sendsPerHour; sent++) await ask(minutes(sent))
    const attempt = askToSignIn(at(minutes(30)), { email, returnTo: '/' })
    await expect(attempt).rejects.toThrow(TooManyRequests)
    await expect(attempt).rejects.toMatchObject({ retryAfterSeconds: 30 * 60 })
    await ask(minutes(60))
  })

  test('counts simultaneous requests too', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 15 }, () => askToSignIn(site, { email, returnTo: '/' })),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(sendsPerHour)
  })

  test('answers the same for people we know and people we do not', async () => {
    const { actor } = await addMember(site.db, await addOrganisation(site.db), 'viewer', 'Known')
    const known = await accountsTransaction(site, (tx) =>
      tx.db.select().from(users).where(eq(users.id, actor.userId)),
    )
    const mails = []
    for (email of [known[0]?.email ?? '', 'unknown@example.test']) {
      const { browser, code } = await ask()
      mails.push(
        (await waitingMails(site.db, site.services.secret)).findLast(({ to }) => to === email),
      )
      expect(await findPending(site, browser)).toMatchObject({ triesLeft: 5 })
      expect((await redeemAt(testNow, browser, code)).ok).toBe(true)
    }
    const plain = mails.map((mail) => mail?.text.replace(/\d{4} \d{4}|link\/[\w-]+/g, '…'))
    expect(plain[0]).toBe(plain[1])
    expect(mails[0]?.subject).toBe(mails[1]?.subject)
  })
})
