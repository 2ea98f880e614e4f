import type { Binding, Change as Admission } from '#app/planning/roadmap/solving/plan.ts'
import type { UseCase } from '#app/planning/roadmap/solving/problem.ts'
import type { Quarter } from '#app/planning/quarter.ts'
import { heldBack, type Side } from './held-back.ts'

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

const ruleNames = ['mandatory', 'parked', 'pinned', 'underWay', 'stoppable'] as const
export type RuleName = (typeof ruleNames)[number]

/** What explains a change, from the strongest reason down. */
export type Why =
  | { kind: 'rule'; rule: RuleName; was: Quarter | boolean; is: Quarter | boolean }
  | { kind: 'not-asked'; asked: 'before' | 'after' }
  /** Role-quarters more, or fewer where negative. */
  | { kind: 'people'; roles: { role: string; more: number }[] }
  | { kind: 'money'; was: number | null; is: number | null }
  | { kind: 'follows'; useCase: string }
  | { kind: 'worth' }

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
      why: whyOf(useCase, before, after, new Set(changed)),
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

function whyOf(id: string, before: Side, after: Side, changed: Set<string>): Why {
  const [was, is] = [before, after].map(({ problem }) =>
    problem.useCases.find((useCase) => useCase.id === id),
  )
  if (!was || !is) return { kind: 'not-asked', asked: was ? 'before' : 'after' }
  const rule = ruleNames.find((name) => demand(before, was, name) !== demand(after, is, name))
  if (rule)
    return { kind: 'rule', rule, was: demand(before, was, rule), is: demand(after, is, rule) }
  const waitsFor = [is.after ?? []].flat().find((other) => changed.has(other))
  if (waitsFor) return { kind: 'follows', useCase: waitsFor }
  const roles = Object.keys(is.effort)
    .map((role) => ({ role, more: (peopleOf(after, role) - peopleOf(before, role)) / 1e6 }))
    .filter(({ more }) => more !== 0)
  if (roles.length > 0) return { kind: 'people', roles }
  const [money, budget] = [before.problem.budget, after.problem.budget]
  return money !== budget ? { kind: 'money', was: money, is: budget } : { kind: 'worth' }
}

/** What a scenario demands of a use case; a pin as its fiscal quarter. */
function demand({ firstQuarter }: Side, useCase: UseCase, rule: RuleName): Quarter | boolean {
  const value = useCase[rule]
  return typeof value === 'number' ? firstQuarter + value - 1 : (value ?? false)
}

/** People of a role over the whole plan, with whoever is hired or contracted. */
const peopleOf = ({ plan }: Side, role: string): number =>
  Math.round(
    1e6 *
      plan.load
        .filter((cell) => cell.role === role)
        .reduce((sum, { capacity }) => sum + capacity, 0),
  )
