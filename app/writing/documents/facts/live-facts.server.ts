import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { Desk } from '#app/writing/context.ts'
import type { DocumentSeat } from '#app/writing/documents/seats.server.ts'
import { findSource } from '#app/writing/facts/fact-source.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { packChanges } from './pack-changes.ts'
import type { PackChanges } from './pack-changes.ts'

type Frozen = {
  document: Pick<DocumentSeat, 'subjectType' | 'subjectId'>
  facts: readonly Fact[]
}

/** What changed at the source since the facts were frozen; null where the source is gone or closed to the reader. */
export async function readChanges(
  tx: InTransaction<Context>,
  { sources }: Desk,
  { document, facts }: Frozen,
): Promise<PackChanges | null> {
  try {
    const source = findSource(sources, document.subjectType)
    const live = await source.find(tx, document.subjectId)
    return packChanges(facts, live.facts)
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return null
    throw error
  }
}
