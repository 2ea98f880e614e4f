import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { StoredSection } from '#app/writing/documents/content.server.ts'
import { openSeatAt, touch } from '#app/writing/documents/seats.server.ts'
import type { DocumentSeat } from '#app/writing/documents/seats.server.ts'
import type { SectionStatus, Writer } from '#app/writing/documents/document.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { documentSections, sectionVersions } from '#db/schema/documents.ts'

export type SectionPlace = { documentId: string; sectionId: string }

/** The section to be written, held until the transaction ends, and the document it stands in. */
export async function holdSection(
  tx: InTransaction<Context>,
  { documentId, sectionId }: SectionPlace,
): Promise<{ document: DocumentSeat; section: StoredSection }> {
  const document = await openSeatAt(tx, documentId, 'document.edit')
  if (!isId(sectionId)) throw new NotFound()
  const [section] = await tx.db
    .select()
    .from(documentSections)
    .where(
      and(
        eq(documentSections.orgId, tx.org.id),
        eq(documentSections.documentId, document.id),
        eq(documentSections.id, sectionId),
      ),
    )
    .for('update')
  if (!section) throw new NotFound()
  return { document, section }
}

export type SavedSection = SectionPlace & {
  version: number
  body: string
  /** Left out, what was decided stays as it is. */
  judgement?: Record<string, string>
  /** Saved in the background: no version is kept for every pause in somebody's typing. */
  quietly?: boolean
}

/** Saves what a person wrote. A section that somebody else changed meanwhile is refused with both texts. */
export const saveSection = (ctx: Context, input: SavedSection): Promise<{ version: number }> =>
  transaction(ctx, async (tx) => {
    const { section } = await holdSection(tx, input)
    const { body, judgement = section.judgement, version } = input
    if (isSame(section, { body, judgement })) {
      if (!input.quietly) await keepVersion(tx, section)
      return { version: section.version }
    }
    if (section.version !== version)
      throw new Conflict('Somebody else changed this section since you opened it.', {
        yours: body,
        theirs: section.body,
        version: section.version,
      })
    const writtenBy = section.body === body ? section.writtenBy : 'person'
    return writeSection(tx, section, { body, judgement, writtenBy, keep: !input.quietly })
  })

const isSame = (
  section: StoredSection,
  { body, judgement }: { body: string; judgement: Record<string, string> },
): boolean =>
  section.body === body &&
  [...new Set([...Object.keys(judgement), ...Object.keys(section.judgement)])].every(
    (key) => (judgement[key] ?? '') === (section.judgement[key] ?? ''),
  )

export type Written = {
  body: string
  judgement: Record<string, string>
  writtenBy: Writer
  keep: boolean
  note?: string
}

/** Puts other words into a held section; the words that stood there are never lost. */
export async function writeSection(
  tx: InTransaction<Context>,
  section: StoredSection,
  { body, judgement, writtenBy, keep, note = '' }: Written,
): Promise<{ version: number }> {
  if (keep || isLeftBehind(tx, section)) await keepVersion(tx, section)
  const status: SectionStatus = body.trim() === '' ? 'empty' : 'drafted'
  const changed = { body, judgement, writtenBy, status, changedBy: tx.actor.id, changedAt: tx.now }
  const version = section.version + 1
  await tx.db
    .update(documentSections)
    .set({ ...changed, version: sql`${documentSections.version} + 1` })
    .where(and(eq(documentSections.orgId, tx.org.id), eq(documentSections.id, section.id)))
  if (keep) await keepVersion(tx, { ...section, ...changed, version }, note)
  await touch(tx, section.documentId)
  if (keep || isLeftBehind(tx, section)) await tell(tx, section)
  return { version }
}

const tell = (tx: InTransaction<Context>, section: StoredSection) =>
  record(tx, {
    verb: 'document.written',
    subject: { type: 'document', id: section.documentId },
    data: { section: section.id },
  })

const sitting = 10 * 60_000

/** Somebody else wrote it, or the same person in an earlier sitting: a place to come back to. */
const isLeftBehind = (tx: InTransaction<Context>, section: StoredSection): boolean =>
  section.changedBy !== tx.actor.id || tx.now.getTime() - section.changedAt.getTime() > sitting

/** Keeps the section as it stands, once. */
export async function keepVersion(
  tx: InTransaction<Context>,
  section: StoredSection,
  note = '',
): Promise<void> {
  if (section.body === '' && Object.keys(section.judgement).length === 0) return
  await tx.db
    .insert(sectionVersions)
    .values({
      orgId: tx.org.id,
      id: newId(),
      sectionId: section.id,
      number: section.version,
      body: section.body,
      judgement: section.judgement,
      writtenBy: section.writtenBy,
      note,
      savedBy: section.changedBy,
      savedAt: section.changedAt,
    })
    .onConflictDoNothing()
}

/** Accepts a section as it stands, or takes that back. */
export const acceptSection = (
  ctx: Context,
  { accepted, version, ...place }: SectionPlace & { accepted: boolean; version: number },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { section } = await holdSection(tx, place)
    if (section.version !== version)
      throw new Conflict('It was changed since you read it. Read it again, then accept it.')
    if (section.body.trim() === '') throw new Invalid('There is nothing in it to accept yet.')
    await keepVersion(tx, section)
    await tx.db
      .update(documentSections)
      .set({ status: accepted ? 'accepted' : 'drafted' })
      .where(and(eq(documentSections.orgId, tx.org.id), eq(documentSections.id, section.id)))
    await record(tx, {
      verb: accepted ? 'document.section-accepted' : 'document.section-reopened',
      subject: { type: 'document', id: section.documentId },
      data: { section: section.id },
    })
  })
