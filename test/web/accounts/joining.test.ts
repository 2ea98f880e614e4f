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

async function addressOf({ actor }: Context): Promise<string> {
  const [user] = await accountsTransaction({ db: web.data.database }, (tx) =>
    tx.db.select({ email: users.email }).from(users).where(eq(users.id, actor.userId)),
  )
  return user?.email ?? ''
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

  test('goes to many at once, and leaves out who is in already', async () => {
    const { visitor } = await newPerson('Ben')
    const answer = await atOwner.post(`${home}/members`, {
      email: `Ruiz, Ana <ana.ruiz@example.test>; ben.b@example.test\nANA.RUIZ@example.test, ${await addressOf(owner)}`,
      access: 'interviewer',
    })
    expect(whereTo(answer)).toEqual([303, `${home}/members`])
    const page = await (await atOwner.get(`${home}/members`)).text()
    expect(page).toContain('2 people are invited by mail. Left out, as they are members already')
    expect(page).toContain('ana.ruiz@example.test')
    expect(await invitationOf('ana.ruiz@example.test')).not.toBe('')
    expect((await visitor.get(await invitationOf('ben.b@example.test'))).status).toBe(404)
  })

  test('goes to nobody while one address is unreadable', async () => {
    const email = 'carl@example.test\ndora at example'
    const answer = await atOwner.post(`${home}/members`, { email, access: 'viewer' })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('Not an e-mail address: “dora”, “at”, “example”.')
    expect(page).toContain('carl@example.test')
    expect(await invitationOf('carl@example.test')).toBe('')
  })

  test('is one of only so many of one member in a day', async () => {
    const visitor = await web.as(await join('admin', 'Ada'))
    const invite = (first: number, count: number) => {
      const guests = Array.from({ length: count }, (_, at) => `guest-${first + at}@example.test`)
      return visitor.post(`${home}/members`, { email: guests.join('\n'), access: 'viewer' })
    }
    const isIn = { email: await addressOf(owner), access: 'viewer' }
    expect((await visitor.post(`${home}/members`, isIn)).status).toBe(400)
    for (let sent = 0; sent < invitationLimit.times - 50; sent += 50) {
      expect((await invite(sent, 50)).status).toBe(303)
    }
    expect((await invite(invitationLimit.times - 50, 10)).status).toBe(303)
    const long = await invite(invitationLimit.times, 50)
    expect(long.status).toBe(429)
    const page = await long.text()
    expect(page).toContain('These are 50, and you can invite 40 more today.')
    expect(page).toContain(`guest-${invitationLimit.times}@example.test`)
    expect((await invite(invitationLimit.times, 40)).status).toBe(303)
    const refused = await invite(2 * invitationLimit.times, 1)
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('You have invited 200 people within a day.')
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
    const email = await addressOf(member)
    const answer = await atOwner.post(`${home}/members`, { email, access: 'viewer' })
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
    const email = await addressOf(member)
    await atOwner.post(`${home}/members`, { email, access })
    return { member, visitor, path: await invitationOf(email) }
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
