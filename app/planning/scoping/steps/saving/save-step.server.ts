import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { FoundAnswer } from '#app/planning/scoping/answers/answers.server.ts'
import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import { markOf, partsOf } from '#app/planning/scoping/steps/items/item.ts'
import type { Items } from '#app/planning/scoping/steps/items/item.ts'
import { mergeItems } from '#app/planning/scoping/steps/items/merge.ts'
import type { ItemConflict, Merged } from '#app/planning/scoping/steps/items/merge.ts'
import { readItems } from '#app/planning/scoping/steps/items/read-items.ts'
import { keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { itemsOfStep } from '#app/planning/scoping/steps/items/step-items.ts'
import { unlistedWay } from '#app/planning/scoping/steps/items/way-rule.ts'
import { storedStep } from './stored-items.server.ts'
import { writeItems } from './write-items.server.ts'

export type SaveStep = {
  useCaseId: string
  step: StepKey
  posted: Items
  /** Saves what can be taken and says what cannot; otherwise all is saved or nothing. */
  partly?: boolean
}

export type SavedStep = {
  /** What is wrong, by field of the form. */
  errors: Record<string, string[]>
  conflicts: ItemConflict[]
  /** What the sender typed into, by item. */
  touched: string[]
  /** The marks of what is stored now, for the items the form holds. */
  marks: Record<string, string>
}

/**
 * Saves what the form of one step changes. Items that somebody else changed meanwhile come back as conflicts; unless
 * `partly`, nothing is saved while there is a conflict or an error.
 */
export const saveStep = (ctx: Context, input: SaveStep): Promise<SavedStep> =>
  transaction(ctx, async (tx) => {
    const { useCaseId, step, partly } = input
    keepOpen(await seatAt(tx, useCaseId, 'use-case.edit'))
    await takeTurn(tx, useCaseId)
    const { items, errors } = readItems(itemsOfStep(step, input.posted))
    const stored = await storedStep(tx, useCaseId, step)
    const merged = mergeItems(items, stored.items)
    Object.assign(errors, unlistedWay(stored.items, merged))
    const wrong = new Set(
      Object.keys(errors).map((field) => field.slice(0, field.lastIndexOf('.'))),
    )
    const isWhole = wrong.size === 0 && merged.conflicts.length === 0
    if (isWhole || partly) {
      const sound = without(merged, wrong)
      await writeItems(tx, useCaseId, sound, stored.answers)
      await tell(tx, input, sound, stored.answers)
    }
    const now = isWhole || partly ? await storedStep(tx, useCaseId, step) : stored
    return {
      errors,
      conflicts: merged.conflicts.filter(({ name }) => !wrong.has(name)),
      touched: merged.touched,
      marks: Object.fromEntries(Object.keys(items).map((name) => [name, markOf(now.items[name])])),
    }
  })

/** One writer of a scope at a time: nobody writes between reading and writing. */
const takeTurn = (tx: InTransaction, useCaseId: string) =>
  tx.db
    .select({ id: useCases.id })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), eq(useCases.id, useCaseId)))
    .for('update')

type Changes = Pick<Merged, 'changed' | 'removed'>

const without = ({ changed, removed }: Merged, wrong: Set<string>): Changes => ({
  changed: Object.fromEntries(Object.entries(changed).filter(([name]) => !wrong.has(name))),
  removed: removed.filter((name) => !wrong.has(name)),
})

const quietFor = 10 * 60_000

/** Records whose answers were written, once for a while of writing and not for every pause in it. */
async function tell(
  tx: InTransaction,
  { useCaseId, step }: SaveStep,
  { changed, removed }: Changes,
  answers: readonly FoundAnswer[],
): Promise<void> {
  const isNews = (name: string) => {
    const { kind, key } = partsOf(name) ?? {}
    if (kind !== 'answer') return kind !== 'estimate'
    const before = answers.find(({ question }) => question === key)
    const age = tx.now.getTime() - (before?.answeredAt.getTime() ?? 0)
    return before?.answeredBy !== tx.actor.id || age > quietFor
  }
  const items = [...Object.keys(changed), ...removed].filter(isNews)
  if (items.length === 0) return
  const questions = items.flatMap((name) => {
    const { kind, key = '' } = partsOf(name) ?? {}
    return kind === 'answer' ? [key] : []
  })
  await record(tx, {
    verb: 'scope.changed',
    subject: { type: 'use-case', id: useCaseId },
    data: { step, questions },
  })
}
