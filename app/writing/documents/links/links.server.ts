import { ownLookOf } from '#app/accounts/organisations/look/look.server.ts'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type {
  ActingContext,
  Context,
  InTransaction,
  SiteContext,
  SystemActor,
} from '#app/accounts/context.ts'
import { organisationOfSlug } from '#app/accounts/organisations/known-organisation.server.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { hashToken, newToken } from '#app/accounts/sessions/tokens.server.ts'
import { NotFound } from '#app/problems.ts'
import { openSeatAt, seatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { documentLinks, documents, documentSections } from '#db/schema/documents.ts'

const dayLength = 86_400_000

/** Makes a public link to a document. Its secret is given back once and never again: only its hash is kept. */
export const makeDocumentLink = (
  ctx: Context,
  { documentId, days }: { documentId: string; days: number },
): Promise<{ token: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'document.share')
    await openSeatAt(tx, documentId, 'document.read')
    const token = newToken()
    await tx.db.insert(documentLinks).values({
      orgId: tx.org.id,
      id: newId(),
      documentId,
      tokenHash: hashToken(token),
      createdBy: tx.actor.id,
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + days * dayLength),
    })
    await record(tx, {
      verb: 'document.link-made',
      subject: { type: 'document', id: documentId },
      data: { days },
    })
    return { token }
  })

/** The document with its links that still lead somewhere, newest first. */
export const findLinksPage = (ctx: Context, documentId: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'document.share')
    const document = await seatAt(tx, documentId, 'document.read')
    const links = await tx.db
      .select({
        id: documentLinks.id,
        createdBy: members.name,
        createdAt: documentLinks.createdAt,
        expiresAt: documentLinks.expiresAt,
      })
      .from(documentLinks)
      .innerJoin(
        members,
        and(eq(members.orgId, tx.org.id), eq(members.id, documentLinks.createdBy)),
      )
      .where(
        and(
          eq(documentLinks.orgId, tx.org.id),
          eq(documentLinks.documentId, documentId),
          isNull(documentLinks.revokedAt),
          gt(documentLinks.expiresAt, tx.now),
        ),
      )
      .orderBy(desc(documentLinks.createdAt))
      .limit(100)
    return { document, links }
  })

/** Ends a link at once. */
export const revokeDocumentLink = (
  ctx: Context,
  { documentId, linkId }: { documentId: string; linkId: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'document.share')
    await seatAt(tx, documentId, 'document.read')
    if (!isId(linkId)) throw new NotFound()
    const [row] = await tx.db
      .update(documentLinks)
      .set({ revokedAt: tx.now })
      .where(
        and(
          eq(documentLinks.orgId, tx.org.id),
          eq(documentLinks.documentId, documentId),
          eq(documentLinks.id, linkId),
          isNull(documentLinks.revokedAt),
        ),
      )
      .returning({ id: documentLinks.id })
    if (!row) throw new NotFound()
    await record(tx, {
      verb: 'document.link-revoked',
      subject: { type: 'document', id: documentId },
    })
  })

const visitor: SystemActor = { kind: 'system', id: null, name: 'Public document' }

/** The document behind a public link; `NotFound` whether the link is wrong, over or ended, or the document archived. */
export async function openDocumentLink(
  site: SiteContext,
  { slug, token }: { slug: string; token: string },
) {
  const org = await organisationOfSlug(site, slug)
  const ctx: ActingContext<SystemActor> = { ...site, org, actor: visitor }
  return transaction(ctx, async (tx) => {
    const rows = await findShared(tx, token)
    const [first] = rows
    if (!first) throw new NotFound()
    const { section: _, ...document } = first
    return {
      organisation: org.name,
      look: await ownLookOf(tx),
      ...document,
      sections: rows.map(({ section }) => section).filter(({ body }) => body.trim() !== ''),
    }
  })
}

const findShared = (tx: InTransaction<ActingContext<SystemActor>>, token: string) =>
  tx.db
    .select({
      title: documents.title,
      kind: documents.kind,
      changedAt: documents.changedAt,
      expiresAt: documentLinks.expiresAt,
      section: { title: documentSections.title, body: documentSections.body },
    })
    .from(documentLinks)
    .innerJoin(
      documents,
      and(eq(documents.orgId, tx.org.id), eq(documents.id, documentLinks.documentId)),
    )
    .innerJoin(
      documentSections,
      and(eq(documentSections.orgId, tx.org.id), eq(documentSections.documentId, documents.id)),
    )
    .where(
      and(
        eq(documentLinks.orgId, tx.org.id),
        eq(documentLinks.tokenHash, hashToken(token)),
        isNull(documentLinks.revokedAt),
        isNull(documents.archivedAt),
        gt(documentLinks.expiresAt, tx.now),
      ),
    )
    .orderBy(documentSections.position)
