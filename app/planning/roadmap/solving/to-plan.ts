import { usageOf, valueOf } from '#app/math/optimisation/instance.ts'
import type { Choice } from '#app/math/optimisation/instance.ts'
import type { Contract, Hire, Load, Plan, Start } from './plan.ts'
import type { Problem } from './problem.ts'
import type { Translation } from './to-instance.ts'

/** What a plan says of itself; its proof and its explanation come from elsewhere. */
export type Described = Pick<Plan, 'value' | 'starts' | 'hires' | 'contracts' | 'load'>

const byQuarter = <T extends { quarter: number }>(list: T[]) =>
  list.toSorted((a, b) => a.quarter - b.quarter)

export const startsOfChoice = (
  { useCases }: Problem,
  { instance }: Translation,
  { options }: Choice,
): Start[] =>
  byQuarter(
    useCases.flatMap(({ id }, item) => {
      const option = instance.items[item]?.options[options[item] ?? -1]
      return option ? [{ useCase: id, quarter: option.start + 1 }] : []
    }),
  )

function hiresOfChoice({ supplies }: Translation, { units }: Choice): Hire[] {
  const hires = supplies.flatMap(({ kind, role, quarter }, index) =>
    kind === 'hire'
      ? Array.from({ length: Math.round(units[index] ?? 0) }, () => ({
          role,
          quarter: quarter + 1,
        }))
      : [],
  )
  return byQuarter(hires)
}

function contractsOfChoice({ supplies }: Translation, { units }: Choice): Contract[] {
  const contracts = supplies.flatMap(({ kind, role, quarter }, index) => {
    const amount = units[index] ?? 0
    return kind === 'contract' && amount > 1e-6 ? [{ role, quarter: quarter + 1, amount }] : []
  })
  return byQuarter(contracts)
}

/** People needed and there, hires and contractors counted in. */
export function loadOf({ instance, rows }: Translation, choice: Choice): Load[] {
  const work = usageOf(instance, { options: choice.options, units: instance.supplies.map(() => 0) })
  const given = usageOf(instance, { options: instance.items.map(() => -1), units: choice.units })
  return rows.flatMap((key, row) =>
    key.kind === 'capacity'
      ? [
          {
            role: key.role,
            quarter: key.quarter + 1,
            used: work[row] ?? 0,
            capacity: (instance.limits[row] ?? 0) - (given[row] ?? 0),
          },
        ]
      : [],
  )
}

export const describeChoice = (
  problem: Problem,
  translation: Translation,
  choice: Choice,
): Described => ({
  value: valueOf(translation.instance, choice),
  starts: startsOfChoice(problem, translation, choice),
  hires: hiresOfChoice(translation, choice),
  contracts: contractsOfChoice(translation, choice),
  load: loadOf(translation, choice),
})
