import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Desk } from '#app/writing/context.ts'
import { factsHash } from '#app/writing/documents/content.server.ts'
import { plannedSections } from '#app/writing/documents/document.ts'
import type { KindKey, PlannedSection } from '#app/writing/documents/document.ts'
import { offeredKind } from '#app/writing/documents/offered-kind.ts'
import { passageRows } from '#app/writing/documents/drafting/passages.server.ts'
import { findSource } from '#app/writing/facts/fact-source.ts'
import type { FactsPack } from '#app/writing/facts/fact-source.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import {
  documentFacts,
  documents,
  documentSections,
  documentTemplates,
  passages,
  sectionVersions,
} from '#db/schema/documents.ts'

export type NewDocument = { kind: KindKey; subjectId: string; title: string }

/**
 * Makes a document about a use case: its facts are frozen, its sections are those of its kind in the organisation's words,
 * and what asks nothing of a person is drafted from the facts at once.
 */
export const makeDocument = (
  ctx: Context,
  { kinds, sources }: Desk,
  { kind: key, subjectId, title }: NewDocument,
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'document.make')
    const kind = offeredKind(kinds, key)
    const pack = await findSource(sources, kind.subject).find(tx, subjectId)
    const planned = plannedSections(kind, await findTemplates(tx, key))
    const id = newId()
    await tx.db.insert(documents).values({
      orgId: tx.org.id,
      id,
      kind: key,
      title: title || `${kind.label}: ${pack.title}`,
      subjectType: kind.subject,
      subjectId,
      subjectTitle: pack.title,
      ownerId: tx.actor.id,
      createdBy: tx.actor.id,
      createdAt: tx.now,
      changedAt: tx.now,
    })
    await freeze(tx, id, pack.facts)
    await addSections(tx, { id, planned, drafts: kind.render(pack, {}), pack })
    await record(tx, {
      verb: 'document.made',
      subject: { type: 'document', id },
      data: { kind: key, facts: pack.facts.length },
    })
    return { id }
  })

export const findTemplates = (tx: InTransaction, kind: KindKey) =>
  tx.db
    .select()
    .from(documentTemplates)
    .where(and(eq(documentTemplates.orgId, tx.org.id), eq(documentTemplates.kind, kind)))

/** Keeps facts as they are now, under the numbers they have. */
export async function freeze(
  tx: InTransaction,
  documentId: string,
  facts: readonly Fact[],
): Promise<void> {
  if (facts.length === 0) return
  await tx.db.insert(documentFacts).values(
    facts.map(({ id: key, formula, ...fact }) => ({
      orgId: tx.org.id,
      id: newId(),
      documentId,
      key,
      label: fact.label,
      value: fact.value,
      unit: fact.unit,
      text: fact.text,
      source: fact.source,
      confidence: fact.confidence,
      public: fact.public,
      formula: formula ?? null,
      frozenBy: tx.actor.id,
      frozenAt: tx.now,
    })),
  )
}

type Made = {
  id: string
  planned: readonly PlannedSection[]
  drafts: Record<string, string>
  pack: FactsPack
}

async function addSections(tx: InTransaction, { id, planned, drafts, pack }: Made): Promise<void> {
  const rows = planned.map((section, position) => {
    const drafted = section.body === '' && section.judgement.length === 0
    const body = drafted ? (drafts[section.key] ?? '') : section.body
    return {
      orgId: tx.org.id,
      id: newId(),
      documentId: id,
      key: section.key,
      position,
      title: section.title,
      guidance: section.guidance,
      body,
      judgement: {},
      status: body === '' ? ('empty' as const) : ('drafted' as const),
      writtenBy: body === '' ? ('person' as const) : ('template' as const),
      changedBy: tx.actor.id,
      changedAt: tx.now,
    }
  })
  await tx.db.insert(documentSections).values(rows)
  const written = rows.filter(({ body }) => body !== '')
  if (written.length === 0) return
  const saved = { number: 1, note: 'As it was made', savedBy: tx.actor.id, savedAt: tx.now }
  await tx.db.insert(sectionVersions).values(
    written.map(({ id: sectionId, body, judgement, writtenBy }) => {
      const row = { orgId: tx.org.id, id: newId(), sectionId, body, judgement, writtenBy }
      return { ...row, ...saved }
    }),
  )
  const origin = { writtenBy: 'template' as const, factsHash: factsHash(pack.facts) }
  const told = written.flatMap((row) =>
    passageRows(tx, { sectionId: row.id, body: row.body, facts: pack.facts, origin }),
  )
  if (told.length > 0) await tx.db.insert(passages).values(told)
}
