import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { reachable } from '#app/hiring/openings/opening-lists.server.ts'
import { addOpening } from '#app/hiring/openings/openings.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import type { Level } from '#app/roles/competencies.ts'
import { findCard } from '#app/roles/cards/cards.server.ts'
import type { Place } from '#app/roles/places.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { openingClosures, openings } from '#db/schema/openings.ts'
import { proposalOpenings } from '#db/schema/staffing.ts'
import { titlesOf } from '#app/staffing/gaps/titles.server.ts'
import { mayOpen } from './proposal.ts'
import { proposalFor } from './proposals.server.ts'
import { rubricWeights } from '#app/staffing/gaps/skills.ts'

export type Opening = { managerId: string; country: string; city: string; remote: boolean }

/**
 * Makes the opening of an approved proposal: title, competencies and weights, headcount and the use cases it is for
 * come from the plan; the job description from the role card.
 */
export const openProposal = (
  ctx: Context,
  id: string,
  { managerId, country, city, remote }: Opening,
): Promise<{ openingId: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'proposal.open')
    const { proposal, state } = await proposalFor(tx, id)
    const may = mayOpen(state)
    if (!may.ok) throw new Invalid(may.reason)
    await refuseStranger(tx, managerId)
    const { card } = await findCard(tx, proposal.role)
    const level = proposal.level as Level
    const competencies = [...card.competencies.must, ...card.competencies.nice]
    const place: Place = { country, ...(city && { city }), ...(remote && { remote }) }
    const { id: openingId } = await addOpening(
      tx,
      {
        role: proposal.role,
        level,
        headcount: proposal.people,
        employmentType: 'full-time',
        places: [place],
        pay: null,
        useCases: Object.values(await titlesOf(tx, proposal.pricing?.unlocked ?? [])).slice(0, 10),
        contact: '',
      },
      { managerId, weights: rubricWeights(proposal.skills, competencies) },
    )
    await tieTogether(tx, id, openingId)
    return { openingId }
  })

/** Has an opening that exists answer an approved proposal; it keeps its own description, rubric and loop. */
export const tieOpening = (ctx: Context, id: string, openingId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'proposal.open')
    const { proposal, state } = await proposalFor(tx, id)
    const may = mayOpen(state)
    if (!may.ok) throw new Invalid(may.reason)
    await seatFor(tx, openingId, 'opening.edit')
    const free = await freeOpenings(tx, proposal.role)
    if (!free.some((opening) => opening.id === openingId))
      throw new Invalid('Choose an open opening of the same role that answers no other proposal.')
    await tieTogether(tx, id, openingId)
  })

/** Openings of a role that the actor reaches, that are not closed and answer no proposal yet, newest first. */
export const freeOpenings = (
  tx: InTransaction,
  role: string,
): Promise<{ id: string; title: string; level: string }[]> =>
  tx.db
    .select({ id: openings.id, title: openings.title, level: openings.level })
    .from(openings)
    .leftJoin(
      openingClosures,
      and(
        eq(openingClosures.orgId, tx.org.id),
        eq(openingClosures.openingId, openings.id),
        isNull(openingClosures.reopenedAt),
      ),
    )
    .leftJoin(
      proposalOpenings,
      and(eq(proposalOpenings.orgId, tx.org.id), eq(proposalOpenings.openingId, openings.id)),
    )
    .where(
      and(
        eq(openings.orgId, tx.org.id),
        eq(openings.roleKey, role),
        reachable(tx),
        isNull(openingClosures.id),
        isNull(proposalOpenings.id),
      ),
    )
    .orderBy(desc(openings.createdAt), desc(openings.id))
    .limit(50)

async function tieTogether(tx: InTransaction, proposalId: string, openingId: string) {
  const tied = await tx.db
    .insert(proposalOpenings)
    .values({
      orgId: tx.org.id,
      id: newId(),
      proposalId,
      openingId,
      openedBy: tx.actor.id,
      openedAt: tx.now,
    })
    .onConflictDoNothing()
    .returning({ id: proposalOpenings.id })
  if (tied.length === 0) throw new Invalid('Somebody else made the opening just now.')
  await record(tx, {
    verb: 'proposal.opened',
    subject: { type: 'opening', id: openingId },
    data: { proposal: proposalId },
  })
}

async function refuseStranger(tx: InTransaction, managerId: string) {
  const known = (await listManagers(tx)).some(({ id }) => id === managerId)
  if (!known)
    throw new Invalid('Choose who runs the opening.', {
      managerId: ['Choose somebody of the list.'],
    })
}

/** Members who may run an opening, by name. */
export async function listManagers(tx: InTransaction): Promise<{ id: string; name: string }[]> {
  const rows = await tx.db
    .select({ id: members.id, name: members.name, access: members.access })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
    .orderBy(asc(members.name))
  return rows
    .filter(({ access }) => can({ ...tx.actor, access }, 'opening.create').ok)
    .map(({ id, name }) => ({ id, name }))
}

/** Where the organisation hired last: what the form offers. */
export async function lastPlace(tx: InTransaction): Promise<Place | null> {
  const [row] = await tx.db
    .select({ places: openings.places })
    .from(openings)
    .where(eq(openings.orgId, tx.org.id))
    .orderBy(desc(openings.createdAt), desc(openings.id))
    .limit(1)
  return row?.places[0] ?? null
}
