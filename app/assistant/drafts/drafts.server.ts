import { and, desc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { AnswerEvent, Provenance } from '#app/assistant/asking/answer.ts'
import { NotFound } from '#app/problems.ts'
import { assistantTransaction, transaction } from '#db/connection.server.ts'
import { freshId, isId } from '#db/ids.ts'
import { drafts } from '#db/schema/assistant.ts'
import { standing } from './draft.ts'
import type { DraftPlace } from './draft.ts'
import { liveDrafts } from './live-drafts.server.ts'
import { writeDraft } from './writing.server.ts'

/** What writes a draft: text to read along, then the whole or a fault. */
export type Writer = (signal: AbortSignal) => AsyncIterable<AnswerEvent>

/**
 * Has a part written beside the request that asked for it, so that it goes on when its reader leaves. A part that is being
 * written already is not written twice. Gives the draft's id.
 */
export async function startDraft(
  ctx: Context,
  place: DraftPlace & { prompt: string },
  write: Writer,
): Promise<string> {
  const { id, isNew } = await assistantTransaction(ctx, async (tx) => {
    const [last] = await draftsAt(tx, place)
    if (last && standing(last, tx.now).state === 'writing') return { id: last.id, isNew: false }
    const fresh = freshId()
    await tx.db.insert(drafts).values({
      orgId: tx.org.id,
      id: fresh,
      ...place,
      state: 'writing',
      startedBy: tx.actor.id,
      startedAt: tx.now,
      beatAt: tx.now,
    })
    return { id: fresh, isNew: true }
  })
  if (isNew) writeDraft(ctx, id, write)
  return id
}

type Subject = Pick<DraftPlace, 'subjectType' | 'subjectId'>
type Tx = Pick<InTransaction, 'db' | 'org'>

const ofSubject = (tx: Tx, { subjectType, subjectId }: Subject) =>
  and(
    eq(drafts.orgId, tx.org.id),
    eq(drafts.subjectType, subjectType),
    eq(drafts.subjectId, subjectId),
  )

const draftsAt = (tx: Tx, place: DraftPlace) =>
  tx.db
    .select()
    .from(drafts)
    .where(and(ofSubject(tx, place), eq(drafts.part, place.part)))
    .orderBy(desc(drafts.startedAt), desc(drafts.id))
    .limit(1)

type Row = typeof drafts.$inferSelect

/** The newest draft of each part of something, as each stands now. */
export async function latestDrafts(tx: InTransaction, subject: Subject): Promise<Row[]> {
  const rows = await tx.db
    .selectDistinctOn([drafts.part])
    .from(drafts)
    .where(ofSubject(tx, subject))
    .orderBy(drafts.part, desc(drafts.startedAt), desc(drafts.id))
  return rows.map((row) => ({ ...row, ...standing(row, tx.now) }))
}

/** A draft of something, as it stands now. Throws `NotFound`. */
export async function findDraft(tx: InTransaction, id: string, subject: Subject): Promise<Row> {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select()
    .from(drafts)
    .where(and(ofSubject(tx, subject), eq(drafts.id, id)))
  if (!row) throw new NotFound()
  return { ...row, ...standing(row, tx.now) }
}

/** The newest draft of one part of something. Throws `NotFound`. */
export async function findLatestDraft(tx: InTransaction, place: DraftPlace): Promise<Row> {
  const [row] = isId(place.part) ? await draftsAt(tx, place) : []
  if (!row) throw new NotFound()
  return { ...row, ...standing(row, tx.now) }
}

/** Where a finished draft comes from; null where there is none to take over. */
export const provenanceOf = (row: Row): Provenance | null =>
  row.state === 'done' && row.callId && row.endedAt
    ? {
        callId: row.callId,
        prompt: row.prompt,
        promptHash: row.promptHash,
        outputHash: row.outputHash,
        model: row.model,
        at: row.endedAt,
      }
    : null

/** Ends a draft, whichever process writes it: at once here, within moments elsewhere. */
export async function cancelDraft(ctx: Context, id: string): Promise<void> {
  await transaction(ctx, (tx) =>
    tx.db
      .update(drafts)
      .set({ cancelAskedAt: tx.now })
      .where(and(eq(drafts.orgId, tx.org.id), eq(drafts.id, id), eq(drafts.state, 'writing'))),
  )
  const live = liveDrafts(ctx.services).get(id)
  live?.controller.abort()
  await live?.stored
}
