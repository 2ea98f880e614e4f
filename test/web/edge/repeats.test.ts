import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { claimAnswer } from '#app/accounts/repeats/answers.server.ts'
import { transaction } from '#db/connection.server.ts'
import { answers } from '#db/schema/queue.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import { origin } from '#test/web/access/asking.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let owner: Context
let visitor: Visitor
let members: string
let email: string
let key: string

beforeAll(async () => {
  web = await openWeb()
  owner = await addMember(web.data.database, await addOrganisation(web.data.database), 'owner')
  visitor = await web.as(owner)
  members = `/${owner.org.slug}/members`
})
beforeEach(() => {
  email = `${crypto.randomUUID()}@example.test`
  key = crypto.randomUUID()
})
afterAll(() => web.close())

const invite = (change = {}, path = members) =>
  visitor.post(path, { _key: key, email, access: 'viewer', ...change })

/** How many invitations left. */
async function sent(): Promise<number> {
  const mails = await waitingMails(web.data.database, web.app.application.services.secret)
  return mails.filter(({ to }) => to === email).length
}

const said = async (answer: Response) => [
  answer.status,
  answer.headers.get('Location'),
  answer.headers.getSetCookie(),
  await answer.text(),
]

describe('a form that was sent', () => {
  test('gets its first answer again, and nothing happens twice', async () => {
    const first = await said(await invite())
    expect(first.slice(0, 2)).toEqual([303, members])
    expect(await said(await invite())).toEqual(first)
    expect(await sent()).toBe(1)
  })

  test('gets its first answer again as data', async () => {
    const first = await said(await invite({}, `${members}.data`))
    expect(first[0]).toBe(202)
    expect(await said(await invite({}, `${members}.data`))).toEqual(first)
    expect(await sent()).toBe(1)
  })

  test('as a page and again as data happens once', async () => {
    expect((await invite()).status).toBe(303)
    const again = await invite({}, `${members}.data`)
    expect([202, 422]).toContain(again.status)
    expect(await sent()).toBe(1)
  })

  test('twice at once happens once', async () => {
    const replies = await Promise.all([invite(), invite(), invite()])
    expect(replies.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await sent()).toBe(1)
  })

  test('whose process died is carried out once the time for any request has passed', async () => {
    const path = members
    const attempt = { key: `${owner.actor.id}:${key}`, path, bodyHash: 'of the first try' }
    const minutesAgo = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000)
    const claim = await claimAnswer({ ...owner, now: minutesAgo(1) }, attempt)
    expect(claim.kind).toBe('first')
    expect((await claimAnswer({ ...owner, now: testNow }, attempt)).kind).toBe('running')
    await transaction(owner, (tx) =>
      tx.db
        .update(answers)
        .set({ createdAt: minutesAgo(3) })
        .where(eq(answers.key, attempt.key)),
    )
    expect((await invite()).status).toBe(303)
    expect(await sent()).toBe(1)
  })

  test('with other contents or elsewhere is refused', async () => {
    expect((await invite()).status).toBe(303)
    expect((await invite({ access: 'planner' })).status).toBe(422)
    const account = `/${owner.org.slug}/account`
    expect((await visitor.post(account, { _key: key, name: 'A', timeZone: 'UTC' })).status).toBe(
      422,
    )
    expect(await sent()).toBe(1)
  })

  test('and refused can be sent again, mended', async () => {
    expect((await invite({ access: 'emperor' })).status).toBe(400)
    expect((await invite()).status).toBe(303)
    expect(await sent()).toBe(1)
  })

  test('by somebody else with the same key is another form', async () => {
    expect((await invite()).status).toBe(303)
    const other = await addMember(web.data.database, owner.org, 'admin')
    const theirs = await (
      await web.as(other)
    ).post(members, {
      _key: key,
      email: `other.${email}`,
      access: 'viewer',
    })
    expect(theirs.status).toBe(303)
  })

  test('with parts happens once as well, whatever stands between the parts', async () => {
    const send = () => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ _key: key, email, access: 'viewer' }))
        body.append(name, value)
      return visitor.send(members, { method: 'POST', body, headers: { Origin: origin } })
    }
    expect((await send()).status).toBe(303)
    expect((await send()).status).toBe(303)
    expect(await sent()).toBe(1)
  })
})

test('words that come too late are not lost', async () => {
  const settings = `/${owner.org.slug}/settings`
  const answer = await visitor.post(settings, {
    name: 'Test company',
    about: 'Words that came too late',
    _version: '99',
  })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Words that came too late')
})
