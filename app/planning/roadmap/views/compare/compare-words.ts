import { counted } from '#app/math/text/counted.ts'
import { inSentence } from '#app/ui/in-sentence.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import {
  admissionWords,
  type PlanNames,
} from '#app/planning/roadmap/scenarios/model/admission-words.ts'
import { bindingWords } from '#app/planning/roadmap/scenarios/model/binding-words.ts'
import { moneyWords } from '#app/planning/money.ts'
import { exactWords } from '#app/planning/roadmap/scenarios/model/words.ts'
import type { Change } from '#app/planning/roadmap/views/plan/compare-plans.ts'
import type { RoleDifference, RuleName, Why } from '#app/planning/roadmap/views/plan/why-changed.ts'

/** What a scenario is called beside the other, and the names of the quarters of its plan. */
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
  const limits = held.binding.map((binding) => bindingWords(binding, plan))
  return [
    ...(limits.length > 0 ? [`In ${name}: ${limits.join(' ')}`] : []),
    ...(admission ? [`To have it in ${name}: ${admissionWords(admission, plan)}`] : []),
  ]
}

function whyWords(why: Why, names: CompareNames): string {
  const { titles, before, after } = names
  switch (why.kind) {
    case 'rule':
      return ruleWords(why, names)
    case 'not-asked':
      return `Only ${names[why.asked].name} could plan it at all.`
    case 'people':
      return `While it runs, ${after.name} has ${rolesWords(why.roles, names)}.`
    case 'money':
      return `The budgets of ${before.name} and ${after.name} differ.`
    case 'limits':
      return `The limits of ${before.name} and ${after.name} differ.`
    case 'follows':
      return `It waits for “${titleOf(why.useCase, titles)}”, which changed.`
    case 'awaited':
      return `“${titleOf(why.useCase, titles)}” waits for it.`
    case 'room':
      return `It makes room for ${listed(why.useCases, titles)}.`
    case 'worth':
      return 'The plan is worth more this way, with everything else it holds.'
  }
}

const listed = (ids: string[], titles: Record<string, string>) =>
  ids.map((id) => `“${titleOf(id, titles)}”`).join(' and ')

const rolesWords = (differences: RoleDifference[], { roles }: Pick<CompareNames, 'roles'>) =>
  differences.map(({ role, more }) => amountWords(more, inSentence(roles[role] ?? role))).join(', ')

const amountWords = (more: number, role: string) =>
  `${counted(exactWords(Math.abs(more)), `${more > 0 ? 'more' : 'fewer'} person-quarter`, `${more > 0 ? 'more' : 'fewer'} people-quarters`)} of ${role}`

export type Overall = {
  people: RoleDifference[]
  budgets: readonly [before: number | null, after: number | null]
  /** What comes in because of the people. */
  letIn: string[]
}

/** What the second scenario has that the first has not, said once for all use cases; empty where there is nothing. */
export function overallWords({ people, budgets, letIn }: Overall, names: CompareNames): string {
  const { before, after, titles, currency } = names
  const money = (budget: number | null) =>
    budget === null ? 'without limit' : moneyWords(budget, currency)
  const [was, is] = budgets
  return [
    people.length > 0
      ? `${after.name} has ${rolesWords(people, names)}${letIn.length > 0 ? `; that lets in ${listed(letIn, titles)}` : ''}.`
      : '',
    was === is
      ? ''
      : `The budget is ${money(was)} in ${before.name} and ${money(is)} in ${after.name}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

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
      ? `${name} does not`
      : `${name} ${demands[rule]}${typeof value === 'number' ? ` to ${quarterWords(value, firstMonth)}` : ''}`
  return was === false
    ? `${said(after.name, is)}; ${said(before.name, was)}.`
    : `${said(before.name, was)}; ${said(after.name, is)}.`
}
