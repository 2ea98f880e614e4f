import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { makeKey } from '#app/accounts/keys/keys.server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { ScimClient } from '#test/support/scim/client.ts'
import { memberWith, moveTo, openDirectory, scimKey } from '#test/support/scim/directory.ts'
import { entraUser, fullUser, oktaUser } from '#test/support/scim/examples.ts'
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

describe('at the door', () => {
  test('only a key of this organisation that was made for it opens anything', async () => {
    const reading = await makeKey(owner, { name: 'R', scopes: ['hiring.read'], lasts: '30' })
    const other = await addMember(
      web.data.database,
      await addOrganisation(web.data.database),
      'owner',
    )
    const doors: [string | null, number][] = [
      [null, 401],
      ['gwk_nothing', 401],
      [reading.key, 403],
      [await scimKey(other), 404],
    ]
    for (const [key, status] of doors) {
      for (const path of ['/Users', '/Groups', '/ServiceProviderConfig']) {
        const {
          status: found,
          body,
          headers,
        } = await new ScimClient(web.app, owner.org.slug, key).get(path)
        expect(found).toBe(status)
        expect(headers.get('Content-Type')).toContain('application/scim+json')
        expect(body).toMatchObject({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
          status: String(status),
        })
      }
    }
  })

  test('it says what it can do', async () => {
    expect((await scim.get('/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      filter: { supported: true, maxResults: 200 },
      etag: { supported: true },
      bulk: { supported: false },
    })
    for (const [kind, name] of [
      ['ResourceTypes', 'User'],
      ['Schemas', 'urn:ietf:params:scim:schemas:core:2.0:Group'],
    ]) {
      const list = await scim.get(`/${kind}`)
      expect(list.body.totalResults).toBe(2)
      expect((await scim.get(`/${kind}/${name}`)).body.id).toBe(name)
      expect((await scim.get(`/${kind}/nothing`)).status).toBe(404)
    }
    expect((await scim.get('/Nothing')).status).toBe(404)
  })

  test('what cannot be read is refused in its words', async () => {
    const { id } = (await scim.post('/Users', plain('ana'))).body
    const refusals: [Promise<{ status: number; body: { scimType?: string } }>, number, string?][] =
      [
        [scim.post('/Users', '{'), 400, 'invalidSyntax'],
        [scim.post('/Users', { displayName: 'Nobody' }), 400, 'invalidValue'],
        [scim.post('/Users', { userName: 'no address' }), 400, 'invalidValue'],
        [scim.find('Users', 'userName eq'), 400, 'invalidFilter'],
        [scim.patch(`/Users/${id}`, [{ op: 'move', path: 'active' }]), 400, 'invalidSyntax'],
        [scim.patch(`/Users/${id}`, [{ op: 'remove' }]), 400, 'noTarget'],
        [
          scim.patch(`/Users/${id}`, [{ op: 'add', path: '__proto__.polluted', value: 1 }]),
          400,
          'invalidPath',
        ],
        [scim.send('PUT', '/Users', plain('ben')), 405],
        [scim.get('/Users/not-an-id'), 404],
        [scim.delete(`/Groups/${id}`), 404],
      ]
    for (const [answer, status, scimType] of refusals) {
      const { status: found, body } = await answer
      expect([found, body.scimType]).toEqual([status, scimType])
    }
    expect('polluted' in {}).toBe(false)
  })
})

describe('users', () => {
  test('the full example of the RFC is taken over as far as it is kept, and read back', async () => {
    const made = await scim.post('/Users', fullUser(domain))
    expect(made.status).toBe(201)
    const { id, meta } = made.body
    expect(id).not.toBe(fullUser(domain).id)
    expect(made.headers.get('Location')).toBe(meta?.location)
    expect(made.headers.get('ETag')).toBe('W/"1"')
    expect(made.body).toMatchObject({
      externalId: '701984',
      userName: `bjensen@${domain}`,
      displayName: 'Babs Jensen',
      name: { givenName: 'Barbara', familyName: 'Jensen' },
      emails: [{ value: `bjensen@${domain}`, primary: true }],
      active: true,
    })
    expect(made.body).not.toHaveProperty('password')
    expect((await scim.get(`/Users/${id}`)).body).toEqual(made.body)
    expect((await scim.get(`/Users/${id}`, { 'If-None-Match': 'W/"1"' })).status).toBe(304)
    expect(await memberWith(owner, `bjensen@${domain}`)).toMatchObject({
      name: 'Babs Jensen',
      access: 'viewer',
    })
  })

  test.each([
    ['Entra ID', entraUser],
    ['Okta', oktaUser],
  ])('those of %s are taken over, once', async (_who, example) => {
    const sent = example(domain)
    expect((await scim.find('Users', `userName eq "${sent.userName}"`)).body.totalResults).toBe(0)
    const made = await scim.post('/Users', sent)
    expect(made.status).toBe(201)
    expect(made.body.active).toBe(true)
    const again = await scim.post('/Users', { ...sent, userName: sent.userName.toUpperCase() })
    expect([again.status, again.body.scimType]).toEqual([409, 'uniqueness'])
    const found = await scim.find('Users', `userName eq "${sent.userName.toLowerCase()}"`)
    expect(found.body.Resources?.map(({ id }) => id)).toEqual([made.body.id])
  })

  test('are listed with filters and pages', async () => {
    for (const name of ['ana', 'ben', 'cleo', 'dan']) {
      await scim.post('/Users', plain(name, { externalId: `X-${name}`, active: name !== 'dan' }))
    }
    const namesFor = async (filter: string) =>
      ((await scim.find('Users', filter)).body.Resources ?? []).map((one) => one.displayName)
    expect(await namesFor('externalId eq "X-ben"')).toEqual(['ben'])
    expect(await namesFor('externalId eq "x-ben"')).toEqual([])
    expect(await namesFor('displayName sw "C"')).toEqual(['cleo'])
    expect(await namesFor(`emails[type eq "work" and value co "BEN@"]`)).toEqual(['ben'])
    expect(await namesFor('active eq false')).toEqual(['dan'])
    expect(await namesFor('not (active eq true) or USERNAME ew "nothing"')).toEqual(['dan'])
    expect(
      await namesFor('urn:ietf:params:scim:schemas:core:2.0:User:displayName eq "ANA"'),
    ).toEqual(['ana'])
    const page = await scim.get('/Users?startIndex=2&count=2&attributes=displayName')
    expect(page.body).toMatchObject({ totalResults: 4, startIndex: 2, itemsPerPage: 2 })
    expect(page.body.Resources?.map((one) => Object.keys(one).toSorted())).toEqual([
      ['displayName', 'id', 'meta', 'schemas'],
      ['displayName', 'id', 'meta', 'schemas'],
    ])
    expect((await scim.get('/Users?count=0')).body).toMatchObject({
      totalResults: 4,
      itemsPerPage: 0,
    })
  })

  test('are replaced under their version', async () => {
    const { id } = (await scim.post('/Users', plain('ana'))).body
    const changed = { ...plain('ana'), displayName: 'Ana Ruiz' }
    const stale = await scim.put(`/Users/${id}`, changed, { 'If-Match': 'W/"7"' })
    expect(stale.status).toBe(412)
    const saved = await scim.put(`/Users/${id}`, changed, { 'If-Match': 'W/"1"' })
    expect([saved.status, saved.headers.get('ETag')]).toEqual([200, 'W/"2"'])
    expect((await memberWith(owner, `ana@${domain}`))?.name).toBe('Ana Ruiz')
  })

  test.each<[string, Record<string, unknown>[], Record<string, unknown>]>([
    ['a path', [{ op: 'replace', path: 'displayName', value: 'New' }], { displayName: 'New' }],
    ['no path', [{ op: 'add', value: { displayName: 'New' } }], { displayName: 'New' }],
    [
      'a value path',
      [{ op: 'Replace', path: 'emails[type eq "work"].value', value: 'new@DOMAIN' }],
      { emails: [{ value: 'new@DOMAIN', type: 'work', primary: true }] },
    ],
    [
      'capitals and words for booleans, as Entra ID does',
      [
        { op: 'Replace', path: 'name.familyName', value: 'Ruiz' },
        { op: 'Add', path: 'externalId', value: 'E-1' },
        { op: 'Replace', path: 'active', value: 'True' },
        {
          op: 'Add',
          path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
          value: 'Sales',
        },
      ],
      { externalId: 'E-1', active: true, name: { familyName: 'Ruiz', formatted: 'Ruiz' } },
    ],
    [
      'names with dots as keys, as Entra ID does',
      [{ op: 'REPLACE', value: { 'name.givenName': 'Ana', displayname: 'New' } }],
      { displayName: 'New', name: { givenName: 'Ana', formatted: 'Ana' } },
    ],
    ['a removal', [{ op: 'remove', path: 'externalId' }], { displayName: 'ana' }],
  ])('are patched by %s', async (_what, operations, expected) => {
    const { id } = (await scim.post('/Users', plain('ana', { externalId: 'X' }))).body
    const here = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('DOMAIN', domain))
    const saved = await scim.patch(`/Users/${id}`, here(operations))
    expect(saved.status).toBe(200)
    expect(saved.body).toMatchObject(here(expected))
    if (operations[0]?.op === 'remove') expect(saved.body).not.toHaveProperty('externalId')
  })

  test.each<[string, Record<string, unknown>]>([
    ['Entra ID', { op: 'Replace', path: 'active', value: 'False' }],
    ['Okta', { op: 'replace', value: { active: false } }],
  ])('are deactivated as %s does it, which ends their sessions, and come back', async (_w, op) => {
    const { id } = (await scim.post('/Users', plain('ana'))).body
    const member = await memberWith(owner, `ana@${domain}`)
    const visitor = await web.as({ actor: { ...owner.actor, userId: member?.userId ?? '' } })
    expect((await visitor.get(`/${owner.org.slug}`)).status).toBe(200)
    expect((await scim.patch(`/Users/${id}`, [op])).body.active).toBe(false)
    expect((await visitor.get(`/${owner.org.slug}`)).headers.get('Location')).toContain('/sign-in')
    const back = await scim.patch(`/Users/${id}`, [{ op: 'replace', path: 'active', value: true }])
    expect(back.body.active).toBe(true)
    expect((await memberWith(owner, `ana@${domain}`))?.removedAt).toBeNull()
    expect((await scim.delete(`/Users/${id}`)).status).toBe(204)
    expect((await scim.get(`/Users/${id}`)).status).toBe(404)
    expect((await memberWith(owner, `ana@${domain}`))?.removedAt).not.toBeNull()
  })

  test('an owner stays, the last one or not, and is called what they say', async () => {
    await addMember(web.data.database, owner.org, 'owner', 'Second')
    await moveTo(owner, `boss@${domain}`)
    const { id } = (await scim.post('/Users', plain('boss'))).body
    const refused = await scim.patch(`/Users/${id}`, [
      { op: 'replace', path: 'active', value: false },
    ])
    expect([refused.status, refused.body.scimType]).toEqual([400, 'mutability'])
    expect((await scim.delete(`/Users/${id}`)).status).toBe(400)
    expect((await scim.get(`/Users/${id}`)).body.active).toBe(true)
    await scim.patch(`/Users/${id}`, [{ op: 'replace', path: 'displayName', value: 'Nobody' }])
    expect(await memberWith(owner, `boss@${domain}`)).toMatchObject({
      access: 'owner',
      name: owner.actor.name,
      removedAt: null,
    })
  })
})
