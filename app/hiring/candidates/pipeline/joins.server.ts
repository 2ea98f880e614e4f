import { and, eq } from 'drizzle-orm'
import { notUndone } from '#app/hiring/openings/funnel/in-force.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { openings, stages } from '#db/schema/openings.ts'
import { inUse } from './restricted.server.ts'

/** The person of a candidacy, whatever they asked: for themselves, for jobs, and for those who handle rights. */
export const ofAnyPerson = and(
  eq(candidates.orgId, candidacies.orgId),
  eq(candidates.id, candidacies.candidateId),
)

/** The person of a candidacy, as the team finds them: not who is to be erased. */
export const ofPerson = and(ofAnyPerson, inUse)

export const ofOpening = and(
  eq(openings.orgId, candidacies.orgId),
  eq(openings.id, candidacies.openingId),
)

export const ofStage = and(eq(stages.orgId, candidacies.orgId), eq(stages.id, candidacies.stageId))

/** The ending of a candidacy that was not taken back. */
export const inForce = and(
  eq(candidacyEndings.orgId, candidacies.orgId),
  eq(candidacyEndings.candidacyId, candidacies.id),
  notUndone,
)
