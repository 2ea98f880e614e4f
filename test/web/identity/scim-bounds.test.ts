import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { mapGroup } from '#app/accounts/directory/groups.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { memberships, users } from '#db/schema/accounts.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { ScimClient } from '#test/support/scim/client.ts'
import {
  addPerson,
  memberWith,
  moveTo,
  openDirectory,
  scimKey,
} from '#test/support/scim/directory.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let owner: Context
let scim: ScimClient
let domain: string

beforeAll(async () => {
  web = await openWeb()
})
beforeEach(async () => {
  ;({ owner, scim, domain } = await openDirectory(web))
})
afterAll(() => web.close())

const plain = (name: string, more = {}) => ({
  userName: `${name}@${domain}`,
  displayName: name,
  ...more,
})

describe('a directory reaches nobody but its own people', () => {
  test('somebody outside the verified domains is invited, and no member before they accept', async () => {
    const email = `guest@${owner.org.slug}.example`
    const made = await scim.post('/Users', { userName: email, displayName: 'Guest' })
    expect(made.status).toBe(201)
    expect(await memberWith(owner, email)).toBeUndefined()
    const mails = await waitingMails(web.data.database, owner.services.secret)
    expect(mails.filter(({ to }) => to === email)).toHaveLength(1)
    const moved = await scim.put(`/Users/${made.body.id}`, {
      userName: email,
      emails: [{ value: `victim@${domain}` }],
    })
    expect([moved.status, moved.body.scimType]).toEqual([400, 'mutability'])
  })

  test('a member with an address outside is not taken over', async () => {
    const email = `free@${owner.org.slug}.example`
    await addPerson(owner, 'planner', email)
    const refused = await scim.post('/Users', { userName: email, active: false })
    expect([refused.status, refused.body.scimType]).toEqual([409, 'uniqueness'])
    expect((await scim.get('/Users')).body.totalResults).toBe(0)
  })

  test('what a person is elsewhere, and what they sign in with, stays', async () => {
    const there = await addOrganisation(web.data.database, 'The other company')
    const email = `ana@${domain}`
    const ana = await addPerson({ ...owner, org: there }, 'owner', email)
    const visitor = await web.as(ana)
    const { id } = (await scim.post('/Users', plain('ana'))).body
    await scim.put(`/Users/${id}`, {
      userName: `eve@${domain}`,
      displayName: 'Eve',
      emails: [{ value: `eve@${domain}`, primary: true }],
    })
    await scim.patch(`/Users/${id}`, [{ op: 'replace', path: 'active', value: false }])
    const signIn = `/sign-in?${new URLSearchParams({ returnTo: `/${owner.org.slug}` })}`
    const shutOut = await visitor.get(`/${owner.org.slug}`)
    expect([shutOut.status, shutOut.headers.get('Location')]).toEqual([303, signIn])
    expect((await (await web.as(ana)).get(`/${owner.org.slug}`)).status).toBe(404)
    expect((await visitor.get(`/${there.slug}`)).status).toBe(200)
    const [user, places] = await accountsTransaction({ db: web.data.database }, async (tx) => [
      (await tx.db.select().from(users).where(eq(users.id, ana.actor.userId)))[0],
      await tx.db.select().from(memberships).where(eq(memberships.userId, ana.actor.userId)),
    ])
    expect(user).toMatchObject({ email, name: 'Ana' })
    expect(places.map(({ orgId }) => orgId)).toEqual([there.id])
    expect((await memberWith(ana, email))?.name).toBe('Ana')
    await scim.patch(`/Users/${id}`, [{ op: 'replace', path: 'active', value: true }])
    expect((await visitor.get(`/${owner.org.slug}`)).status).toBe(303)
    expect((await (await web.as(ana)).get(`/${owner.org.slug}`)).status).toBe(200)
  })

  test('users and groups of another organisation are not there', async () => {
    const { id } = (await scim.post('/Users', plain('ana'))).body
    const group = (await scim.post('/Groups', { displayName: 'All' })).body
    const there = await addMember(
      web.data.database,
      await addOrganisation(web.data.database),
      'owner',
    )
    const other = new ScimClient(web.app, there.org.slug, await scimKey(there))
    const off = [{ op: 'replace', path: 'active', value: false }]
    expect((await other.get(`/Users/${id}`)).status).toBe(404)
    expect((await other.patch(`/Users/${id}`, off)).status).toBe(404)
    expect((await other.delete(`/Users/${id}`)).status).toBe(404)
    expect((await other.get(`/Groups/${group.id}`)).status).toBe(404)
    const mixed = await other.post('/Groups', { displayName: 'Mine', members: [{ value: id }] })
    expect([mixed.status, mixed.body.scimType]).toEqual([400, 'invalidValue'])
  })
})

describe('groups', () => {
  async function people() {
    const ids: string[] = []
    for (const name of ['ana', 'ben']) ids.push((await scim.post('/Users', plain(name))).body.id)
    return ids as [string, string]
  }
  const idsIn = (body: Record<string, unknown>) =>
    ((body.members ?? []) as { value: string }[]).map(({ value }) => value).toSorted()

  test('gather people in the ways that directories say it', async () => {
    const [ana, ben] = await people()
    const made = await scim.post('/Groups', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Tour Guides',
      members: [
        { value: ana, $ref: `https://example.com/v2/Users/${ana}`, display: 'Babs Jensen' },
      ],
    })
    expect([made.status, idsIn(made.body)]).toEqual([201, [ana]])
    const path = `/Groups/${made.body.id}`
    const steps: [Record<string, unknown>, string[]][] = [
      [{ op: 'Add', path: 'members', value: [{ $ref: null, value: ben }] }, [ana, ben]],
      [{ op: 'add', path: 'members', value: [{ value: ben, display: 'Again' }] }, [ana, ben]],
      [{ op: 'remove', path: `members[value eq "${ana}"]` }, [ben]],
      [{ op: 'Add', value: { members: [{ value: ana }] } }, [ana, ben]],
      [{ op: 'Remove', path: 'members', value: [{ $ref: null, value: ben }] }, [ana]],
      [{ op: 'replace', path: 'members', value: [{ value: ben }] }, [ben]],
      [{ op: 'remove', path: 'members' }, []],
    ]
    for (const [operation, expected] of steps) {
      const { status, body } = await scim.patch(path, [operation])
      expect([status, idsIn(body)]).toEqual([200, expected.toSorted()])
    }
    const renamed = await scim.patch(path, [{ op: 'replace', value: { displayName: 'Guides' } }])
    expect(renamed.body.displayName).toBe('Guides')
    expect((await scim.find('Groups', 'displayName eq "guides"')).body.totalResults).toBe(1)
    expect((await scim.get(`${path}?excludedAttributes=members`)).body).not.toHaveProperty(
      'members',
    )
    expect((await scim.post('/Groups', { displayName: 'GUIDES' })).status).toBe(409)
    expect((await scim.delete(path)).status).toBe(204)
    expect((await scim.get(path)).status).toBe(404)
  })

  test('give their people the access that the settings say, and take it back', async () => {
    const [ana, ben] = await people()
    const { id } = (await scim.post('/Groups', { displayName: 'R', members: [{ value: ana }] }))
      .body
    const admins = (await scim.post('/Groups', { displayName: 'A' })).body
    const accessOf = async (name: string) => (await memberWith(owner, `${name}@${domain}`))?.access
    await mapGroup(owner, { id, access: 'recruiter' })
    await mapGroup(owner, { id: admins.id, access: 'admin' })
    expect([await accessOf('ana'), await accessOf('ben')]).toEqual(['recruiter', 'viewer'])
    expect((await scim.get(`/Users/${ana}`)).body.groups).toMatchObject([{ value: id }])
    const add = (value: string) => [{ op: 'add', path: 'members', value: [{ value }] }]
    await scim.patch(`/Groups/${id}`, add(ben))
    await scim.patch(`/Groups/${admins.id}`, add(ana))
    expect([await accessOf('ana'), await accessOf('ben')]).toEqual(['admin', 'recruiter'])
    await scim.delete(`/Groups/${admins.id}`)
    await scim.patch(`/Groups/${id}`, [{ op: 'remove', path: `members[value eq "${ben}"]` }])
    expect([await accessOf('ana'), await accessOf('ben')]).toEqual(['recruiter', 'viewer'])
  })

  test('neither give nor take ownership', async () => {
    await moveTo(owner, `boss@${domain}`)
    const boss = (await scim.post('/Users', plain('boss'))).body
    const { id } = (await scim.post('/Groups', { displayName: 'V', members: [{ value: boss.id }] }))
      .body
    await mapGroup(owner, { id, access: 'viewer' })
    expect((await memberWith(owner, `boss@${domain}`))?.access).toBe('owner')
    const recruiter = await addMember(web.data.database, owner.org, 'recruiter')
    expect(() => mapGroup(recruiter, { id, access: 'admin' })).toThrow('admins')
  })
})
