import { and, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import type { Desk } from '#app/writing/context.ts'
import { listPeople } from '#app/writing/documents/people.server.ts'
import { findingsOf } from '#app/writing/documents/review/findings.server.ts'
import { gapWords, gapsOf } from '#app/writing/documents/sections/gaps.ts'
import { openSeatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { approvalRequests, documentApprovals } from '#db/schema/documents.ts'
import { mayBeApproved } from './approvals.ts'
import { checkedDocument } from '#app/writing/documents/review/checked-document.server.ts'

export type AskedApproval = { documentId: string; team: string; memberId: string }

/** Asks a member to approve for a team; they may read the document and comment on it from then on. */
export const askApproval = (ctx: Context, input: AskedApproval): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    const { documentId, team, memberId } = input
    const document = await openSeatAt(tx, documentId, 'document.edit')
    const [person] = await tx.db
      .select({ name: members.name, email: members.email })
      .from(members)
      .where(and(eq(members.orgId, tx.org.id), eq(members.id, memberId), isNull(members.removedAt)))
    if (!person) throw new NotFound()
    await refuseTwice(tx, input)
    const id = newId()
    const asked = { askedBy: tx.actor.id, askedAt: tx.now }
    await tx.db
      .insert(approvalRequests)
      .values({ orgId: tx.org.id, id, documentId, team, memberId, ...asked })
    if (memberId !== tx.actor.id)
      await queueMail(tx, {
        key: `document-approval:${id}`,
        to: person.email,
        ...mailWords('document-approval-asked', {
          name: person.name,
          by: tx.actor.name,
          title: document.title,
          team,
          link: `${tx.services.origin}/${tx.org.slug}/documents/${documentId}/review`,
        }),
      })
    await tell(tx, documentId, 'document.approval-asked', { member: memberId })
    return { id }
  })

async function refuseTwice(tx: InTransaction, { documentId, team, memberId }: AskedApproval) {
  const [known] = await tx.db
    .select({ id: approvalRequests.id })
    .from(approvalRequests)
    .where(
      and(
        eq(approvalRequests.orgId, tx.org.id),
        eq(approvalRequests.documentId, documentId),
        eq(approvalRequests.memberId, memberId),
        eq(approvalRequests.team, team),
        isNull(approvalRequests.withdrawnAt),
      ),
    )
  const said = 'This person is asked for that team already.'
  if (known) throw new Invalid(said, { team: [said] })
}

export const withdrawApproval = (
  ctx: Context,
  { documentId, requestId }: { documentId: string; requestId: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await openSeatAt(tx, documentId, 'document.edit')
    const request = await findRequest(tx, documentId, requestId)
    await tx.db
      .update(approvalRequests)
      .set({ withdrawnAt: tx.now })
      .where(and(eq(approvalRequests.orgId, tx.org.id), eq(approvalRequests.id, request.id)))
    await tell(tx, documentId, 'document.approval-withdrawn', { member: request.memberId })
  })

async function findRequest(tx: InTransaction, documentId: string, id: string) {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select()
    .from(approvalRequests)
    .where(
      and(
        eq(approvalRequests.orgId, tx.org.id),
        eq(approvalRequests.documentId, documentId),
        eq(approvalRequests.id, id),
        isNull(approvalRequests.withdrawnAt),
      ),
    )
  if (!row) throw new NotFound()
  return row
}

export type GivenApproval = {
  documentId: string
  requestId: string
  verdict: 'approved' | 'changes'
  reason: string
  /** The hash of the words that were read. */
  seen: string
}

/**
 * Gives the actor's verdict on the words they read. A claim that nothing supports, or that is out of date, blocks it; gaps
 * are approved with a reason alone.
 */
export const giveApproval = (ctx: Context, desk: Desk, input: GivenApproval): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { documentId, requestId, verdict, reason, seen } = input
    const request = await findRequest(tx, documentId, requestId)
    const document = await openSeatAt(tx, documentId, 'document.approve')
    if (request.memberId !== tx.actor.id)
      throw new Forbidden('Only the person who was asked gives this approval.')
    const checked = await checkedDocument(tx, desk, document)
    const { hash, claims } = checked
    if (hash !== seen)
      throw new Conflict('The document was changed since you opened it. Read it again first.')
    const allowed = mayBeApproved(claims)
    if (verdict === 'approved' && !allowed.ok) throw new Invalid(allowed.reason)
    if (reason === '') {
      const people = await listPeople(tx)
      const findings = await findingsOf(tx, desk, { document, people, ...checked })
      refuseUnexplained(verdict, gapsOf(findings).length)
    }
    await tx.db.insert(documentApprovals).values({
      orgId: tx.org.id,
      id: newId(),
      requestId,
      verdict,
      reason,
      contentHash: hash,
      givenBy: tx.actor.id,
      givenAt: tx.now,
    })
    const verb = verdict === 'approved' ? 'document.approved' : 'document.changes-asked'
    await tell(tx, documentId, verb, {})
  })

function refuseUnexplained(verdict: GivenApproval['verdict'], gaps: number): void {
  if (verdict === 'approved' && gaps === 0) return
  const said =
    verdict === 'approved'
      ? `Say why it can be approved with ${gapWords(gaps)}.`
      : 'Say what would have to change.'
  throw new Invalid(said, { reason: [said] })
}

const tell = (tx: InTransaction<Context>, id: string, verb: string, data: Record<string, string>) =>
  record(tx, { verb, subject: { type: 'document', id }, data })
