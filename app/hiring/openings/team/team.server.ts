import { and, asc, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { openingApprovers, openingMembers } from '#db/schema/openings.ts'
import type { openingParts } from '#app/hiring/openings/opening.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
type Part = (typeof openingParts)[number]

export type TeamMember = { memberId: string; name: string; part: Part; removed: boolean }

/** The hiring team of an opening, manager first. */
export async function findTeam(tx: InTransaction, openingId: string): Promise<TeamMember[]> {
  const rows = await tx.db
    .select({
      memberId: openingMembers.memberId,
      name: members.name,
      part: openingMembers.part,
      removedAt: members.removedAt,
    })
    .from(openingMembers)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, openingMembers.memberId)))
    .where(and(eq(openingMembers.orgId, tx.org.id), eq(openingMembers.openingId, openingId)))
    .orderBy(asc(openingMembers.addedAt), asc(members.name))
  const order: Part[] = ['manager', 'recruiter', 'interviewer']
  return rows
    .map(({ removedAt, ...row }) => ({ ...row, removed: removedAt !== null }))
    .toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
}

/** Adds a member to the hiring team, or changes their part. */
export const seatMember = (
  ctx: Context,
  input: { openingId: string; memberId: string; part: Part },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, input.openingId, 'opening.team')
    const [known] = await tx.db
      .select({ id: members.id })
      .from(members)
      .where(
        and(
          eq(members.orgId, tx.org.id),
          eq(members.id, input.memberId),
          isNull(members.removedAt),
        ),
      )
    if (!known) throw new NotFound()
    await keepManager(tx, input.openingId, input.memberId, input.part)
    await seat(tx, input)
  })

/** Gives a member a part in an opening, in a transaction that has checked both. */
export async function seat(
  tx: InTransaction,
  input: { openingId: string; memberId: string; part: Part },
): Promise<void> {
  await tx.db
    .insert(openingMembers)
    .values({ orgId: tx.org.id, id: newId(), ...input, addedAt: tx.now })
    .onConflictDoUpdate({
      target: [openingMembers.orgId, openingMembers.openingId, openingMembers.memberId],
      set: { part: input.part },
    })
  await record(tx, {
    verb: 'opening.member-seated',
    subject: { type: 'opening', id: input.openingId },
    data: { member: input.memberId, part: input.part },
  })
}

/** Takes a member off the hiring team. What they wrote stays. */
export const unseatMember = (
  ctx: Context,
  input: { openingId: string; memberId: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, input.openingId, 'opening.team')
    await keepManager(tx, input.openingId, input.memberId, null)
    const unseated = await tx.db
      .delete(openingMembers)
      .where(
        and(
          eq(openingMembers.orgId, tx.org.id),
          eq(openingMembers.openingId, input.openingId),
          eq(openingMembers.memberId, input.memberId),
        ),
      )
      .returning({ id: openingMembers.id })
    if (unseated.length === 0) throw new NotFound()
    await record(tx, {
      verb: 'opening.member-unseated',
      subject: { type: 'opening', id: input.openingId },
      data: { member: input.memberId },
    })
  })

/** An opening always has a manager, because somebody has to decide. */
async function keepManager(
  tx: InTransaction,
  openingId: string,
  memberId: string,
  part: Part | null,
) {
  if (part === 'manager') return
  const team = await findTeam(tx, openingId)
  const others = team.filter((person) => person.part === 'manager' && person.memberId !== memberId)
  if (others.length === 0) throw new Invalid('Name another manager for this opening first.')
}

/** The team, everybody who could join it, and who approves. */
export const findTeamPage = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const { facts } = await seatFor(tx, openingId, 'opening.read')
    const people = await tx.db
      .select({ value: members.id, label: members.name })
      .from(members)
      .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
      .orderBy(asc(members.name))
    const approvers = await tx.db
      .select({ id: openingApprovers.memberId })
      .from(openingApprovers)
      .where(and(eq(openingApprovers.orgId, tx.org.id), eq(openingApprovers.openingId, openingId)))
      .orderBy(asc(openingApprovers.position))
    return {
      facts,
      team: await findTeam(tx, openingId),
      people,
      approvers: approvers.map((row) => row.id),
    }
  })
