import type { RestState } from '#app/planning/use-cases/endings/rest.ts'
import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { restState } from '#app/planning/use-cases/endings/ended.server.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import type { FoundEstimate } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { findAllStakeholders } from '#app/planning/use-cases/people/stakeholders.server.ts'
import type { Stage, UseCaseFacts } from '#app/planning/use-cases/use-case.ts'
import { members } from '#db/schema/accounts.ts'
import { useCases } from '#db/schema/use-cases.ts'
import type { Stakeholder } from './file/stakeholders.ts'

export type KnownUseCase = {
  id: string
  number: number
  version: number
  stage: Stage
  state: RestState
  facts: UseCaseFacts
  ownerId: string | null
  ownerName: string | null
  estimates: FoundEstimate[]
  stakeholders: Stakeholder[]
}

/** Every use case of the organisation with what a file says about it, by number. */
export async function findKnown(tx: InTransaction): Promise<KnownUseCase[]> {
  const rows = await tx.db
    .select({
      useCase: useCases,
      ownerName: members.name,
      state: restState,
    })
    .from(useCases)
    .leftJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, useCases.ownerId)))
    .where(eq(useCases.orgId, tx.org.id))
    .orderBy(useCases.number)
  const ids = rows.map(({ useCase }) => useCase.id)
  const estimates = Map.groupBy(await findEstimates(tx, ids), ({ useCaseId }) => useCaseId)
  const people = Map.groupBy(await findAllStakeholders(tx), ({ useCaseId }) => useCaseId)
  return rows.map(({ useCase, ownerName, state }) => ({
    id: useCase.id,
    number: useCase.number,
    version: useCase.version,
    stage: useCase.stage,
    state,
    facts: factsOf(useCase),
    ownerId: useCase.ownerId,
    ownerName,
    estimates: estimates.get(useCase.id) ?? [],
    stakeholders: people.get(useCase.id) ?? [],
  }))
}

const factsOf = (useCase: typeof useCases.$inferSelect): UseCaseFacts => ({
  title: useCase.title,
  problem: useCase.problem,
  input: useCase.input,
  output: useCase.output,
  currentProcess: useCase.currentProcess,
  businessFunction: useCase.businessFunction as UseCaseFacts['businessFunction'],
  industry: useCase.industry,
  sponsor: useCase.sponsor,
  tags: useCase.tags,
})
