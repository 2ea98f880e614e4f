import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import { recordEverywhere } from '#app/accounts/audit/record-everywhere.server.ts'
import type { PersonContext, SiteContext } from '#app/accounts/context.ts'
import type { MemberActor, Organisation, Person } from '#app/accounts/actor.ts'
import { NotFound } from '#app/problems.ts'
import { accountsTransaction, enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import {
  members,
  memberships,
  organisations,
  sessions,
  settings,
  users,
} from '#db/schema/accounts.ts'
import { sessionDays } from './cookies.ts'
import { hashToken, newToken } from './tokens.server.ts'

const day = 24 * 60 * 60 * 1000
const longestAgent = 300

type Writer = { db: Transaction; now: Date }

/** Starts a session and gives the token for the cookie. */
export async function openSession(
  tx: Writer,
  { userId, agent, token = newToken() }: { userId: string; agent: string; token?: string },
): Promise<string> {
  await tx.db.insert(sessions).values({
    id: newId(),
    tokenHash: hashToken(token),
    userId,
    agent: agent.slice(0, longestAgent),
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + sessionDays * day),
  })
  return token
}

const personColumns = {
  userId: users.id,
  sessionId: sessions.id,
  name: users.name,
  email: users.email,
}

const live = (token: string, now: Date) =>
  and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, now))

/** Who a session token belongs to, or null when it is unknown, ended or expired. */
export const findPerson = (site: SiteContext, token: string): Promise<Person | null> =>
  accountsTransaction(site, async (tx) => {
    const [person] = await tx.db
      .select(personColumns)
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(live(token, tx.now))
    return person ?? null
  })

export type Place = {
  person: Person
  /** Null where the organisation does not exist, or the person is not in it: nobody can tell which. */
  member: { org: Organisation; actor: MemberActor } | null
  /** Every organisation the person can switch to. */
  own: OwnOrganisation[]
}

type OwnOrganisation = { slug: string; name: string }

const ownOrganisations = sql<OwnOrganisation[]>`coalesce((
  select json_agg(json_build_object('slug', own.slug, 'name', own.name) order by own.name, own.id)
  from ${memberships} as seat join ${organisations} as own on own.id = seat.org_id
  where seat.user_id = ${users.id}
), '[]'::json)`

/** Who a session token belongs to and what they are in the organisation of that name. */
export const findPlace = (site: SiteContext, token: string, slug: string): Promise<Place | null> =>
  accountsTransaction(site, async (tx) => {
    const [row] = await tx.db
      .select({
        ...personColumns,
        orgId: organisations.id,
        orgName: organisations.name,
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
      .where(live(token, tx.now))
    if (!row) return null
    const { orgId, orgName, memberId, own, ...person } = row
    if (!orgId || !orgName || !memberId) return { person, member: null, own }
    const seat = await findSeat(tx, orgId, memberId)
    if (!seat) return { person, member: null, own }
    const { actor, holdsSample } = seat
    return { person, member: { org: { id: orgId, slug, name: orgName, holdsSample }, actor }, own }
  })

async function findSeat(
  tx: { db: Transaction },
  orgId: string,
  memberId: string,
): Promise<{ actor: MemberActor; holdsSample: boolean } | null> {
  await enterOrganisation(tx, orgId)
  const [row] = await tx.db
    .select({
      id: members.id,
      userId: members.userId,
      name: members.name,
      access: members.access,
      timeZone: members.timeZone,
      shortcuts: members.shortcuts,
      sampleAt: settings.sampleAt,
    })
    .from(members)
    .leftJoin(settings, eq(settings.orgId, members.orgId))
    .where(and(eq(members.orgId, orgId), eq(members.id, memberId), isNull(members.removedAt)))
  if (!row) return null
  const { sampleAt, ...actor } = row
  return { actor: { kind: 'member', ...actor }, holdsSample: sampleAt !== null }
}

export type ListedSession = { id: string; agent: string; createdAt: Date; current: boolean }

/** Where the person is signed in, newest first. */
export const listSessions = (ctx: PersonContext): Promise<ListedSession[]> =>
  accountsTransaction(ctx, async (tx) => {
    const rows = await tx.db
      .select({ id: sessions.id, agent: sessions.agent, createdAt: sessions.createdAt })
      .from(sessions)
      .where(and(eq(sessions.userId, ctx.person.userId), gt(sessions.expiresAt, tx.now)))
      .orderBy(desc(sessions.createdAt))
      .limit(100)
    return rows.map((row) => ({ ...row, current: row.id === ctx.person.sessionId }))
  })

/** Ends one of the person's own sessions. */
export const endSession = (ctx: PersonContext, id: string): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    const ended = await tx.db
      .delete(sessions)
      .where(and(eq(sessions.id, id), eq(sessions.userId, ctx.person.userId)))
      .returning({ id: sessions.id })
    if (ended.length === 0) throw new NotFound()
    await recordEverywhere(tx, ctx.person.userId, 'session.ended')
  })

/** Ends the session a token belongs to, if there is one. */
export const dropSession = (site: SiteContext, token: string): Promise<void> =>
  accountsTransaction(site, async (tx) => {
    await tx.db.delete(sessions).where(eq(sessions.tokenHash, hashToken(token)))
  })

export const endOtherSessions = (ctx: PersonContext): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    await tx.db
      .delete(sessions)
      .where(and(eq(sessions.userId, ctx.person.userId), ne(sessions.id, ctx.person.sessionId)))
    await recordEverywhere(tx, ctx.person.userId, 'session.ended')
  })

/** Signs somebody out everywhere: on removal, and whenever another person changes what they may do. */
export async function endAllSessions(tx: { db: Transaction }, userId: string): Promise<void> {
  await tx.db.delete(sessions).where(eq(sessions.userId, userId))
}

/** Replaces the session by a new one with a new token: whoever copied the old one is left behind. */
export const renewSession = (ctx: PersonContext): Promise<string> =>
  accountsTransaction(ctx, async (tx) => {
    const [old] = await tx.db
      .delete(sessions)
      .where(eq(sessions.id, ctx.person.sessionId))
      .returning({ agent: sessions.agent })
    return openSession(tx, { userId: ctx.person.userId, agent: old?.agent ?? '' })
  })
