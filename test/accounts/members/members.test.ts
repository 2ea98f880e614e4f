import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listEvents } from '#app/accounts/audit/listing/listing.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { askForAccess } from '#app/accounts/members/access-requests.server.ts'
import { changeAccess, listMembers, removeMember } from '#app/accounts/members/members.server.ts'
import { Forbidden, NotFound, Unprocessable } from '#app/problems.ts'
import { newId } from '#db/ids.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

describe('members', () => {
  let data: TestDatabase
  let owner: Context

  beforeAll(async () => {
    data = await openTestDatabase()
  })
  beforeEach(async () => {
    owner = await addMember(data.database, await addOrganisation(data.database), 'owner', 'Olga')
  })
  afterAll(() => data.close())

  const join = (access: Context['actor']['access'], name: string) =>
    addMember(data.database, owner.org, access, name)
  const verbs = async () => (await listEvents(owner)).events.map(({ verb }) => verb)

  test('are listed by name, those who left aside', async () => {
    const [ben, ana] = [await join('viewer', 'Ben'), await join('admin', 'Ana')]
    await removeMember(owner, { memberId: ben.actor.id })
    expect((await listMembers(ana)).map(({ name }) => name)).toEqual(['Ana', 'Olga'])
  })

  test('always include an owner', async () => {
    const refused = [
      changeAccess(owner, { memberId: owner.actor.id, access: 'admin' }),
      removeMember(owner, { memberId: owner.actor.id }),
    ]
    for (const attempt of refused) await expect(attempt).rejects.toThrow(Unprocessable)
    const second = await join('owner', 'Otto')
    await changeAccess(owner, { memberId: owner.actor.id, access: 'admin' })
    await expect(removeMember(second, { memberId: second.actor.id })).rejects.toThrow(
      'needs an owner',
    )
  })

  test('of two owners who demote each other at once one stays', async () => {
    const second = await join('owner', 'Otto')
    const outcomes = await Promise.allSettled([
      changeAccess(owner, { memberId: second.actor.id, access: 'viewer' }),
      changeAccess(second, { memberId: owner.actor.id, access: 'viewer' }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const owners = (await listMembers(owner)).filter(({ access }) => access === 'owner')
    expect(owners).toHaveLength(1)
  })

  test('are changed by admins, ownership by owners alone', async () => {
    const [admin, viewer] = [await join('admin', 'Ada'), await join('viewer', 'Vic')]
    await changeAccess(admin, { memberId: viewer.actor.id, access: 'recruiter' })
    await expect(
      changeAccess(admin, { memberId: viewer.actor.id, access: 'owner' }),
    ).rejects.toThrow(Forbidden)
    await expect(removeMember(admin, { memberId: owner.actor.id })).rejects.toThrow(Forbidden)
    await expect(removeMember(viewer, { memberId: admin.actor.id })).rejects.toThrow(Forbidden)
    expect(await verbs()).toEqual(['member.access-changed'])
  })

  test('leave by themselves', async () => {
    const viewer = await join('viewer', 'Vic')
    await removeMember(viewer, { memberId: viewer.actor.id })
    expect(await verbs()).toEqual(['member.left'])
  })

  test('of another organisation are not there', async () => {
    const stranger = await addMember(
      data.database,
      await addOrganisation(data.database),
      'viewer',
      'Stranger',
    )
    for (const memberId of [stranger.actor.id, newId()]) {
      await expect(changeAccess(owner, { memberId, access: 'admin' })).rejects.toThrow(NotFound)
      await expect(removeMember(owner, { memberId })).rejects.toThrow(NotFound)
    }
  })

  test('ask for access once a day for each page, owners and admins get mail', async () => {
    const viewer = await join('viewer', 'Vic')
    await join('admin', 'Ada')
    const request = { page: '/x/openings', reason: 'I hire, too.' }
    const before = (await waitingMails(data.database, owner.services.secret)).length
    await askForAccess(viewer, request)
    await askForAccess(viewer, request)
    const mails = (await waitingMails(data.database, owner.services.secret)).slice(before)
    expect(mails).toHaveLength(2)
    expect(mails[0]?.text).toContain('http://localhost:3000/x/openings')
  })
})
