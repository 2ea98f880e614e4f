import { sql } from 'drizzle-orm'
import type { InNameFacts, Outcome, Source } from '#app/hiring/candidates/candidate.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'

export type ListedCandidacy = InNameFacts & {
  id: string
  version: number
  candidateId: string
  name: string
  location: string
  source: Source
  stageId: string
  appliedAt: Date
  answeredAt: Date | null
  outcome: Outcome | null
  tags: string[]
}

/** What lists mark an application by that came in somebody’s name, in a query over `candidacies`. */
export const inNameColumns = {
  unconfirmed: candidacies.unconfirmed,
  denied: sql<boolean>`(candidacies.denied_at is not null)`.as('denied'),
}

/** A candidacy as lists show it, in a query that joins candidates and the endings in force. */
export const listedColumns = {
  id: candidacies.id,
  version: candidacies.version,
  candidateId: candidacies.candidateId,
  name: candidates.name,
  location: candidates.location,
  source: candidacies.source,
  stageId: candidacies.stageId,
  appliedAt: candidacies.appliedAt,
  answeredAt: candidacies.answeredAt,
  outcome: candidacyEndings.outcome,
  ...inNameColumns,
  tags: sql<string[]>`(select coalesce(json_agg(t.label order by t.label), '[]'::json)
    from hiring.tags t where t.org_id = candidacies.org_id and t.candidacy_id = candidacies.id)`.as(
    'tags',
  ),
}
