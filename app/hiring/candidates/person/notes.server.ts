import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { Conflict, Forbidden, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { notes } from '#db/schema/candidates.ts'

/** Writes a note about a candidate, for the team. */
export const writeNote = (
  ctx: Context,
  { candidacyId, text }: { candidacyId: string; text: string },
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    await candidacyFor(tx, candidacyId, 'candidate.note')
    const [id = ''] = await addNotes(tx, [{ candidacyId, text }])
    return { id }
  })

/** Notes of the actor's about candidates they were just shown to have a say on; tells their ids. */
export async function addNotes(
  tx: InTransaction,
  written: readonly { candidacyId: string; text: string }[],
): Promise<string[]> {
  if (written.length === 0) return []
  const made = written.map((note) => ({ ...note, id: newId() }))
  const by = { orgId: tx.org.id, authorId: tx.actor.id, at: tx.now }
  await tx.db.insert(notes).values(made.map((note) => ({ ...note, ...by })))
  await record(
    tx,
    ...made.map(({ id, candidacyId }) => ({
      verb: 'note.written',
      subject: { type: 'candidacy', id: candidacyId },
      data: { note: id },
    })),
  )
  return made.map(({ id }) => id)
}

/** A note of the actor's own, in a candidacy they may still write about. */
async function findOwnNote(tx: InTransaction, id: string) {
  const [note] = isId(id)
    ? await tx.db
        .select()
        .from(notes)
        .where(and(eq(notes.orgId, tx.org.id), eq(notes.id, id)))
    : []
  if (!note) throw new NotFound()
  const seat = await candidacyFor(tx, note.candidacyId, 'candidate.note')
  if (note.authorId !== tx.actor.id) throw new Forbidden('Only its author changes a note.')
  return { note, seat }
}

/** A note of the actor's own for editing. */
export const showNote = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const { note, seat } = await findOwnNote(tx, id)
    const { text, version, candidacyId } = note
    return { text, version, candidacyId, candidate: seat.candidate.name }
  })

/** Changes a note. When it was changed meanwhile, both texts come back. */
export const changeNote = (
  ctx: Context,
  { id, text, version }: { id: string; text: string; version: number },
): Promise<{ candidacyId: string }> =>
  transaction(ctx, async (tx) => {
    const { note } = await findOwnNote(tx, id)
    const changed = await tx.db
      .update(notes)
      .set({ text, version: sql`${notes.version} + 1` })
      .where(and(eq(notes.orgId, tx.org.id), eq(notes.id, id), eq(notes.version, version)))
      .returning({ id: notes.id })
    if (changed.length === 0) {
      throw new Conflict('You changed this note in another window.', {
        yours: text,
        theirs: note.text,
      })
    }
    const { candidacyId } = note
    await record(tx, {
      verb: 'note.changed',
      subject: { type: 'candidacy', id: candidacyId },
      data: { note: id },
    })
    return { candidacyId }
  })

export const removeNote = (ctx: Context, id: string): Promise<{ candidacyId: string }> =>
  transaction(ctx, async (tx) => {
    const { note } = await findOwnNote(tx, id)
    await tx.db.delete(notes).where(and(eq(notes.orgId, tx.org.id), eq(notes.id, id)))
    await record(tx, {
      verb: 'note.removed',
      subject: { type: 'candidacy', id: note.candidacyId },
      data: { note: id },
    })
    return { candidacyId: note.candidacyId }
  })
