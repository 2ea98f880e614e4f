import { and, desc, eq, or } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { isOver } from '#app/planning/use-cases/endings/ended.server.ts'
import { stageNames } from '#app/planning/use-cases/words.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { readUseCase } from './reading.server.ts'
import type { CountRequisitions } from './reading.server.ts'
import { packOfUseCase } from './use-case-pack.ts'

const mostListed = 300

/** Planners see every use case, others those they handed in or own. */
async function list(tx: InTransaction) {
  authorise(tx.actor, 'use-case.submit')
  const own = or(eq(useCases.ownerId, tx.actor.id), eq(useCases.submittedBy, tx.actor.id))
  const rows = await tx.db
    .select({ id: useCases.id, title: useCases.title, stage: useCases.stage, over: isOver })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), can(tx.actor, 'planning.read').ok ? undefined : own))
    .orderBy(desc(useCases.number))
    .limit(mostListed)
  return rows.map(({ stage, over, ...row }) => ({
    ...row,
    note: stageNames[stage],
    ...(over && { over }),
  }))
}

/** Facts of a use case, for whoever may read it. */
export const sourceOfUseCases = (countRequisitions: CountRequisitions): FactSource => ({
  type: 'use-case',
  label: 'Use cases',
  list,
  find: async (tx, id) => packOfUseCase(await readUseCase(tx, id, countRequisitions)),
})
