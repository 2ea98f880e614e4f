import { and, eq } from 'drizzle-orm'
import { hashToken } from '#app/accounts/sessions/tokens.server.ts'
import { askApproval } from '#app/writing/documents/approvals/approvals.server.ts'
import { addComment } from '#app/writing/documents/comments/comments.server.ts'
import { makeDocumentLink } from '#app/writing/documents/links/links.server.ts'
import { makeDocument } from '#app/writing/documents/making/make-document.server.ts'
import { startReading } from '#app/writing/documents/reading/reading.server.ts'
import { suggest } from '#app/writing/documents/suggestions/suggestions.server.ts'
import { transaction } from '#db/connection.server.ts'
import { documentLinks, documentSections, readingSessions } from '#db/schema/documents.ts'
import { smallDesk } from '#test/support/writing/small-desk.ts'
import type { People } from '#test/web/access/world/people.ts'
import { addOffer } from '#test/web/access/world/writing/offers.ts'

export type DocumentIds = {
  document: string
  section: string
  comment: string
  suggestion: string
  approvalRequest: string
  readingSession: string
  documentLink: string
  documentToken: string
  offer: string
}

/** A document that one was asked to approve and another is named in, with something of everything in it. */
export async function addDocuments(
  { planner, approver, viewer }: People,
  { useCase }: { useCase: string },
): Promise<DocumentIds> {
  const { slug } = planner.org
  const made = { kind: 'prd' as const, subjectId: useCase, title: `Document of ${slug}` }
  const { id: document } = await makeDocument(planner, smallDesk(), made)
  const section = await findSection(planner, document)
  const body = `A comment at ${slug} for @${viewer.actor.name}`
  const place = { documentId: document, sectionId: section }
  const { id: comment } = await addComment(planner, {
    ...place,
    parentId: null,
    mention: null,
    quote: '',
    body,
  })
  const words = { quote: 'Handling takes', replacement: `At ${slug}`, reason: '' }
  const { id: suggestion } = await suggest(planner, { ...place, ...words })
  const { id: approvalRequest } = await askApproval(planner, {
    documentId: document,
    team: `Team of ${slug}`,
    memberId: approver.actor.id,
  })
  await startReading(planner, { documentId: document, minutes: 10 })
  await makeDocumentLink(planner, { documentId: document, days: 30 })
  const ids = { document, section, comment, suggestion, approvalRequest }
  const offer = await addOffer(planner, { document, section })
  return { ...ids, offer, ...(await findShared(planner, document)) }
}

const findSection = (planner: People['planner'], document: string) =>
  transaction(planner, async (tx) => {
    const [row] = await tx.db
      .select({ id: documentSections.id })
      .from(documentSections)
      .where(
        and(
          eq(documentSections.orgId, tx.org.id),
          eq(documentSections.documentId, document),
          eq(documentSections.key, 'evidence'),
        ),
      )
    return row!.id
  })

/** The link's token is the same whoever makes the world. */
const findShared = (planner: People['planner'], document: string) =>
  transaction(planner, async (tx) => {
    const documentToken = `document-link-${planner.org.slug}`
    const [link] = await tx.db
      .update(documentLinks)
      .set({ tokenHash: hashToken(documentToken) })
      .where(and(eq(documentLinks.orgId, tx.org.id), eq(documentLinks.documentId, document)))
      .returning({ id: documentLinks.id })
    const [session] = await tx.db
      .select({ id: readingSessions.id })
      .from(readingSessions)
      .where(and(eq(readingSessions.orgId, tx.org.id), eq(readingSessions.documentId, document)))
    return { documentToken, documentLink: link!.id, readingSession: session!.id }
  })
