import { and, desc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { Desk } from '#app/writing/context.ts'
import { noticeOf } from '#app/writing/documents/document.ts'
import { asOfNow } from '#app/writing/documents/facts/pack-changes.ts'
import { listPeople } from '#app/writing/documents/people.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { documentDecisions } from '#db/schema/documents.ts'
import { mayBeApproved, standingOf } from '#app/writing/documents/approvals/approvals.ts'
import { checkedDocument } from './checked-document.server.ts'
import { findingsOf } from './findings.server.ts'
import { readReviewState } from './review-state.server.ts'

/** Where the review of a document stands: approvals, what its kind's rules find, its claims, what was decided. */
export const findReviewPage = (ctx: Context, desk: Desk, id: string) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, id, 'document.read')
    const checked = await checkedDocument(tx, desk, document)
    const { approvals } = await readReviewState(tx, id)
    const people = await listPeople(tx)
    return {
      document,
      ...checked,
      people,
      verdict: mayBeApproved(checked.claims),
      approvals: approvals.map((one) => ({ ...one, standing: standingOf(one, checked.hash) })),
      findings: await findingsOf(tx, desk, { document, people, ...checked }),
      notice: noticeOf(desk.kinds, document.kind, asOfNow(checked.facts, checked.changes)),
      decisions: await readDecisions(tx, id),
    }
  })

const readDecisions = (tx: InTransaction, documentId: string) =>
  tx.db
    .select({
      id: documentDecisions.id,
      outcome: documentDecisions.outcome,
      decision: documentDecisions.decision,
      reason: documentDecisions.reason,
      contentHash: documentDecisions.contentHash,
      by: members.name,
      at: documentDecisions.decidedAt,
    })
    .from(documentDecisions)
    .innerJoin(
      members,
      and(eq(members.orgId, tx.org.id), eq(members.id, documentDecisions.decidedBy)),
    )
    .where(
      and(eq(documentDecisions.orgId, tx.org.id), eq(documentDecisions.documentId, documentId)),
    )
    .orderBy(desc(documentDecisions.decidedAt), desc(documentDecisions.id))
    .limit(200)
