import { quarterWords } from '#app/planning/quarter.ts'
import {
  admissionWords,
  type PlanNames,
} from '#app/planning/roadmap/scenarios/model/admission-words.ts'
import { bindingWords } from '#app/planning/roadmap/scenarios/model/binding-words.ts'
import { valueWords } from '#app/planning/roadmap/scenarios/model/words.ts'
import type { Change, RuleName, Why } from '#app/planning/roadmap/views/plan/compare-plans.ts'

/** The name of a scenario, and of the quarters of its plan. */
export type SideNames = { name: string; quarters: string[] }

export type CompareNames = {
  before: SideNames
  after: SideNames
  titles: Record<string, string>
  roles: Record<string, string>
  currency: string
  firstMonth: number
}

const titleOf = (id: string, titles: Record<string, string>) =>
  titles[id] ?? 'A use case that is gone'

/** What happened to a use case from one plan to the other, and why, as people say it. */
export function changeWords(change: Change, names: CompareNames) {
  const { useCase, kind, from, to } = change
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
    why: [whyWords(change.why, names), ...heldWords(change, names)],
  }
}

/** The limits that kept it from there in the other plan, by name, and what would let it in. */
function heldWords({ held, admission }: Change, names: CompareNames): string[] {
  const { name, quarters } = names[held.side]
  const { titles, roles, currency } = names
  const plan: PlanNames = { quarters, titles, roles, currency }
  const limits = held.binding.map((binding) => bindingWords(binding, plan, false))
  return [
    ...(limits.length > 0 ? [`In “${name}”: ${limits.join(' ')}`] : []),
    ...(admission ? [`To have it in “${name}”: ${admissionWords(admission, plan)}`] : []),
  ]
}

function whyWords(why: Why, names: CompareNames): string {
  const { titles, roles, before, after, currency } = names
  switch (why.kind) {
    case 'rule':
      return ruleWords(why, names)
    case 'not-asked':
      return `Only “${names[why.asked].name}” could plan it at all.`
    case 'people': {
      const each = why.roles.map(({ role, more }) => amountWords(more, roles[role] ?? role))
      return `“${after.name}” has ${each.join(', ')}.`
    }
    case 'money':
      return `The budget is ${moneyWords(why.was, currency)} in “${before.name}” and ${moneyWords(why.is, currency)} in “${after.name}”.`
    case 'follows':
      return `It waits for “${titleOf(why.useCase, titles)}”, which changed.`
    case 'worth':
      return 'The plan is worth more this way, with everything else it holds.'
  }
}

const moneyWords = (money: number | null, currency: string) =>
  money === null ? 'without limit' : `${valueWords(money)} thousand ${currency}`

const amountWords = (more: number, role: string) =>
  `${valueWords(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} quarters of ${role}`

const demands: Record<RuleName, string> = {
  mandatory: 'demands it',
  parked: 'leaves it out',
  pinned: 'pins it',
  underWay: 'has it under way',
  stoppable: 'may stop it',
}

function ruleWords(
  { rule, was, is }: Extract<Why, { kind: 'rule' }>,
  { before, after, firstMonth }: CompareNames,
): string {
  const said = (name: string, value: number | boolean) =>
    value === false
      ? `“${name}” does not`
      : `“${name}” ${demands[rule]}${typeof value === 'number' ? ` to ${quarterWords(value, firstMonth)}` : ''}`
  return was === false
    ? `${said(after.name, is)}; ${said(before.name, was)}.`
    : `${said(before.name, was)}; ${said(after.name, is)}.`
}
