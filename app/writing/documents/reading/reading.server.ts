import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { readSections } from '#app/writing/documents/content.server.ts'
import { openSeatAt, seatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { readingSessionReaders, readingSessions } from '#db/schema/documents.ts'

/** The document to be read, the session that goes on or the last one, and who reads along. */
export const findReading = (ctx: Context, documentId: string) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, documentId, 'document.read')
    const sections = await readSections(tx, documentId)
    const session = await lastSession(tx, documentId)
    return { document, sections, session, readers: session ? await readersOf(tx, session.id) : [] }
  })

const lastSession = async (tx: InTransaction, documentId: string) => {
  const [row] = await tx.db
    .select()
    .from(readingSessions)
    .where(and(eq(readingSessions.orgId, tx.org.id), eq(readingSessions.documentId, documentId)))
    .orderBy(desc(readingSessions.startedAt), desc(readingSessions.id))
    .limit(1)
  return row ?? null
}

const readersOf = (tx: InTransaction, sessionId: string) =>
  tx.db
    .select({
      memberId: readingSessionReaders.memberId,
      name: members.name,
      finishedAt: readingSessionReaders.finishedAt,
    })
    .from(readingSessionReaders)
    .innerJoin(
      members,
      and(eq(members.orgId, tx.org.id), eq(members.id, readingSessionReaders.memberId)),
    )
    .where(
      and(
        eq(readingSessionReaders.orgId, tx.org.id),
        eq(readingSessionReaders.sessionId, sessionId),
      ),
    )
    .orderBy(asc(readingSessionReaders.joinedAt), asc(readingSessionReaders.id))

/** Starts a silent reading; whoever starts it reads along. */
export const startReading = (
  ctx: Context,
  { documentId, minutes }: { documentId: string; minutes: number },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await openSeatAt(tx, documentId, 'document.read')
    const last = await lastSession(tx, documentId)
    if (last && !last.endedAt)
      throw new Conflict('A silent reading goes on already. Join it, or end it first.')
    const id = newId()
    const started = { startedBy: tx.actor.id, startedAt: tx.now }
    await tx.db
      .insert(readingSessions)
      .values({ orgId: tx.org.id, id, documentId, minutes, ...started })
    await join(tx, id)
    await record(tx, {
      verb: 'document.reading-started',
      subject: { type: 'document', id: documentId },
      data: { minutes },
    })
  })

const join = (tx: InTransaction<Context>, sessionId: string, finishedAt: Date | null = null) =>
  tx.db
    .insert(readingSessionReaders)
    .values({
      orgId: tx.org.id,
      id: newId(),
      sessionId,
      memberId: tx.actor.id,
      joinedAt: tx.now,
      finishedAt,
    })
    .onConflictDoUpdate({
      target: [
        readingSessionReaders.orgId,
        readingSessionReaders.sessionId,
        readingSessionReaders.memberId,
      ],
      set: { finishedAt },
    })

type InSession = { documentId: string; sessionId: string }

async function openSession(tx: InTransaction<Context>, { documentId, sessionId }: InSession) {
  await openSeatAt(tx, documentId, 'document.read')
  if (!isId(sessionId)) throw new NotFound()
  const [row] = await tx.db
    .select()
    .from(readingSessions)
    .where(
      and(
        eq(readingSessions.orgId, tx.org.id),
        eq(readingSessions.documentId, documentId),
        eq(readingSessions.id, sessionId),
      ),
    )
  if (!row) throw new NotFound()
  if (row.endedAt) throw new Conflict('This reading is over.')
  return row
}

/** Reads along, or says that the actor has read to the end. */
export const takePart = (
  ctx: Context,
  { finished, ...place }: InSession & { finished: boolean },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { id } = await openSession(tx, place)
    await join(tx, id, finished ? tx.now : null)
  })

export const endReading = (ctx: Context, place: InSession): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { id } = await openSession(tx, place)
    await tx.db
      .update(readingSessions)
      .set({ endedAt: tx.now })
      .where(
        and(
          eq(readingSessions.orgId, tx.org.id),
          eq(readingSessions.id, id),
          isNull(readingSessions.endedAt),
        ),
      )
    await record(tx, {
      verb: 'document.reading-ended',
      subject: { type: 'document', id: place.documentId },
    })
  })
