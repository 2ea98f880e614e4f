import { quarterWords } from '#app/planning/quarter.ts'
import type { Change, Why } from '#app/planning/roadmap/views/plan/compare-plans.ts'

export type CompareNames = {
  titles: Record<string, string>
  roles: Record<string, string>
  firstMonth: number
}

const titleOf = (id: string, titles: Record<string, string>) =>
  titles[id] ?? 'A use case that is gone'

/** What happened to a use case from one plan to the other, and why, as people say it. */
export function changeWords({ useCase, kind, from, to, why }: Change, names: CompareNames) {
  const on = (quarter: number | null) =>
    quarter === null ? '–' : quarterWords(quarter, names.firstMonth)
  const what = {
    entered: `comes in, ${on(to)}`,
    left: `drops out (was ${on(from)})`,
    moved: `moves from ${on(from)} to ${on(to)}`,
  }[kind]
  return {
    id: useCase,
    title: titleOf(useCase, names.titles),
    kind,
    what,
    why: whyWords(why, names),
  }
}

function whyWords(why: Why, { titles, roles }: CompareNames): string {
  switch (why.kind) {
    case 'rule':
      return 'The scenarios demand different things of it.'
    case 'not-asked':
      return 'Only one of the two could plan it at all.'
    case 'people':
      return `There are more or fewer people to do it: ${why.roles.map((role) => roles[role] ?? role).join(', ')}.`
    case 'money':
      return 'The budgets differ.'
    case 'follows':
      return `It waits for “${titleOf(why.useCase, titles)}”, which changed.`
    case 'worth':
      return 'The plan is worth more this way, with everything else it holds.'
  }
}
