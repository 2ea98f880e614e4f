import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findPerson } from '#app/accounts/sessions/sessions.server.ts'
import { hashToken } from '#app/accounts/sessions/tokens.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { sessions } from '#db/schema/accounts.ts'
import { verbsOf } from '#test/support/events.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let owner: Context
let atOwner: Visitor
let home: string

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  owner = await addMember(database, await addOrganisation(database), 'owner', 'Olga Owner')
  atOwner = await web.as(owner)
  home = `/${owner.org.slug}`
})
afterAll(() => web.close())

const join = (access: Context['actor']['access'], name: string) =>
  addMember(web.data.database, owner.org, access, name)

describe('the sessions of a member', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36'

  async function withAgent(visitor: Visitor) {
    await accountsTransaction({ db: web.data.database }, (tx) =>
      tx.db
        .update(sessions)
        .set({ agent: chrome })
        .where(eq(sessions.tokenHash, hashToken(visitor.cookies.get('groundwork-session') ?? ''))),
    )
    return visitor
  }

  test('are on their own account page with device, network and last use', async () => {
    const visitor = await withAgent(await web.as(await join('viewer', 'Lou')))
    const text = (await (await visitor.get(`${home}/account`)).text()).replaceAll('<!-- -->', '')
    expect(text).toContain('Chrome on Windows')
    expect(text).toContain('on the machine itself')
    expect(text).toContain('last used')
    expect(text).toContain('This browser')
  })

  test('are seen and ended by admins, which the record and a mail to the member tell', async () => {
    const member = await join('recruiter', 'Max')
    const [one, two] = [await withAgent(await web.as(member)), await web.as(member)]
    const page = `${home}/members/${member.actor.id}`
    for (const used of [one, two]) await used.get(home)
    const text = (await (await atOwner.get(page)).text()).replaceAll('<!-- -->', '')
    expect(text).toContain('Where Max is signed in')
    expect(text).toContain('Chrome on Windows')
    const ids = [...text.matchAll(/name="session" value="([0-9a-f-]{36})"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(2)
    const end = (session = '') => atOwner.post(`${page}/session-end`, { session })
    expect((await end(ids[0])).status).toBe(303)
    const statuses = [(await one.get(home)).status, (await two.get(home)).status]
    expect(statuses.toSorted()).toEqual([200, 303])
    expect((await end(ids[0])).status).toBe(404)
    await end('all')
    expect([(await one.get(home)).status, (await two.get(home)).status]).toEqual([303, 303])
    expect((await verbsOf(owner)).filter((verb) => verb === 'member.signed-out')).toHaveLength(2)
    const mails = await waitingMails(web.data.database, web.app.application.services.secret)
    const told = mails.filter(({ subject }) => subject.startsWith('Olga Owner signed you out'))
    expect(told.map(({ to }) => to)).toEqual(told.map(() => expect.stringMatching(/^max\./)))
    expect(told).toHaveLength(2)
  })

  test('of an owner are for owners, of another member for nobody else', async () => {
    const admin = await web.as(await join('admin', 'Ann'))
    const at = `${home}/members/${owner.actor.id}`
    expect((await admin.post(`${at}/session-end`, { session: 'all' })).status).toBe(403)
    expect(await (await admin.get(at)).text()).not.toContain('is signed in')
    expect((await atOwner.get(home)).status).toBe(200)
    const viewer = await join('viewer', 'Vic')
    const other = await join('viewer', 'Una')
    const mine = `${home}/members/${viewer.actor.id}/session-end`
    expect((await (await web.as(other)).post(mine, { session: 'all' })).status).toBe(403)
    const { sessionId } = await sessionOf(await web.as(viewer))
    const elsewhere = `${home}/members/${other.actor.id}/session-end`
    expect((await atOwner.post(elsewhere, { session: sessionId })).status).toBe(404)
  })

  test('that open another organisation as well go on there', async () => {
    const member = await join('viewer', 'Wil')
    const there = (await addOrganisation(web.data.database)).id
    const visitor = await web.as(member)
    const { sessionId } = await sessionOf(visitor)
    const atProviders = [owner.org.id, there]
    await accountsTransaction({ db: web.data.database }, (tx) =>
      tx.db
        .update(sessions)
        .set({ byAddress: false, atProviders })
        .where(eq(sessions.id, sessionId)),
    )
    const end = `${home}/members/${member.actor.id}/session-end`
    expect((await atOwner.post(end, { session: sessionId })).status).toBe(303)
    expect((await visitor.get(home)).status).toBe(303)
    const person = await sessionOf(visitor)
    expect(person.proof).toEqual({ byAddress: false, atProviders: [there], endedIn: [] })
  })

  async function sessionOf(visitor: Visitor) {
    const site = { ...owner, db: web.data.database }
    const person = await findPerson(site, visitor.cookies.get('groundwork-session') ?? '')
    if (!person) throw new Error('The session is not there.')
    return person
  }
})
