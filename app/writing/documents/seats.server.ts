import { and, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import type { Action, Facts } from '#app/accounts/permissions.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { isId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { documents } from '#db/schema/documents.ts'
import { isAsked, isMentioned } from './concerned.server.ts'

type Row = typeof documents.$inferSelect

export type DocumentSeat = Row & {
  ownerName: string
  facts: Facts
  mayEdit: boolean
  /** Whether the actor was asked to approve it. */
  asked: boolean
}

/**
 * The document, after checking that the actor may do `action` with it. Whoever owns it, was asked to approve it or was
 * mentioned in it may read it and comment on it. Throws `NotFound` where there is none, and `Forbidden` else.
 */
export async function seatAt(
  tx: InTransaction<Context>,
  id: string,
  action: Action,
): Promise<DocumentSeat> {
  if (!isId(id)) throw new NotFound()
  const pair = { orgId: tx.org.id, document: id, member: tx.actor.id }
  const [row] = await tx.db
    .select({
      document: documents,
      ownerName: members.name,
      asked: isAsked(pair),
      mentioned: isMentioned(pair),
    })
    .from(documents)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, documents.ownerId)))
    .where(and(eq(documents.orgId, tx.org.id), eq(documents.id, id)))
  if (!row) throw new NotFound()
  const owns = row.document.ownerId === tx.actor.id
  const facts = { own: action === 'document.edit' ? owns : owns || row.asked || row.mentioned }
  authorise(tx.actor, action, action === 'document.approve' ? { own: row.asked } : facts)
  return {
    ...row.document,
    ownerName: row.ownerName,
    asked: row.asked,
    facts,
    mayEdit: row.document.archivedAt === null && can(tx.actor, 'document.edit', { own: owns }).ok,
  }
}

/** As `seatAt`, for what nobody does to a document that is put away. */
export async function openSeatAt(tx: InTransaction<Context>, id: string, action: Action) {
  const seat = await seatAt(tx, id, action)
  if (seat.archivedAt) throw new Invalid('This document is archived. Restore it first.')
  return seat
}

/** Notes that something in the document was written. */
export const touch = (tx: InTransaction<Context>, id: string) =>
  tx.db
    .update(documents)
    .set({ changedAt: tx.now })
    .where(and(eq(documents.orgId, tx.org.id), eq(documents.id, id)))
