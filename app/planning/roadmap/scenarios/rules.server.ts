import { and, eq, inArray } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { scenarioRules } from '#db/schema/roadmap.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { findRules, holdScenario } from './model/asked.server.ts'
import { demandOf, free, ruleIn } from './model/rules.ts'
import type { Clash, DemandChange } from './model/rules.ts'

export type SavedRules =
  | { done: true; changed: DemandChange[] }
  /** Nothing was written, because these say neither what was seen nor what is wanted any more. */
  | { done: false; clashes: Clash[] }

/**
 * Says what a scenario demands of the use cases whose rule changed against what its page showed. All of it or, where
 * somebody else changed one of them to something else meanwhile, nothing.
 */
export const changeRules = (
  ctx: Context,
  { scenarioId, changes }: { scenarioId: string; changes: readonly DemandChange[] },
): Promise<SavedRules> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    await holdScenario(tx, scenarioId)
    await refuseUnknown(tx, changes)
    const rules = await findRules(tx, scenarioId)
    const now = new Map(rules.map((rule) => [rule.useCaseId, demandOf(rule)]))
    const nowOf = ({ useCaseId }: DemandChange) => now.get(useCaseId) ?? free
    const open = changes.filter((change) => nowOf(change) !== change.demand)
    const clashes = open.filter((change) => nowOf(change) !== change.was)
    if (clashes.length > 0)
      return {
        done: false,
        clashes: clashes.map((change) => ({ useCaseId: change.useCaseId, now: nowOf(change) })),
      }
    if (open.length > 0) await write(tx, scenarioId, open)
    return { done: true, changed: open }
  })

async function write(tx: InTransaction, scenarioId: string, changes: readonly DemandChange[]) {
  const ids = changes.map(({ useCaseId }) => useCaseId)
  await tx.db
    .delete(scenarioRules)
    .where(
      and(
        eq(scenarioRules.orgId, tx.org.id),
        eq(scenarioRules.scenarioId, scenarioId),
        inArray(scenarioRules.useCaseId, ids),
      ),
    )
  const added = changes.flatMap(({ useCaseId, demand }) => {
    const rule = ruleIn(demand)
    return rule ? [{ orgId: tx.org.id, id: newId(), scenarioId, useCaseId, ...rule }] : []
  })
  if (added.length > 0) await tx.db.insert(scenarioRules).values(added)
  await record(
    tx,
    ...changes.map(({ useCaseId, demand }) => ({
      verb: 'scenario.ruled',
      subject: { type: 'scenario', id: scenarioId },
      data: { useCase: useCaseId, rule: ruleIn(demand)?.rule ?? 'none' },
    })),
  )
}

async function refuseUnknown(tx: InTransaction, changes: readonly DemandChange[]) {
  const ids = changes.map(({ useCaseId }) => useCaseId)
  if (ids.length === 0) return
  if (!ids.every(isId)) throw new NotFound()
  const known = await tx.db
    .select({ id: useCases.id })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), inArray(useCases.id, ids)))
  if (known.length < ids.length) throw new NotFound()
}
