import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEvents } from '#app/accounts/audit/listing/listing.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { keyHolder } from '#app/accounts/keys/key-holder.middleware.ts'
import { newKey, organisationIn } from '#app/accounts/keys/key-text.server.ts'
import { bearerIn } from '#app/accounts/keys/key.ts'
import type { NewKey, Scope } from '#app/accounts/keys/key.ts'
import { listKeys, makeKey, revokeKey } from '#app/accounts/keys/keys.server.ts'
import { changeAccess, removeMember } from '#app/accounts/members/members.server.ts'
import { Forbidden, NotFound, Unauthorised } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const day = 24 * 60 * 60 * 1000

describe('a key', () => {
  let data: TestDatabase
  let owner: Context

  beforeAll(async () => {
    data = await openTestDatabase()
    owner = await addMember(data.database, await addOrganisation(data.database), 'owner', 'Olga')
  })
  afterAll(() => data.close())

  const join = (access: Context['actor']['access'], name: string) =>
    addMember(data.database, owner.org, access, name)

  const make = (ctx: Context, input: Partial<NewKey> = {}) =>
    makeKey(ctx, { name: 'Export', scopes: ['hiring.read'], lasts: '30', ...input })

  /** Who a request with this header is. */
  const asked = async (
    header: string | null,
    scope: Scope | null = 'hiring.read',
    now = owner.now,
  ): Promise<Context> => {
    const { services } = owner
    const headers = header === null ? undefined : { Authorization: header }
    const request = new Request('http://localhost/api/v1/openings', { headers })
    return keyHolder({ database: data.database, services, clock: () => now }, request, scope)
  }
  const used = (key: string, scope?: Scope | null, now?: Date) => asked(`Bearer ${key}`, scope, now)

  test('is known by its first letters and names its organisation', () => {
    const key = newKey(owner.org.id)
    expect(key).toMatch(/^gwk_[\w-]{64}$/)
    expect(organisationIn(key)).toBe(owner.org.id)
    expect(['', 'gwk_short', `${key}x`, key.slice(4)].map(organisationIn)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test.each([
    ['Bearer gwk_1', 'gwk_1'],
    ['bearer  gwk_1 ', 'gwk_1'],
    ['Basic gwk_1', null],
    ['Bearer one two', null],
    ['', null],
    [null, null],
  ])('is read from %s', (header, key) => expect(bearerIn(header)).toBe(key))

  test('acts as the member who made it', async () => {
    const recruiter = await join('recruiter', 'Rita')
    const { key, id } = await make(recruiter)
    const { org, actor } = await used(key)
    expect(org).toMatchObject({ id: owner.org.id, slug: owner.org.slug })
    expect(actor).toEqual({ ...recruiter.actor, keyId: id, keyScopes: ['hiring.read'] })
  })

  test('is stored as a hash, and told from others by its last letters', async () => {
    const { key, id } = await make(owner)
    const listed = (await listKeys(owner)).find((one) => one.id === id)
    expect(listed?.ending).toBe(key.slice(-4))
    expect(JSON.stringify(await listKeys(owner))).not.toContain(key.slice(20, 60))
  })

  test('opens only what it was made for', async () => {
    const { key } = await make(owner)
    await expect(used(key, 'hiring.write')).rejects.toThrow(Forbidden)
    await expect(used(key, null)).resolves.toMatchObject({ org: { id: owner.org.id } })
  })

  test('is asked for when it is missing, unknown or of another organisation', async () => {
    const other = await addOrganisation(data.database, 'Other')
    const { key } = await make(owner)
    const moved = newKey(other.id).slice(0, 25) + key.slice(25)
    const wrong = [null, 'Basic abc', 'Bearer abc', `Bearer ${newKey(owner.org.id)}`]
    for (const header of [...wrong, `Bearer ${moved}`])
      await expect(asked(header)).rejects.toThrow(Unauthorised)
  })

  test('ends on its day', async () => {
    const { key } = await make(owner)
    const after = (days: number) => new Date(owner.now.getTime() + days * day)
    await expect(used(key, 'hiring.read', after(29))).resolves.toBeDefined()
    await expect(used(key, 'hiring.read', after(30))).rejects.toThrow(Unauthorised)
    const { key: lasting } = await make(owner, { lasts: 'never' })
    await expect(used(lasting, 'hiring.read', after(3000))).resolves.toBeDefined()
  })

  test('ends with the membership and does not come back with it', async () => {
    const viewer = await join('viewer', 'Vic')
    const { key } = await make(viewer)
    await removeMember(owner, { memberId: viewer.actor.id })
    await expect(used(key)).rejects.toThrow(Unauthorised)
    expect((await listKeys(owner)).map(({ member }) => member.name)).not.toContain('Vic')
  })

  test('for managing members is for admins, as long as they are admins', async () => {
    const [admin, planner] = [await join('admin', 'Ada'), await join('planner', 'Pia')]
    await expect(async () => make(planner, { scopes: ['scim'] })).rejects.toThrow(Forbidden)
    const { key } = await make(admin, { scopes: ['scim'] })
    await expect(used(key, 'scim')).resolves.toBeDefined()
    await changeAccess(owner, { memberId: admin.actor.id, access: 'recruiter' })
    await expect(used(key, 'scim')).rejects.toThrow(Forbidden)
  })

  test('is revoked by its member and by admins, not by others', async () => {
    const [ann, ben] = [await join('planner', 'Ann'), await join('planner', 'Ben')]
    const [first, second] = [await make(ann), await make(ann)]
    await expect(revokeKey(ben, first)).rejects.toThrow(Forbidden)
    await revokeKey(ann, first)
    await revokeKey(owner, second)
    await expect(revokeKey(ann, first)).rejects.toThrow(NotFound)
    await expect(used(first.key)).rejects.toThrow(Unauthorised)
    expect(await listKeys(ann)).toEqual([])
    expect(await listKeys(ben)).toEqual([])
  })

  test('notes its use now and then', async () => {
    const { key, id } = await make(owner)
    const lastUsed = async () => (await listKeys(owner)).find((one) => one.id === id)?.lastUsedAt
    const at = (minutes: number) => new Date(owner.now.getTime() + minutes * 60_000)
    const noted = [await lastUsed()]
    for (const minutes of [1, 5, 12]) {
      await used(key, null, at(minutes))
      noted.push(await lastUsed())
    }
    expect(noted).toEqual([null, at(1), at(1), at(12)])
  })

  test('is named in the events of what was done with it', async () => {
    const { key, id } = await make(owner)
    const ctx = await used(key)
    const subject = { type: 'opening', id: ctx.actor.id }
    await transaction(ctx, (tx) => record(tx, { verb: 'opening.changed', subject, data: { a: 1 } }))
    const { events } = await listEvents(owner)
    expect(events[0]).toMatchObject({ verb: 'opening.changed', data: { a: 1, apiKey: id } })
    expect(events.map(({ verb }) => verb)).toContain('key.made')
  })

  test('is one of at most fifty', async () => {
    const viewer = await join('viewer', 'Max')
    for (let count = 0; count < 50; count++) await make(viewer)
    await expect(make(viewer)).rejects.toThrow('Revoke one')
  })
})
