import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { Quarter } from '#app/planning/quarter.ts'

/** One of two plans that are compared. */
export type Side = { problem: Problem; plan: Plan; firstQuarter: Quarter }

export type Change = {
  useCase: string
  kind: 'entered' | 'left' | 'moved'
  /** Fiscal quarters in which it starts; null where it is not in the plan. */
  from: Quarter | null
  to: Quarter | null
  why: Why
}

/** What explains a change, from the strongest reason down. */
export type Why =
  | { kind: 'rule' }
  | { kind: 'not-asked' }
  | { kind: 'people'; roles: string[] }
  | { kind: 'money' }
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
    }
  })
}

function whyOf(id: string, before: Side, after: Side, changed: Set<string>): Why {
  const [was, is] = [before, after].map(({ problem }) =>
    problem.useCases.find((useCase) => useCase.id === id),
  )
  if (!was || !is) return { kind: 'not-asked' }
  const rules = ['mandatory', 'parked', 'pinned', 'underWay', 'stoppable'] as const
  if (rules.some((rule) => was[rule] !== is[rule])) return { kind: 'rule' }
  const waitsFor = [is.after ?? []].flat().find((other) => changed.has(other))
  if (waitsFor) return { kind: 'follows', useCase: waitsFor }
  const roles = Object.keys(is.effort).filter(
    (role) => peopleOf(before, role) !== peopleOf(after, role),
  )
  if (roles.length > 0) return { kind: 'people', roles }
  return before.problem.budget !== after.problem.budget ? { kind: 'money' } : { kind: 'worth' }
}

/** People of a role over the whole plan, with whoever is hired or contracted. */
const peopleOf = ({ plan }: Side, role: string): number =>
  Math.round(
    1e6 *
      plan.load
        .filter((cell) => cell.role === role)
        .reduce((sum, { capacity }) => sum + capacity, 0),
  )
