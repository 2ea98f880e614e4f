import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { listable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { isOpen } from '#app/hiring/openings/funnel/in-force.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { Invalid } from '#app/problems.ts'
import { isRestricted } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { candidates } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { poolInvitations, poolMemberships } from '#db/schema/portal.ts'
import { isMember } from './memberships.server.ts'

const pageSize = 100

const ofPerson = and(
  eq(candidates.orgId, poolMemberships.orgId),
  eq(candidates.id, poolMemberships.candidateId),
  sql`not ${isRestricted('pool_memberships.org_id', 'pool_memberships.candidate_id')}`,
)

/** Published, not paused and not closed. */
const takesApplications = sql`exists (select 1 from hiring.opening_publications p
    where p.org_id = openings.org_id and p.opening_id = openings.id)
  and not exists (select 1 from hiring.opening_pauses h where h.org_id = openings.org_id
    and h.opening_id = openings.id and h.resumed_at is null)
  and ${isOpen(openings.orgId, openings.id)}`

const appliedTo = sql<
  string[]
>`(select coalesce(json_agg(o.title order by c.applied_at), '[]'::json)
  from hiring.candidacies c join hiring.openings o on o.org_id = c.org_id and o.id = c.opening_id
  where c.org_id = pool_memberships.org_id and c.candidate_id = pool_memberships.candidate_id)`

/** Where they applied last, of what the actor may open. */
const lastSeenIn = (lists: SQL | undefined) => sql<
  string | null
>`(select c.id from hiring.candidacies c
  join hiring.openings on openings.org_id = c.org_id and openings.id = c.opening_id
  where c.org_id = pool_memberships.org_id and c.candidate_id = pool_memberships.candidate_id
    and ${lists ?? sql`true`}
  order by c.applied_at desc, c.id desc limit 1)`

/** Who is in the pool, the newest first, and the openings one may write to them about. */
export const listPool = (ctx: Context, after: string | null) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'pool.read')
    const rows = await tx.db
      .select({
        id: poolMemberships.id,
        name: candidates.name,
        location: candidates.location,
        interests: poolMemberships.interests,
        endsAt: poolMemberships.endsAt,
        applied: appliedTo,
        candidacyId: lastSeenIn(listable(tx)),
      })
      .from(poolMemberships)
      .innerJoin(candidates, ofPerson)
      .where(and(isMember(tx), after && isId(after) ? lt(poolMemberships.id, after) : undefined))
      .orderBy(desc(poolMemberships.id))
      .limit(pageSize + 1)
    return {
      people: rows
        .slice(0, pageSize)
        .map(({ endsAt, ...row }) => ({ ...row, endsAt: endsAt.toISOString() })),
      next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
      openings: await listOffered(tx, listable(tx)),
    }
  })

/** Openings that take applications, of those that pass. */
export const listOffered = (tx: InTransaction, which: SQL | undefined) =>
  tx.db
    .select({ id: openings.id, title: openings.title, slug: openings.slug })
    .from(openings)
    .where(and(eq(openings.orgId, tx.org.id), takesApplications, which))
    .orderBy(desc(openings.createdAt), desc(openings.id))
    .limit(200)

type Chosen = { openingId: string; memberships: string[] }

/** Those of the chosen who are in the pool now, were not written to about this opening, and are not in it. */
const selectWanted = (tx: InTransaction, { openingId, memberships }: Chosen) =>
  tx.db
    .select({
      id: poolMemberships.id,
      candidateId: candidates.id,
      name: candidates.name,
      email: candidates.email,
    })
    .from(poolMemberships)
    .innerJoin(candidates, ofPerson)
    .where(
      and(
        isMember(tx),
        inArray(poolMemberships.id, memberships.filter(isId).slice(0, pageSize)),
        sql`not exists (select 1 from hiring.candidacies c where c.org_id = pool_memberships.org_id
          and c.candidate_id = pool_memberships.candidate_id and c.opening_id = ${openingId})`,
        sql`not exists (select 1 from hiring.pool_invitations i where i.org_id = pool_memberships.org_id
          and i.membership_id = pool_memberships.id and i.opening_id = ${openingId})`,
      ),
    )
    .orderBy(desc(poolMemberships.id))
    .for('update')

async function findOffered(tx: InTransaction, id: string) {
  await seatFor(tx, id, 'candidate.list')
  const opening = (await listOffered(tx, listable(tx))).find((one) => one.id === id)
  if (!opening) throw new Invalid('This opening takes no applications at the moment.')
  return opening
}

/** Who would be written to, and from which opening. */
export const previewInvitation = (ctx: Context, chosen: Chosen) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'pool.read')
    const { title } = await findOffered(tx, chosen.openingId)
    const people = await selectWanted(tx, chosen)
    return { title, people: people.map(({ id, name }) => ({ id, name })) }
  })

export type Invitation = Chosen & { subject: string; message: string }

/** Writes to people of the pool about an opening, once each; who has left meanwhile hears nothing. */
export const sendInvitation = (ctx: Context, input: Invitation): Promise<{ sent: number }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'pool.read')
    const { id: openingId, slug } = await findOffered(tx, input.openingId)
    const people = await selectWanted(tx, input)
    if (people.length === 0) throw new Invalid('There is nobody left to write to.')
    for (const { id: membershipId, candidateId, name, email } of people) {
      const row = { id: newId(), membershipId, openingId, byId: tx.actor.id, at: tx.now }
      await tx.db.insert(poolInvitations).values({ orgId: tx.org.id, ...row })
      await queueMail(tx, {
        key: `pool:${membershipId}:${openingId}`,
        to: email,
        ...(await ownWordsFor(tx, 'pool-invitation', {
          subject: input.subject,
          name,
          message: input.message,
          link: `${tx.services.origin}/careers/${tx.org.slug}/${slug}`,
          leaving: portalAddress(tx.services.origin, tx.org.slug, candidateId),
          sender: tx.actor.name,
          organisation: tx.org.name,
        })),
      })
    }
    const data = { count: people.length }
    const subject = { type: 'opening', id: openingId }
    await record(tx, { verb: 'pool.invited', subject, data })
    return { sent: people.length }
  })
