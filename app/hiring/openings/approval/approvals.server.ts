import { and, eq, inArray, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { openingApprovals, openingApprovers } from '#db/schema/openings.ts'
import { approvalSteps, mayApprove } from './approvals.ts'
import type { ApprovalStep } from './approvals.ts'
import { currentDescription } from '#app/hiring/openings/description/texts.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'

/** Where the approval of the newest description stands. */
export async function findApprovalSteps(
  tx: InTransaction,
  openingId: string,
  descriptionId: string,
): Promise<ApprovalStep[]> {
  const approvers = await tx.db
    .select({
      memberId: openingApprovers.memberId,
      name: members.name,
      position: openingApprovers.position,
    })
    .from(openingApprovers)
    .innerJoin(
      members,
      and(eq(members.orgId, tx.org.id), eq(members.id, openingApprovers.memberId)),
    )
    .where(and(eq(openingApprovers.orgId, tx.org.id), eq(openingApprovers.openingId, openingId)))
  if (approvers.length === 0) return []
  const approvals = await tx.db
    .select()
    .from(openingApprovals)
    .where(and(eq(openingApprovals.orgId, tx.org.id), eq(openingApprovals.openingId, openingId)))
  return approvalSteps(approvers, approvals, descriptionId)
}

/** Names who approves, in order. */
export const nameApprovers = (
  ctx: Context,
  input: { openingId: string; memberIds: string[] },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, input.openingId, 'opening.team')
    if (new Set(input.memberIds).size !== input.memberIds.length)
      throw new Invalid('Name each approver once.')
    await requireMembers(tx, input.memberIds)
    await tx.db
      .delete(openingApprovers)
      .where(
        and(eq(openingApprovers.orgId, tx.org.id), eq(openingApprovers.openingId, input.openingId)),
      )
    const rows = input.memberIds.map((memberId, position) => ({
      orgId: tx.org.id,
      id: newId(),
      openingId: input.openingId,
      memberId,
      position,
    }))
    if (rows.length > 0) await tx.db.insert(openingApprovers).values(rows)
    await record(tx, {
      verb: 'opening.approvers-named',
      subject: { type: 'opening', id: input.openingId },
      data: { members: input.memberIds },
    })
  })

async function requireMembers(tx: InTransaction, memberIds: string[]): Promise<void> {
  if (memberIds.length === 0) return
  const known = await tx.db
    .select({ id: members.id })
    .from(members)
    .where(
      and(eq(members.orgId, tx.org.id), inArray(members.id, memberIds), isNull(members.removedAt)),
    )
  if (known.length < memberIds.length) throw new NotFound()
}

export type ApprovalInput = { openingId: string; verdict: 'approved' | 'declined'; comment: string }

/** Gives the actor's verdict on the newest description. */
export const approveOpening = (
  ctx: Context,
  { openingId, verdict, comment }: ApprovalInput,
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { facts } = await seatFor(tx, openingId, 'opening.approve')
    const description = await currentDescription(tx, openingId, facts)
    const steps = await findApprovalSteps(tx, openingId, description.id)
    const turn = mayApprove(steps, tx.actor.id)
    if (!turn.ok) throw new Forbidden(turn.reason)
    if (verdict === 'declined' && comment.trim() === '') {
      throw new Invalid('Say what would have to change.', {
        comment: ['Say what would have to change.'],
      })
    }
    await tx.db.insert(openingApprovals).values({
      orgId: tx.org.id,
      id: newId(),
      openingId,
      memberId: tx.actor.id,
      verdict,
      comment,
      descriptionId: description.id,
      at: tx.now,
    })
    await record(tx, { verb: `opening.${verdict}`, subject: { type: 'opening', id: openingId } })
  })
