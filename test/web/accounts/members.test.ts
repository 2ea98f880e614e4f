import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { invitationLimit } from '#app/accounts/invitations/invitation.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { sessions, users } from '#db/schema/accounts.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
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

const whereTo = (answer: Response) => [answer.status, answer.headers.get('Location')]
const join = (access: Context['actor']['access'], name: string) =>
  addMember(web.data.database, owner.org, access, name)

async function newPerson(name: string) {
  const userId = newId()
  const email = `${userId}@example.test`
  await accountsTransaction({ db: web.data.database }, (tx) =>
    tx.db.insert(users).values({ id: userId, email, name, createdAt: testNow }),
  )
  const actor = { ...owner.actor, userId }
  return { email, visitor: await web.as({ actor }) }
}

async function invitationOf(email: string) {
  const { secret } = web.app.application.services
  const mails = await waitingMails(web.data.database, secret)
  const text = mails.findLast(({ to }) => to === email)?.text ?? ''
  return /\/invitations\/\S+/.exec(text)?.[0] ?? ''
}

describe('a person without an organisation', () => {
  test('makes one in two fields, and gets a new session with it', async () => {
    const { visitor } = await newPerson('ana')
    expect(whereTo(await visitor.get('/'))).toEqual([302, '/organisations'])
    const before = new Map(visitor.cookies)
    const answer = await visitor.post('/organisations/new', {
      name: 'Bäckerei & Söhne',
      yourName: 'Ana Ruiz',
    })
    expect(whereTo(answer)).toEqual([303, '/backerei-sohne'])
    expect(visitor.cookies).not.toEqual(before)
    expect(await (await visitor.get('/backerei-sohne/members')).text()).toContain('Ana Ruiz')
    expect(whereTo(await visitor.get('/'))).toEqual([302, '/backerei-sohne'])
  })

  test('is told what is missing', async () => {
    const { visitor } = await newPerson('ben')
    const answer = await visitor.post('/organisations/new', { name: 'X', yourName: '' })
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).toContain('Use at least 2 characters.')
    expect(text).toContain('Please fill this in.')
  })
})

describe('an invitation', () => {
  test('leads the invited person, and nobody else, into the organisation', async () => {
    const invited = await newPerson('Cleo')
    const stranger = await newPerson('Dan')
    const sent = await atOwner.post(`${home}/members`, {
      email: ` ${invited.email.toUpperCase()} `,
      access: 'recruiter',
    })
    expect(whereTo(sent)).toEqual([303, `${home}/members`])
    const path = await invitationOf(invited.email)
    expect((await stranger.visitor.get(path)).status).toBe(404)
    expect((await stranger.visitor.post(path, { name: 'Dan' })).status).toBe(404)
    expect(await (await invited.visitor.get('/organisations')).text()).toContain(path)
    expect(await (await invited.visitor.get(path)).text()).toContain('Olga Owner invites')
    expect(whereTo(await invited.visitor.post(path, { name: 'Cleo Cruz' }))).toEqual([303, home])
    expect((await invited.visitor.get(home)).status).toBe(200)
    expect((await invited.visitor.post(path, { name: 'Cleo' })).status).toBe(404)
    expect(await (await atOwner.get(`${home}/members`)).text()).toContain('Cleo Cruz')
  })

  test('does not work once it is withdrawn', async () => {
    const { email, visitor } = await newPerson('Eve')
    await atOwner.post(`${home}/members`, { email, access: 'viewer' })
    const path = await invitationOf(email)
    const id = path.split('/').at(-1)
    expect((await atOwner.post(`${home}/invitations/${id}/revocation`)).status).toBe(303)
    expect((await visitor.get(path)).status).toBe(404)
    expect((await atOwner.post(`${home}/invitations/${id}/revocation`)).status).toBe(404)
  })

  test('is refused for somebody who is already in', async () => {
    const member = await join('viewer', 'Finn')
    const [row] = await accountsTransaction({ db: web.data.database }, (tx) =>
      tx.db.select().from(users).where(eq(users.id, member.actor.userId)),
    )
    const answer = await atOwner.post(`${home}/members`, {
      email: row?.email ?? '',
      access: 'viewer',
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('already a member')
  })
})

describe('somebody who is invited again', () => {
  /** A member who is elsewhere too, so that their sessions go on when they are removed. */
  async function invitedAgain(name: string, access: Context['actor']['access']) {
    const member = await join('viewer', name)
    const visitor = await web.as(member)
    const elsewhere = { name: `At ${name}`, yourName: name }
    expect((await visitor.post('/organisations/new', elsewhere)).status).toBe(303)
    const removal = `${home}/members/${member.actor.id}/removal`
    expect((await atOwner.post(removal, { confirmation: 'remove' })).status).toBe(303)
    const [user] = await accountsTransaction({ db: web.data.database }, (tx) =>
      tx.db.select().from(users).where(eq(users.id, member.actor.userId)),
    )
    await atOwner.post(`${home}/members`, { email: user?.email ?? '', access })
    return { member, visitor, path: await invitationOf(user?.email ?? '') }
  }

  test('signs in anew before they accept', async () => {
    const { member, visitor, path } = await invitedAgain('Mia', 'viewer')
    const signIn = `/sign-in?${new URLSearchParams({ returnTo: path })}`
    expect(whereTo(await visitor.get(path))).toEqual([303, signIn])
    const [status, to] = whereTo(await visitor.post(path, { name: 'Mia' }))
    expect([status, String(to).startsWith('/sign-in?')]).toEqual([303, true])
    expect((await visitor.get('/organisations')).status).toBe(200)
    expect(whereTo(await (await web.as(member)).post(path, { name: 'Mia' }))).toEqual([303, home])
    expect(whereTo(await visitor.get(home))[0]).toBe(303)
  })

  test('becomes an owner by what they proved since, not by what was ended', async () => {
    const { member, visitor, path } = await invitedAgain('Nia', 'owner')
    await accountsTransaction({ db: web.data.database }, (tx) =>
      tx.db
        .update(sessions)
        .set({ atProviders: [owner.org.id] })
        .where(eq(sessions.userId, member.actor.userId)),
    )
    expect((await visitor.post(path, { name: 'Nia' })).status).toBe(403)
    expect(whereTo(await (await web.as(member)).post(path, { name: 'Nia' }))).toEqual([303, home])
  })
})

describe('a member', () => {
  test('who is removed is out at once', async () => {
    const member = await join('recruiter', 'Gina')
    const visitor = await web.as(member)
    expect((await visitor.get(home)).status).toBe(200)
    const removal = `${home}/members/${member.actor.id}/removal`
    expect((await atOwner.post(removal, { confirmation: 'yes' })).status).toBe(400)
    expect((await visitor.get(home)).status).toBe(200)
    expect((await atOwner.post(removal, { confirmation: 'remove' })).status).toBe(303)
    expect(whereTo(await visitor.get(home))[0]).toBe(303)
    expect((await (await web.as(member)).get(home)).status).toBe(404)
  })

  test('whose access changes signs in again with the new one', async () => {
    const member = await join('recruiter', 'Hal')
    const visitor = await web.as(member)
    const path = `${home}/members/${member.actor.id}`
    expect((await atOwner.post(`${path}/access`, { access: 'emperor' })).status).toBe(400)
    expect((await atOwner.post(`${path}/access`, { access: 'admin' })).status).toBe(303)
    expect((await visitor.get(home)).status).toBe(303)
    expect((await (await web.as(member)).get(`${home}/settings`)).status).toBe(200)
  })

  test('who is no admin cannot change anybody, and can ask for access', async () => {
    const member = await join('recruiter', 'Ida')
    const visitor = await web.as(member)
    const page = await visitor.get(`${home}/members/${owner.actor.id}`)
    expect(page.status).toBe(403)
    expect(await page.text()).toContain(`${home}/access-request?page=`)
    const access = `${home}/members/${owner.actor.id}/access`
    expect((await visitor.post(access, { access: 'viewer' })).status).toBe(403)
    expect(
      (await visitor.post(`${home}/members`, { email: 'x@example.test', access: 'owner' })).status,
    ).toBe(403)
    const asked = await visitor.post(`${home}/access-request`, {
      page: `${home}/settings`,
      reason: 'I keep the about text.',
    })
    expect(whereTo(asked)).toEqual([303, home])
    const mails = await waitingMails(web.data.database, web.app.application.services.secret)
    expect(mails.findLast(({ subject }) => subject.startsWith('Ida asks'))?.text).toContain(
      'I keep the about text.',
    )
    const again = { page: `${home}/members`, reason: 'Or at least this page.' }
    const refused = await visitor.post(`${home}/access-request`, again)
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain(again.reason)
    expect(await waitingMails(web.data.database, web.app.application.services.secret)).toEqual(
      mails,
    )
  })

  test('sends only so many invitations of one person in a day', async () => {
    const visitor = await web.as(await join('admin', 'Ada'))
    const invite = (index: number) =>
      visitor.post(`${home}/members`, { email: `guest-${index}@example.test`, access: 'viewer' })
    for (let sent = 0; sent < invitationLimit.times; sent++) {
      expect((await invite(sent)).status).toBe(303)
    }
    const refused = await invite(invitationLimit.times)
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain(`guest-${invitationLimit.times}@example.test`)
  })

  test('keeps name, time zone and shortcuts on the account page', async () => {
    const member = await join('viewer', 'Jo')
    const visitor = await web.as(member)
    const fields = { name: 'Jo Lund', timeZone: 'Europe/Oslo' }
    expect((await visitor.post(`${home}/account`, fields)).status).toBe(303)
    const text = await (await visitor.get(`${home}/account`)).text()
    expect(text).toContain('Jo Lund')
    const wrong = await visitor.post(`${home}/account`, { ...fields, timeZone: 'Mars/Olympus' })
    expect(wrong.status).toBe(400)
  })

  test('ends the sessions in other browsers', async () => {
    const member = await join('viewer', 'Kit')
    const [here, there] = [await web.as(member), await web.as(member)]
    expect((await here.post(`${home}/account/session-end`, { session: 'others' })).status).toBe(303)
    expect((await there.get(home)).status).toBe(303)
    expect((await here.get(home)).status).toBe(200)
    expect((await here.post(`${home}/account/session-end`, { session: 'x' })).status).toBe(404)
  })

  test('is signed out by an admin also where they did not come here yet', async () => {
    const member = await join('viewer', 'Lou')
    const visitor = await web.as(member)
    const page = `${home}/members/${member.actor.id}`
    const text = await (await atOwner.get(page)).text()
    expect(text).toContain('None was used here yet.')
    expect(text).toContain('End all')
    expect((await atOwner.post(`${page}/session-end`, { session: 'all' })).status).toBe(303)
    expect((await visitor.get(home)).status).toBe(303)
  })
})

describe('settings', () => {
  const fields = { name: 'Test company', about: 'We test.', employerSize: '12', statistics: 'on' }

  test('are saved by admins over the version they saw', async () => {
    const saved = await atOwner.post(`${home}/settings`, { ...fields, _version: '1' })
    expect(whereTo(saved)).toEqual([303, `${home}/settings`])
    expect(await (await atOwner.get(`${home}/settings`)).text()).toContain('We test.')
    const stale = await atOwner.post(`${home}/settings`, {
      ...fields,
      about: 'Other.',
      _version: '1',
    })
    expect(stale.status).toBe(409)
    const text = await stale.text()
    expect(text).toContain('Other.')
    expect(text).toContain('We test.')
  })

  test('say what is wrong and keep what was typed', async () => {
    const answer = await atOwner.post(`${home}/settings`, {
      ...fields,
      employerSize: 'many',
      _version: '2',
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('many')
  })

  test('are for admins', async () => {
    const visitor = await web.as(await join('hiring-manager', 'Lea'))
    expect((await visitor.get(`${home}/settings`)).status).toBe(403)
    expect((await visitor.post(`${home}/settings`, { ...fields, _version: '2' })).status).toBe(403)
  })
})
