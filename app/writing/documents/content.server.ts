import { createHash } from 'node:crypto'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { members } from '#db/schema/accounts.ts'
import { documentFacts, documentSections } from '#db/schema/documents.ts'
import { inOrder } from './document.ts'

export type StoredSection = typeof documentSections.$inferSelect
export type StoredFact = Fact & { rowId: string; frozenAt: Date; retiredAt: Date | null }

/** The sections in their order, each with who changed it last. */
export async function readSections(tx: InTransaction, documentId: string) {
  const rows = await tx.db
    .select({ section: documentSections, changedByName: members.name })
    .from(documentSections)
    .innerJoin(
      members,
      and(eq(members.orgId, tx.org.id), eq(members.id, documentSections.changedBy)),
    )
    .where(and(eq(documentSections.orgId, tx.org.id), eq(documentSections.documentId, documentId)))
    .orderBy(asc(documentSections.position), asc(documentSections.id))
  return rows.map(({ section, changedByName }) => ({ ...section, changedByName }))
}

const factOf = ({ id, key, ...row }: typeof documentFacts.$inferSelect): StoredFact => ({
  id: key,
  rowId: id,
  label: row.label,
  value: row.value,
  unit: row.unit,
  text: row.text,
  source: row.source,
  confidence: row.confidence,
  public: row.public,
  ...(row.formula !== null && { formula: row.formula }),
  frozenAt: row.frozenAt,
  retiredAt: row.retiredAt,
})

/** The facts in force by number; with `retired`, those they took the place of too. */
export async function readFacts(
  tx: InTransaction,
  documentId: string,
  { retired = false } = {},
): Promise<{ current: StoredFact[]; retired: StoredFact[] }> {
  const rows = await tx.db
    .select()
    .from(documentFacts)
    .where(
      and(
        eq(documentFacts.orgId, tx.org.id),
        eq(documentFacts.documentId, documentId),
        retired ? undefined : isNull(documentFacts.retiredAt),
      ),
    )
  const all = inOrder(rows.map(factOf))
  return {
    current: all.filter(({ retiredAt }) => retiredAt === null),
    retired: all.filter(({ retiredAt }) => retiredAt !== null),
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')

export const factsHash = (facts: readonly Fact[]): string =>
  sha256(JSON.stringify(facts.map(({ id, label, value, unit }) => [id, label, value, unit])))

type Told = {
  title: string
  sections: readonly { key: string; title: string; body: string }[]
  facts: readonly Fact[]
}

/** What an approval or a decision stands for: another word, or another fact, and it stands for it no more. */
export const contentHash = ({ title, sections, facts }: Told): string =>
  sha256(JSON.stringify([title, sections.map((s) => [s.key, s.title, s.body]), factsHash(facts)]))
