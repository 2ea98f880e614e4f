import type { Binding, Change as Admission } from '#app/planning/roadmap/solving/plan.ts'
import type { Quarter } from '#app/planning/quarter.ts'
import { heldBack, type Side } from './held-back.ts'
import { whyChanged, type Why } from './why-changed.ts'

export type Change = {
  useCase: string
  kind: 'entered' | 'left' | 'moved'
  /** Fiscal quarters in which it starts; null where it is not in the plan. */
  from: Quarter | null
  to: Quarter | null
  why: Why
  /** What the plan that does not have it there uses up of what it needs; quarters of that plan. */
  held: { side: 'before' | 'after'; binding: Binding[] }
  /** The least change by which the plan without it would take it in; null where that is not known. */
  admission: Admission | null
}

const startsOf = ({ plan, firstQuarter }: Side) =>
  new Map(plan.starts.map(({ useCase, quarter }) => [useCase, firstQuarter + quarter - 1]))

/** What entered, left or moved from one plan to the other, each with what explains it best. */
export function comparePlans(before: Side, after: Side): Change[] {
  const [from, to] = [startsOf(before), startsOf(after)]
  const ids = [...new Set([...from.keys(), ...to.keys()])]
  const changed = ids.filter((id) => from.get(id) !== to.get(id))
  return changed.map((useCase) => {
    const [left, entered] = [from.get(useCase) ?? null, to.get(useCase) ?? null]
    return {
      useCase,
      kind: left === null ? 'entered' : entered === null ? 'left' : 'moved',
      from: left,
      to: entered,
      why: whyChanged(useCase, { before, after, from, to }),
      ...holding(useCase, { before, after, left, entered }),
    }
  })
}

type Moved = { before: Side; after: Side; left: Quarter | null; entered: Quarter | null }

/** Looks at the plan that does not have the use case, or has it later. */
function holding(id: string, { before, after, left, entered }: Moved) {
  const isBefore = left === null || (entered !== null && entered < left)
  const [side, place] = isBefore ? [before, entered] : [after, left]
  const binding = place === null ? [] : heldBack(side, id, place)
  const rejected = side.plan.rejected.find(({ useCase }) => useCase === id)
  return {
    held: { side: isBefore ? ('before' as const) : ('after' as const), binding },
    admission: left !== null && entered !== null ? null : (rejected?.change ?? null),
  }
}
