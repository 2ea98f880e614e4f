import { and, desc, eq, exists, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can, reachesAllOpenings } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import { openingApprovers, openingMembers, openings } from '#db/schema/openings.ts'
import { endingOf } from './funnel/in-force.server.ts'
import { isOver } from './last-day/last-day.ts'
import { readPay } from './opening.ts'
import { stateOf } from './opening-state.ts'
import type { OpeningState } from './opening-state.ts'
import { readable } from './team-links/team-link.ts'
import { asApprover, asking, asMember, named, seatColumns, seatOf } from './seats.server.ts'

export type ListedOpening = {
  id: string
  title: string
  roleKey: string
  level: string
  headcount: number
  state: OpeningState
  createdAt: Date
  /** Null while it is a draft. */
  publishedAt: Date | null
  closedAt: Date | null
  inProcess: number
  /** Of them, those who stand at the decision, with one or without: who owes a scorecard learns of none. */
  atDecision: number
  hired: number
  managers: string[]
}

/**
 * The first or the last row of a table about the opening. Written out, because drizzle drops table names inside
 * a selected expression, and a correlated query needs them.
 */
const momentOf = (which: 'min' | 'max', table: string, condition = 'true') =>
  sql`(select ${sql.raw(which)}(t.at) from hiring.${sql.raw(table)} t where t.org_id = hiring.openings.org_id and t.opening_id = hiring.openings.id and ${sql.raw(condition)})`.mapWith(
    openings.createdAt,
  ) as SQL<Date | null>

const inForce = {
  /** Since when it has been public: newer versions of its text do not begin anew. */
  publishedAt: momentOf('min', 'opening_publications'),
  pausedAt: momentOf('max', 'opening_pauses', 't.resumed_at is null'),
  closedAt: momentOf('max', 'opening_closures', 't.reopened_at is null'),
}

const counted = (condition: string) =>
  sql<number>`(select count(*)::int from hiring.candidacies c left join hiring.candidacy_endings e on ${endingOf('c.org_id', 'c.id')} where c.org_id = hiring.openings.org_id and c.opening_id = hiring.openings.id and ${sql.raw(condition)})`

const managers = sql<
  string[]
>`(select coalesce(jsonb_agg(m.name order by m.name), '[]') from hiring.opening_members o join accounts.members m on m.org_id = o.org_id and m.id = o.member_id where o.org_id = hiring.openings.org_id and o.opening_id = hiring.openings.id and o.part = 'manager')`

/** The openings a member reaches, newest first, with how many people are in process. */
export const listOpenings = (ctx: Context): Promise<ListedOpening[]> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    const rows = await tx.db
      .select({
        id: openings.id,
        title: openings.title,
        roleKey: openings.roleKey,
        level: openings.level,
        headcount: openings.headcount,
        createdAt: openings.createdAt,
        ...inForce,
        inProcess: counted('e.id is null'),
        atDecision: counted(
          "e.id is null and exists (select 1 from hiring.stages s where s.org_id = c.org_id and s.id = c.stage_id and s.kind = 'decision')",
        ),
        hired: counted("e.outcome = 'hired'"),
        managers,
      })
      .from(openings)
      .where(and(eq(openings.orgId, tx.org.id), reachable(tx)))
      .orderBy(desc(openings.createdAt), desc(openings.id))
      .limit(500)
    return rows.map(({ pausedAt, ...row }) => ({ ...row, state: stateOf({ ...row, pausedAt }) }))
  })

/** Hiring managers and interviewers reach the openings they belong to or approve. */
export const reachable = (tx: InTransaction) =>
  reachesAllOpenings(tx.actor)
    ? undefined
    : or(
        exists(
          tx.db
            .select({ one: sql`1` })
            .from(openingMembers)
            .where(
              and(
                eq(openingMembers.orgId, openings.orgId),
                eq(openingMembers.openingId, openings.id),
                eq(openingMembers.memberId, tx.actor.id),
              ),
            ),
        ),
        exists(
          tx.db
            .select({ one: sql`1` })
            .from(openingApprovers)
            .where(
              and(
                eq(openingApprovers.orgId, openings.orgId),
                eq(openingApprovers.openingId, openings.id),
                eq(openingApprovers.memberId, tx.actor.id),
              ),
            ),
        ),
      )

/** An opening as its pages show it; pay only for those who may know it. */
export async function describeOpening(tx: InTransaction, openingId: string) {
  const { opening, facts, state } = await seatWithState(tx, openingId)
  authorise(tx.actor, 'opening.read', facts)
  return {
    id: opening.id,
    slug: opening.slug,
    title: opening.title,
    roleKey: opening.roleKey,
    level: opening.level,
    headcount: opening.headcount,
    employmentType: opening.employmentType,
    places: opening.places,
    useCases: opening.useCases,
    lastDay: opening.lastDay,
    applicationsOver: isOver(opening.lastDay, tx.now),
    teamLinks: readable(opening.teamLinks),
    version: opening.version,
    state,
    pay: can(tx.actor, 'opening.pay.read', facts).ok ? readPay(opening) : null,
    facts,
  }
}

const seatWithStateQuery = fixedQuery(['orgId', 'actorId', 'openingId'], (db, asked) =>
  db
    .select({ ...seatColumns, ...inForce })
    .from(openings)
    .leftJoin(openingMembers, asMember(asked))
    .leftJoin(openingApprovers, asApprover(asked))
    .where(named(asked))
    .limit(1),
)

async function seatWithState(tx: InTransaction, openingId: string) {
  const [row] = await seatWithStateQuery(tx, asking(tx, openingId))
  if (!row) throw new NotFound()
  return { ...seatOf(row), state: stateOf(row) }
}

export type DescribedOpening = Awaited<ReturnType<typeof describeOpening>>

export const findOpening = (ctx: Context, openingId: string): Promise<DescribedOpening> =>
  transaction(ctx, (tx) => describeOpening(tx, openingId))
