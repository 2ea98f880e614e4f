import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
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

const whereTo = (answer: Response) => [answer.status, answer.headers.get('Location')]
const join = (access: Context['actor']['access'], name: string) =>
  addMember(web.data.database, owner.org, access, name)

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
