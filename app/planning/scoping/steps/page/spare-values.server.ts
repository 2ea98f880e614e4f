import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import { findPair, offeredBy } from '#app/planning/scoping/metrics/pairs.ts'
import { nameOf, partsOf } from '#app/planning/scoping/steps/items/item.ts'
import type { ItemKind, Items } from '#app/planning/scoping/steps/items/item.ts'
import { isListedIn } from '#app/planning/scoping/steps/items/step-items.ts'
import { newId } from '#db/ids.ts'

/** What the address of a step adds to its form: the metrics of a pair, the row of another role. */
export type Asked = { pair: string; role: string }

const listed = ['alternative', 'risk', 'metric'] as const satisfies ItemKind[]
const rowsOnEmptyPage = 2

/**
 * Empty rows for the lists of a step, each under the id it will keep: sent twice, or saved in the background first, it
 * is still one row.
 */
export function spareValues(step: StepKey, items: Items, asked: Asked): Record<string, string> {
  const kind = listed.find((one) => isListedIn(step, one))
  if (!kind) return {}
  const known = Object.entries(items).filter(([name]) => partsOf(name)?.kind === kind)
  const offered =
    kind === 'metric'
      ? offeredMetrics(
          asked.pair,
          known.map(([, { name }]) => name),
        )
      : []
  const empty = known.length + offered.length === 0 ? rowsOnEmptyPage : 1
  const rows = [...offered, ...Array.from({ length: empty }, () => ({}))]
  return Object.assign({}, ...rows.map((row) => spareRow(kind, row)))
}

function spareRow(kind: ItemKind, fields: Record<string, string>): Record<string, string> {
  const name = nameOf(kind, newId())
  const values = Object.entries(fields).map(([field, value]) => [`${name}.${field}`, value])
  return Object.fromEntries([...values, [`${name}.seen`, '-']])
}

function offeredMetrics(kind: string, taken: readonly (string | undefined)[]) {
  const pair = findPair(kind)
  return pair ? offeredBy(pair).filter(({ name }) => !taken.includes(name)) : []
}
