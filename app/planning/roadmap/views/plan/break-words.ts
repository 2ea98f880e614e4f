import { counted } from '#app/math/text/counted.ts'
import { figure } from '#app/math/text/figures.ts'
import { themeName } from '#app/planning/roadmap/scenarios/model/limits.ts'
import type { Break } from './check-plan.ts'

export type Names = {
  titles: Record<string, string>
  roles: Record<string, string>
  quarters: string[]
  /** Why a use case cannot start in a quarter. */
  refusals: Record<string, string[]>
}

const amount = (value: number) => figure(value, 2)

const limits: Record<string, string> = {
  inProgress: 'More use cases are worked on at a time than the scenario allows',
  highRisk: 'More use cases of high risk are in the plan than the scenario allows',
  startsPerQuarter: 'More use cases start than the scenario allows',
}

/** A broken rule as a sentence that says what to do about it. */
export function breakWords(broken: Break, { titles, roles, quarters, refusals }: Names): string {
  const title = (id: string) => `“${titles[id] ?? 'a use case that is gone'}”`
  const when = (quarter: number | null) =>
    quarter === null
      ? 'over the whole plan'
      : `in ${quarters[quarter - 1] ?? 'a quarter outside it'}`
  switch (broken.kind) {
    case 'capacity':
      return `${roles[broken.role] ?? broken.role}: ${counted(amount(broken.over), 'person', 'people')} too few ${when(broken.quarter)}. Move something out of it.`
    case 'budget':
      return `The budget is exceeded by ${amount(broken.over)} ${when(broken.quarter)}.`
    case 'limit':
      return broken.theme === undefined
        ? `${limits[broken.limit] ?? 'A limit is exceeded'} ${when(broken.quarter)}.`
        : `${themeName(broken.theme)} gets less than its share of the work.`
    case 'start':
      return `${title(broken.useCase)} cannot start ${when(broken.quarter)}: ${refusals[broken.useCase]?.[broken.quarter - 1] || 'the plan has no such start'}.`
    case 'missing':
      return `${title(broken.useCase)} has to be in the plan.`
    case 'before':
      return `${title(broken.useCase)} needs ${title(broken.other)} to be finished first.`
    case 'both':
      return `${title(broken.useCase)} and ${title(broken.other)} exclude each other: keep one of them.`
    case 'hires':
      return 'More people are hired than the scenario allows.'
  }
}
