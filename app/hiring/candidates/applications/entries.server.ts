import { and, asc, eq } from 'drizzle-orm'
import type { Source } from '#app/hiring/candidates/candidate.ts'
import { newId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { stages } from '#db/schema/openings.ts'
import type { Acting } from './people.server.ts'

export type Entry = {
  openingId: string
  candidateId: string
  stageId: string
  source: Source
  sourceDetail?: string
  referredBy?: string | null
  coverNote?: string
  /** Anybody may have sent it, in the name of somebody known. */
  unconfirmed?: boolean
}

export type FoundCandidacy = {
  id: string
  isNew: boolean
  coverNote: string
  unconfirmed: boolean
  deniedAt: Date | null
}

/** The person's candidacy in the opening, made when there is none: one person is in one opening once. */
export async function findOrAddCandidacy(tx: Acting, entry: Entry): Promise<FoundCandidacy> {
  const id = newId()
  const added = await tx.db
    .insert(candidacies)
    .values({ orgId: tx.org.id, id, ...entry, appliedAt: tx.now, movedAt: tx.now })
    .onConflictDoNothing()
    .returning({ id: candidacies.id })
  const { coverNote = '', unconfirmed = false } = entry
  if (added.length > 0) return { id, isNew: true, coverNote, unconfirmed, deniedAt: null }
  const [known] = await tx.db
    .select({
      id: candidacies.id,
      coverNote: candidacies.coverNote,
      unconfirmed: candidacies.unconfirmed,
      deniedAt: candidacies.deniedAt,
    })
    .from(candidacies)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.openingId, entry.openingId),
        eq(candidacies.candidateId, entry.candidateId),
      ),
    )
    .for('update')
  if (!known) throw new Error('A candidacy is neither known nor could be made.')
  return { ...known, isNew: false }
}

/** Where candidates of an opening begin. */
export async function findFirstStage(tx: Acting, openingId: string): Promise<{ id: string }> {
  const [stage] = await tx.db
    .select({ id: stages.id })
    .from(stages)
    .where(and(eq(stages.orgId, tx.org.id), eq(stages.openingId, openingId)))
    .orderBy(asc(stages.position))
    .limit(1)
  if (!stage) throw new Error('The opening has no stages.')
  return stage
}
