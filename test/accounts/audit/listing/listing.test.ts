import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventsPerPage, listEvents } from '#app/accounts/audit/listing/listing.server.ts'
import { sealOrganisation } from '#app/accounts/audit/sealing.server.ts'
import { accountsSentences, tell } from '#app/accounts/audit/listing/sentences.ts'
import type { Context } from '#app/accounts/context.ts'
import { changeAccess } from '#app/accounts/members/members.server.ts'
import { Forbidden } from '#app/problems.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { recordEvents } from '#test/support/events.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

describe('listEvents', () => {
  let data: TestDatabase
  let owner: Context
  let other: Context

  beforeAll(async () => {
    data = await openTestDatabase()
    owner = await addMember(data.database, await addOrganisation(data.database), 'owner', 'Olga')
    other = await addMember(data.database, await addOrganisation(data.database), 'owner', 'Otto')
    const minute = (count: number) => new Date(owner.now.getTime() + count * 60_000)
    await recordEvents(owner, eventsPerPage)
    await sealOrganisation(owner, owner.org.id)
    await recordEvents({ ...owner, now: minute(1) }, 3)
    await recordEvents(other, 1)
  })
  afterAll(() => data.close())

  test('gives newest first, page by page, each event once', async () => {
    const first = await listEvents(owner)
    expect(first.events).toHaveLength(eventsPerPage)
    expect(first.events.map(({ sealed }) => sealed).slice(0, 4)).toEqual([
      false,
      false,
      false,
      true,
    ])
    const second = await listEvents(owner, {}, first.next)
    expect(second.next).toBeNull()
    const ids = [...first.events, ...second.events].map(({ id }) => id)
    expect(new Set(ids).size).toBe(eventsPerPage + 3)
  })

  test('begins at the start when the cursor is nonsense', async () => {
    expect((await listEvents(owner, {}, "1.' or 1=1")).events).toHaveLength(eventsPerPage)
  })

  test('filters by member, subject, noun and time', async () => {
    const count = async (filters: Parameters<typeof listEvents>[1]) =>
      (await listEvents(owner, filters)).events.length
    expect(await count({ actorId: owner.actor.id })).toBe(eventsPerPage)
    expect(await count({ actorId: other.actor.id })).toBe(0)
    expect(await count({ subjectId: other.actor.id })).toBe(0)
    expect(await count({ noun: 'opening' })).toBe(eventsPerPage)
    expect(await count({ noun: '%' })).toBe(0)
    expect(await count({ from: new Date(owner.now.getTime() + 1) })).toBe(3)
    expect(await count({ until: owner.now })).toBe(0)
  })

  test('is for admins', async () => {
    const recruiter = await addMember(data.database, owner.org, 'recruiter')
    expect(() => listEvents(recruiter)).toThrow(Forbidden)
  })

  test('brings the names, so that events can be told', async () => {
    const ida = await addMember(data.database, owner.org, 'viewer', 'Ida')
    await changeAccess(owner, { memberId: ida.actor.id, access: 'recruiter' })
    const { events, memberNames } = await listEvents(owner, { subjectId: ida.actor.id })
    const [event] = events
    const told = tell(accountsSentences, event?.verb ?? '', {
      actor: memberNames[event?.actorId ?? ''] ?? '',
      subject: memberNames[event?.subjectId ?? ''] ?? '',
      self: false,
      data: event?.data ?? {},
      name: () => '',
    })
    expect(told).toBe('Olga changed the access of Ida from viewer to recruiter.')
  })
})

test('an unknown verb is told as it is', () => {
  const event = { actor: 'Ana', subject: '', self: false, data: {}, name: () => '' }
  expect(tell({}, 'plan.re-scored', event)).toBe('Ana: plan re scored.')
})
