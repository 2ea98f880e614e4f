import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { PersonContext, SiteContext } from '#app/accounts/context.ts'
import type { MemberActor, Organisation, Person } from '#app/accounts/actor.ts'
import { Unauthorised } from '#app/problems.ts'
import { accountsTransaction, enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import type { Bound } from '#db/fixed-query.server.ts'
import { newId } from '#db/ids.ts'
import {
  members,
  memberships,
  organisations,
  sessions,
  settings,
  users,
} from '#db/schema/accounts.ts'
import { identityProviders } from '#db/schema/identity.ts'
import { sessionDays } from './cookies.ts'
import { byAddress, comesIn, countsIn, together, type Proof } from '#app/accounts/door.ts'
import { hashToken, newToken } from './tokens.server.ts'

const day = 24 * 60 * 60 * 1000
const longestAgent = 300

type NewSession = { userId: string; agent: string; token?: string; proof?: Proof }
type Writer = { db: Transaction; now: Date }

const fromNow = (now: Date) => new Date(now.getTime() + sessionDays * day)

/** Starts a session and gives the token for the cookie. */
export async function openSession(
  tx: Writer,
  { userId, agent, token = newToken(), proof = byAddress }: NewSession,
): Promise<string> {
  await tx.db.insert(sessions).values({
    id: newId(),
    tokenHash: hashToken(token),
    userId,
    agent: agent.slice(0, longestAgent),
    byAddress: proof.byAddress,
    atProviders: [...proof.atProviders],
    endedIn: [...proof.endedIn],
    createdAt: tx.now,
    seenAt: tx.now,
    expiresAt: fromNow(tx.now),
  })
  return token
}

const { byAddress: bySelf, atProviders, endedIn } = sessions
const proof = { byAddress: bySelf, atProviders, endedIn }
const usedColumns = {
  seenAt: sessions.seenAt,
  seenIn: sessions.seenIn,
  network: sessions.network,
}
const personColumns = {
  userId: users.id,
  sessionId: sessions.id,
  name: users.name,
  email: users.email,
  proof,
}

const ofToken = (tokenHash: Bound, now: Bound<Date>) =>
  and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now))

const live = (token: string, now: Date) => ofToken(hashToken(token), now)

/** Who a session token belongs to, or null when it is unknown, ended or expired. `from` is the network that shows it. */
export const findPerson = (
  site: SiteContext,
  token: string,
  from?: string,
): Promise<Person | null> =>
  accountsTransaction(site, async (tx) => {
    const [row] = await tx.db
      .select({ ...personColumns, used: usedColumns })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(live(token, tx.now))
    if (!row) return null
    const { used, ...person } = row
    await noteUse(tx, { id: person.sessionId, ...used }, { from })
    return person
  })

const notedEveryMs = 10 * 60 * 1000

type Used = { id: string; seenAt: Date; seenIn: Record<string, string>; network: string }
type Use = { from: string | undefined; orgId?: string }

/** When and where a session was last used is for people, who need no exact time: most requests write nothing. */
async function noteUse(tx: Writer, used: Used, { from, orgId }: Use): Promise<void> {
  if (from === undefined) return
  const { id, network } = used
  const seenAt = orgId === undefined ? used.seenAt : new Date(used.seenIn[orgId] ?? 0)
  if (network !== '' && tx.now.getTime() - seenAt.getTime() < notedEveryMs) return
  const here = orgId && JSON.stringify({ [orgId]: tx.now.toISOString() })
  const seenIn = here ? { seenIn: sql`${sessions.seenIn} || ${here}::jsonb` } : {}
  await tx.db
    .update(sessions)
    .set({ seenAt: tx.now, network: from, ...seenIn })
    .where(eq(sessions.id, id))
}

export type Place = {
  person: Person
  /**
   * Null where the organisation does not exist, or the person is not in it: nobody can tell which. A session that says
   * nothing about its person there has to sign in another way, and so has a member who has to come through a provider.
   */
  member: { org: Organisation; actor: MemberActor } | null
  signIn: 'anew' | 'at provider' | null
  /** Every organisation the person can switch to. */
  own: OwnOrganisation[]
}

type OwnOrganisation = { slug: string; name: string }

const ownOrganisations = sql<OwnOrganisation[]>`coalesce((
  select json_agg(json_build_object('slug', own.slug, 'name', own.name) order by own.name, own.id)
  from ${memberships} as seat join ${organisations} as own on own.id = seat.org_id
  where seat.user_id = ${users.id}
    and (${sessions.byAddress} and seat.org_id <> all(${sessions.endedIn})
      or seat.org_id = any(${sessions.atProviders}))
), '[]'::json)`

const placeQuery = fixedQuery(['tokenHash', 'now', 'slug'], (db, { tokenHash, now, slug }) =>
  db
    .select({
      ...personColumns,
      used: usedColumns,
      orgId: organisations.id,
      orgName: organisations.name,
      createdAt: organisations.createdAt,
      memberId: memberships.memberId,
      own: ownOrganisations,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(organisations, eq(organisations.slug, slug))
    .leftJoin(
      memberships,
      and(eq(memberships.orgId, organisations.id), eq(memberships.userId, users.id)),
    )
    .where(ofToken(tokenHash, now)),
)

/** Who a session token belongs to and what they are in the organisation of that name. */
export const findPlace = (
  site: SiteContext,
  token: string,
  slug: string,
  from?: string,
): Promise<Place | null> =>
  accountsTransaction(site, async (tx) => {
    const [row] = await placeQuery(tx, { tokenHash: hashToken(token), now: tx.now, slug })
    if (!row) return null
    const { orgId, orgName, createdAt, memberId, own, used, ...person } = row
    const org = orgId && orgName && createdAt ? { id: orgId, slug, name: orgName, createdAt } : null
    const found = await comeIn(tx, { proof: person.proof, org, memberId })
    const use = found.member ? { from, orgId: found.member.org.id } : { from }
    await noteUse(tx, { id: person.sessionId, ...used }, use)
    return { person, own, ...found }
  })

type Coming = {
  proof: Proof
  org: Organisation | null
  memberId: string | null
}

async function comeIn(
  tx: { db: Transaction },
  { proof: shown, org, memberId }: Coming,
): Promise<Pick<Place, 'member' | 'signIn'>> {
  const outside = { member: null, signIn: null }
  if (!countsIn(shown, org?.id ?? '')) return { ...outside, signIn: 'anew' }
  const seat = org && memberId ? await findSeat(tx, org.id, memberId) : null
  if (!org || !seat) return outside
  const { actor, holdsSample, required } = seat
  if (!comesIn(shown, { orgId: org.id, required, access: actor.access }))
    return { ...outside, signIn: 'at provider' }
  return { ...outside, member: { org: { ...org, holdsSample }, actor } }
}

const seatQuery = fixedQuery(['orgId', 'memberId'], (db, { orgId, memberId }) =>
  db
    .select({
      id: members.id,
      userId: members.userId,
      name: members.name,
      access: members.access,
      timeZone: members.timeZone,
      shortcuts: members.shortcuts,
      sampleAt: settings.sampleAt,
      requiredAt: identityProviders.requiredAt,
    })
    .from(members)
    .leftJoin(settings, eq(settings.orgId, members.orgId))
    .leftJoin(identityProviders, eq(identityProviders.orgId, members.orgId))
    .where(and(eq(members.orgId, orgId), eq(members.id, memberId), isNull(members.removedAt))),
)

async function findSeat(
  tx: { db: Transaction },
  orgId: string,
  memberId: string,
): Promise<{ actor: MemberActor; holdsSample: boolean; required: boolean } | null> {
  await enterOrganisation(tx, orgId)
  const [row] = await seatQuery(tx, { orgId, memberId })
  if (!row) return null
  const { sampleAt, requiredAt, ...actor } = row
  return {
    actor: { kind: 'member', ...actor },
    holdsSample: sampleAt !== null,
    required: requiredAt !== null,
  }
}

/** Ends the session a token belongs to, if there is one. */
export const dropSession = (site: SiteContext, token: string): Promise<void> =>
  accountsTransaction(site, async (tx) => {
    await tx.db.delete(sessions).where(eq(sessions.tokenHash, hashToken(token)))
  })

/** Has a session end soon unless it is renewed: nobody has taken it yet. */
export const holdSession = (
  site: SiteContext,
  { token, minutes }: { token: string; minutes: number },
): Promise<void> =>
  accountsTransaction(site, async (tx) => {
    await tx.db
      .update(sessions)
      .set({ expiresAt: new Date(tx.now.getTime() + minutes * 60_000) })
      .where(live(token, tx.now))
  })

/**
 * Ends the session that a browser had before a new one. What it proved of the same person the new one keeps, for as
 * long as it would have lasted: who signs in at one organisation stays signed in at the others.
 */
export const succeedSession = (
  site: SiteContext,
  { old, token }: { old: string; token: string },
): Promise<void> =>
  accountsTransaction(site, async (tx) => {
    const [before] = await tx.db.delete(sessions).where(live(old, tx.now)).returning()
    const [after] = await tx.db.select().from(sessions).where(live(token, tx.now)).for('update')
    if (!before || !after || before.userId !== after.userId) return
    const kept = together(before, after)
    await tx.db
      .update(sessions)
      .set({
        byAddress: kept.byAddress,
        atProviders: [...kept.atProviders],
        endedIn: [...kept.endedIn],
        seenIn: { ...before.seenIn, ...after.seenIn },
        expiresAt: before.expiresAt < after.expiresAt ? before.expiresAt : after.expiresAt,
      })
      .where(eq(sessions.id, after.id))
  })

/** Gives the session a new token, and leaves all else of it as it is: whoever copied the old one is left behind. */
export const renewSession = (ctx: PersonContext): Promise<string> =>
  accountsTransaction(ctx, (tx) => giveToken(tx, ctx.person.sessionId))

/** Has the person take a session that was held for them: it lasts as one that begins now. */
export const takeHeldSession = (ctx: PersonContext): Promise<string> =>
  accountsTransaction(ctx, (tx) =>
    giveToken(tx, ctx.person.sessionId, { expiresAt: fromNow(tx.now) }),
  )

/** What has ended meanwhile stays ended. */
async function giveToken(
  { db, now }: Writer,
  id: string,
  set: { expiresAt?: Date } = {},
): Promise<string> {
  const token = newToken()
  const given = await db
    .update(sessions)
    .set({ ...set, tokenHash: hashToken(token) })
    .where(and(eq(sessions.id, id), gt(sessions.expiresAt, now)))
    .returning({ id: sessions.id })
  if (given.length === 0) throw new Unauthorised('You were signed out meanwhile. Sign in again.')
  return token
}
