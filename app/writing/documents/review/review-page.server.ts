import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { Desk } from '#app/writing/context.ts'
import { listPeople } from '#app/writing/documents/people.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import type { DocumentSeat } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { documentDecisions, documents } from '#db/schema/documents.ts'
import { mayBeApproved, standingOf } from '#app/writing/documents/approvals/approvals.ts'
import { checkedDocument } from './checked-document.server.ts'
import { readReviewState } from './review-state.server.ts'

/** Where the review of a document stands: approvals, what its kind's rules find, its claims, what was decided. */
export const findReviewPage = (ctx: Context, desk: Desk, id: string) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, id, 'document.read')
    const checked = await checkedDocument(tx, desk, document)
    const { approvals } = await readReviewState(tx, id)
    const people = await listPeople(tx)
    const text = {
      kind: document.kind,
      title: document.title,
      sections: checked.sections.map(({ key, title, body }) => ({ key, title, body })),
      people: people.map(({ name }) => name),
      prd: document.kind === 'pr-faq' ? await prdBeside(tx, document) : undefined,
    }
    const kind = desk.kinds.find(({ key }) => key === document.kind)
    return {
      document,
      ...checked,
      people,
      verdict: mayBeApproved(checked.claims),
      approvals: approvals.map((one) => ({ ...one, standing: standingOf(one, checked.hash) })),
      findings: kind?.check(text, checked.facts, tx.now) ?? [],
      decisions: await readDecisions(tx, id),
    }
  })

/** The text of the newest PRD about the same subject. */
async function prdBeside(tx: InTransaction, document: DocumentSeat): Promise<string | undefined> {
  const [row] = await tx.db
    .select({
      text: sql<string>`(select string_agg(s.title || E'\n\n' || s.body, E'\n\n' order by s.position)
        from writing.document_sections s
        where s.org_id = writing.documents.org_id and s.document_id = writing.documents.id)`,
    })
    .from(documents)
    .where(
      and(
        eq(documents.orgId, tx.org.id),
        eq(documents.kind, 'prd'),
        eq(documents.subjectId, document.subjectId),
        ne(documents.id, document.id),
      ),
    )
    .orderBy(desc(documents.changedAt), desc(documents.id))
    .limit(1)
  return row?.text
}

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
