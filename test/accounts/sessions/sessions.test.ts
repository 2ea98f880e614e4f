import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context, PersonContext } from '#app/accounts/context.ts'
import { atProviderOf } from '#app/accounts/door.ts'
import { changeAccess, removeMember } from '#app/accounts/members/members.server.ts'
import { takeSeat } from '#app/accounts/seats/seat.server.ts'
import { endAllSessions } from '#app/accounts/sessions/ending.server.ts'
import {
  endMemberSessions,
  listMemberSessions,
} from '#app/accounts/sessions/member-sessions.server.ts'
import {
  endOtherSessions,
  endSession,
  listSessions,
} from '#app/accounts/sessions/own-sessions.server.ts'
import {
  findPerson,
  findPlace,
  holdSession,
  openSession,
  renewSession,
  succeedSession,
  takeHeldSession,
} from '#app/accounts/sessions/sessions.server.ts'
import { NotFound, Unauthorised } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { memberships, members, sessions } from '#db/schema/accounts.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const days = (count: number) => count * 24 * 60 * 60 * 1000

describe('sessions', () => {
  let data: TestDatabase
  let ada: Context
  let ben: Context

  beforeAll(async () => {
    data = await openTestDatabase()
    ada = await addMember(data.database, await addOrganisation(data.database), 'recruiter', 'Ada')
    ben = await addMember(data.database, await addOrganisation(data.database), 'owner', 'Ben')
  })
  afterAll(() => data.close())

  const signIn = (who: Context, agent = 'Firefox') =>
    accountsTransaction({ db: who.db, now: who.now }, (tx) =>
      openSession(tx, { userId: who.actor.userId, agent }),
    )
  const asPerson = async (who: Context, token: string): Promise<PersonContext> => {
    const person = await findPerson(who, token)
    if (!person) throw new Error('not signed in')
    return { ...who, person }
  }

  test('keep 32 random bytes with the person and only their hash in the database', async () => {
    const token = await signIn(ada)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const stored = await accountsTransaction({ db: ada.db }, (tx) => tx.db.select().from(sessions))
    expect(stored.length).toBeGreaterThan(0)
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  test('lead to the person and to what they are in the organisation', async () => {
    const place = await findPlace(ada, await signIn(ada), ada.org.slug)
    expect(place?.person).toMatchObject({ userId: ada.actor.userId, name: 'Ada' })
    const org = { ...ada.org, createdAt: ada.now, holdsSample: false }
    expect(place?.member).toEqual({ org, actor: { ...ada.actor, shortcuts: true } })
  })

  test('make no difference between an unknown organisation and a foreign one', async () => {
    const token = await signIn(ada)
    const foreign = await findPlace(ada, token, ben.org.slug)
    expect(foreign).toEqual(await findPlace(ada, token, 'no-such-organisation'))
    expect(foreign?.member).toBeNull()
  })

  test('are nobody when the token is unknown, expired or ended', async () => {
    const token = await signIn(ada)
    expect(await findPerson(ada, 'guess')).toBeNull()
    const later = { ...ada, now: new Date(ada.now.getTime() + days(30)) }
    expect(await findPerson(later, token)).toBeNull()
    await endSession(await asPerson(ada, token), (await asPerson(ada, token)).person.sessionId)
    expect(await findPerson(ada, token)).toBeNull()
  })

  test('belong to their person: nobody ends those of another', async () => {
    const [mine, theirs] = [await signIn(ada), await signIn(ben)]
    const { sessionId } = (await asPerson(ben, theirs)).person
    await expect(endSession(await asPerson(ada, mine), sessionId)).rejects.toThrow(NotFound)
    await expect(endSession(await asPerson(ada, mine), newId())).rejects.toThrow(NotFound)
    expect(await findPerson(ben, theirs)).not.toBeNull()
  })

  test('are listed for their person alone, the current one marked', async () => {
    await accountsTransaction({ db: ada.db }, (tx) => endAllSessions(tx, ada.actor.userId))
    await signIn(ada, 'Safari')
    const here = await asPerson(ada, await signIn(ada, 'Firefox'))
    await signIn(ben)
    const listed = await listSessions(here)
    expect(listed.map(({ agent, current }) => [agent, current]).toSorted()).toEqual([
      ['Firefox', true],
      ['Safari', false],
    ])
    await endOtherSessions(here)
    expect((await listSessions(here)).map(({ agent }) => agent)).toEqual(['Firefox'])
  })

  test('keep when and from which network they were last used, most requests writing nothing', async () => {
    const token = await signIn(ada)
    const use = async (minutes: number, from: string) => {
      const now = new Date(ada.now.getTime() + minutes * 60_000)
      const person = await findPerson({ ...ada, now }, token, from)
      if (!person) throw new Error('not signed in')
      const listed = await listSessions({ ...ada, now, person })
      const used = listed.find(({ current }) => current)
      return [used?.network, (used?.seenAt.getTime() ?? 0) - ada.now.getTime()]
    }
    expect(await use(1, '84.17.4')).toEqual(['84.17.4', 60_000])
    expect(await use(2, '84.17.9')).toEqual(['84.17.4', 60_000])
    expect(await use(12, 'private')).toEqual(['private', 12 * 60_000])
  })

  test('get a new token that replaces the old one', async () => {
    const old = await signIn(ada, 'Opera')
    const fresh = await renewSession(await asPerson(ada, old))
    expect(fresh).not.toBe(old)
    expect(await findPerson(ada, old)).toBeNull()
    expect(await findPerson(ada, fresh)).toMatchObject({ userId: ada.actor.userId })
  })

  test('that ended or were shut out while a request was under way are not renewed', async () => {
    const owner = await addMember(data.database, ada.org, 'owner', 'Ove')
    const hugo = await addMember(data.database, ada.org, 'viewer', 'Hugo')
    await joinBen(hugo)
    const early = await asPerson(hugo, await signIn(hugo))
    await endMemberSessions(owner, { memberId: hugo.actor.id, session: null })
    const fresh = await renewSession(early)
    expect((await findPlace(hugo, fresh, ada.org.slug))?.signIn).toBe('anew')
    await holdSession(hugo, { token: fresh, minutes: 10 })
    const later = { ...hugo, now: new Date(hugo.now.getTime() + 11 * 60_000) }
    const person = await asPerson(hugo, fresh)
    expect(await findPerson(later, await renewSession(person))).toBeNull()
    expect(await findPerson(later, await takeHeldSession(person))).not.toBeNull()
    await accountsTransaction({ db: hugo.db }, (tx) => endAllSessions(tx, hugo.actor.userId))
    await expect(renewSession(person)).rejects.toThrow(Unauthorised)
    await expect(takeHeldSession(person)).rejects.toThrow(Unauthorised)
    expect(await listSessions(person)).toEqual([])
  })

  /** A place in Ben’s organisation for somebody who is in another one. */
  const joinBen = ({ actor, db, now }: Context) =>
    accountsTransaction({ db, org: ben.org }, async (tx) => {
      const seat = { orgId: ben.org.id, userId: actor.userId }
      const [id, email] = [newId(), `${actor.userId}@example.test`]
      const facts = { name: actor.name, email, access: 'owner' as const, joinedAt: now }
      await tx.db.insert(members).values({ ...seat, id, ...facts })
      await tx.db.insert(memberships).values({ ...seat, memberId: id })
    })

  test('end with a changed access where the person is nowhere else, and go on where they are', async () => {
    const owner = await addMember(data.database, ada.org, 'owner', 'Olga')
    const dora = await addMember(data.database, ada.org, 'viewer', 'Dora')
    const change = (access: 'recruiter' | 'planner') =>
      changeAccess(owner, { memberId: dora.actor.id, access })
    const first = await signIn(dora)
    await change('recruiter')
    expect(await findPerson(dora, first)).toBeNull()
    await joinBen(dora)
    const proof = atProviderOf(ada.org.id)
    const proved = { userId: dora.actor.userId, agent: 'Firefox', proof }
    const [byCode, atOurs] = [
      await signIn(dora),
      await accountsTransaction({ db: dora.db, now: dora.now }, (tx) => openSession(tx, proved)),
    ]
    await change('planner')
    expect((await findPlace(dora, byCode, ben.org.slug))?.member?.actor.access).toBe('owner')
    expect((await findPlace(dora, byCode, ada.org.slug))?.member?.actor.access).toBe('planner')
    expect(await findPerson(dora, atOurs)).toBeNull()
  })

  test('are ended by an organisation for itself alone, which sees those that were used there', async () => {
    const owner = await addMember(data.database, ada.org, 'owner', 'Otto')
    const finn = await addMember(data.database, ada.org, 'viewer', 'Finn')
    await joinBen(finn)
    const [here, there] = [await signIn(finn), await signIn(finn, 'Safari')]
    const use = (token: string, { org }: Context, minutes = 0) => {
      const now = new Date(finn.now.getTime() + minutes * 60_000)
      return findPlace({ ...finn, now }, token, org.slug, '84.17.4')
    }
    await use(here, ada)
    await use(here, ben, 30)
    await use(there, ben)
    const seen = await listMemberSessions(owner, finn.actor.id)
    expect(seen.map(({ agent, seenAt }) => [agent, seenAt])).toEqual([['Firefox', finn.now]])
    await endMemberSessions(owner, { memberId: finn.actor.id, session: seen[0]?.id ?? '' })
    expect(await use(here, ada)).toMatchObject({ member: null, signIn: 'anew' })
    expect((await use(there, ada))?.member?.actor.name).toBe('Finn')
    await endMemberSessions(owner, { memberId: finn.actor.id, session: null })
    const renewed = await renewSession(await asPerson(finn, here))
    for (const token of [renewed, there]) {
      expect(await use(token, ada)).toMatchObject({ member: null, signIn: 'anew' })
      const place = await use(token, ben)
      expect(place?.member?.actor.access).toBe('owner')
      expect(place?.own.map(({ slug }) => slug)).toEqual([ben.org.slug])
    }
    expect(await listMemberSessions(owner, finn.actor.id)).toEqual([])
    const proof = atProviderOf(ben.org.id)
    const atBens = await accountsTransaction({ db: finn.db, now: finn.now }, (tx) =>
      openSession(tx, { userId: finn.actor.userId, agent: 'Firefox', proof }),
    )
    await succeedSession(finn, { old: renewed, token: atBens })
    expect((await use(atBens, ada))?.signIn).toBe('anew')
    const anew = await signIn(finn)
    await succeedSession(finn, { old: atBens, token: anew })
    const kept = await listMemberSessions(owner, finn.actor.id)
    expect(kept.map(({ seenAt }) => seenAt)).toEqual([finn.now])
    expect((await use(anew, ada))?.member?.actor.name).toBe('Finn')
  })

  test('open no organisation again that takes back somebody it removed', async () => {
    const owner = await addMember(data.database, ada.org, 'owner', 'Orla')
    const greta = await addMember(data.database, ada.org, 'viewer', 'Greta')
    await joinBen(greta)
    const old = await signIn(greta)
    await removeMember(owner, { memberId: greta.actor.id })
    const who = { userId: greta.actor.userId, email: 'greta@example.test', name: 'Greta' }
    await accountsTransaction(owner, (tx) =>
      takeSeat(tx, { orgId: ada.org.id, ...who, access: 'viewer' }),
    )
    expect(await findPlace(greta, old, ada.org.slug)).toMatchObject({
      member: null,
      signIn: 'anew',
    })
    expect((await findPlace(greta, old, ben.org.slug))?.member?.actor.access).toBe('owner')
    const anew = await findPlace(greta, await signIn(greta), ada.org.slug)
    expect(anew?.member?.actor.access).toBe('viewer')
  })

  test('open no organisation the person was removed from', async () => {
    const cleo = await addMember(data.database, ada.org, 'viewer', 'Cleo')
    const token = await signIn(cleo)
    await accountsTransaction(cleo, (tx) =>
      tx.db
        .update(members)
        .set({ removedAt: cleo.now })
        .where(sql`id = ${cleo.actor.id}`),
    )
    expect((await findPlace(cleo, token, cleo.org.slug))?.member).toBeNull()
    await accountsTransaction(cleo, (tx) =>
      tx.db.delete(memberships).where(sql`user_id = ${cleo.actor.userId}`),
    )
    expect((await findPlace(cleo, token, cleo.org.slug))?.member).toBeNull()
  })
})
