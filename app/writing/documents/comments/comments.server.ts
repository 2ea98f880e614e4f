import { and, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { openSeatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import {
  commentMentions,
  commentResolutions,
  documentComments,
  documentSections,
} from '#db/schema/documents.ts'
import { mention } from './mentioning.server.ts'

export type NewComment = {
  documentId: string
  sectionId: string | null
  parentId: string | null
  quote: string
  body: string
  /** Somebody picked beside the text, who is mentioned though the text does not name them. */
  mention: string | null
}

/**
 * Writes a comment or a reply. Everybody it names is told. Somebody who could not read the document until now may do so
 * from then on, when it is one of those who write it that names them; else the comment is refused.
 */
export const addComment = (ctx: Context, input: NewComment): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    const document = await openSeatAt(tx, input.documentId, 'document.read')
    const parent = input.parentId ? await findComment(tx, input.parentId) : null
    if (parent && (parent.documentId !== document.id || parent.parentId)) throw new NotFound()
    const sectionId = parent ? parent.sectionId : input.sectionId
    if (sectionId) await requireSection(tx, document.id, sectionId)
    const id = newId()
    await tx.db.insert(documentComments).values({
      orgId: tx.org.id,
      id,
      documentId: document.id,
      sectionId,
      parentId: parent?.id ?? null,
      quote: parent ? '' : input.quote,
      body: input.body,
      writtenBy: tx.actor.id,
      writtenAt: tx.now,
    })
    if (parent) await answerMention(tx, document.id)
    await mention(tx, document, { commentId: id, body: input.body, also: input.mention })
    await record(tx, { verb: 'document.commented', subject: { type: 'document', id: document.id } })
    return { id }
  })

async function findComment(tx: InTransaction, id: string) {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select()
    .from(documentComments)
    .where(and(eq(documentComments.orgId, tx.org.id), eq(documentComments.id, id)))
  if (!row) throw new NotFound()
  return row
}

async function requireSection(tx: InTransaction, documentId: string, id: string): Promise<void> {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select({ id: documentSections.id })
    .from(documentSections)
    .where(
      and(
        eq(documentSections.orgId, tx.org.id),
        eq(documentSections.documentId, documentId),
        eq(documentSections.id, id),
      ),
    )
  if (!row) throw new NotFound()
}

/** Whoever replies has seen what they were asked in this document. */
const answerMention = (tx: InTransaction<Context>, documentId: string) =>
  tx.db
    .update(commentMentions)
    .set({ seenAt: tx.now })
    .where(
      and(
        eq(commentMentions.orgId, tx.org.id),
        eq(commentMentions.documentId, documentId),
        eq(commentMentions.memberId, tx.actor.id),
        isNull(commentMentions.seenAt),
      ),
    )

type Settling = { documentId: string; commentId: string }

/** Settles a thread; for whoever began it and for those who write the document. */
export const resolveComment = (ctx: Context, input: Settling): Promise<void> =>
  transaction(ctx, async (tx) => {
    const comment = await findOwnThread(tx, input)
    await tx.db
      .insert(commentResolutions)
      .values({
        orgId: tx.org.id,
        id: newId(),
        commentId: comment.id,
        resolvedBy: tx.actor.id,
        resolvedAt: tx.now,
      })
      .onConflictDoNothing()
    await tell(tx, comment.documentId, 'document.comment-resolved')
  })

export const reopenComment = (ctx: Context, input: Settling): Promise<void> =>
  transaction(ctx, async (tx) => {
    const comment = await findOwnThread(tx, input)
    await tx.db
      .delete(commentResolutions)
      .where(
        and(eq(commentResolutions.orgId, tx.org.id), eq(commentResolutions.commentId, comment.id)),
      )
    await tell(tx, comment.documentId, 'document.comment-reopened')
  })

async function findOwnThread(tx: InTransaction<Context>, { documentId, commentId }: Settling) {
  const document = await openSeatAt(tx, documentId, 'document.read')
  const comment = await findComment(tx, commentId)
  if (comment.documentId !== document.id || comment.parentId) throw new NotFound()
  if (!document.mayEdit && comment.writtenBy !== tx.actor.id)
    throw new Forbidden('A comment is settled by whoever wrote it or writes the document.')
  return comment
}

const tell = (tx: InTransaction<Context>, id: string, verb: string) =>
  record(tx, { verb, subject: { type: 'document', id } })
