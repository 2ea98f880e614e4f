import { moneyWords } from '#app/planning/money.ts'
import { asList } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'
import type { Start } from '#app/planning/roadmap/solving/plan.ts'
import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { limitLines } from './limits.ts'
import type { Asked } from './problem-from.ts'

/** A plan as it was found, and what its scenario would ask today. */
export type Compared = {
  found: { firstQuarter: number; problem: Problem; starts: readonly Start[] }
  now: Asked & { firstQuarter: number }
  names: { titles: Record<string, string>; roles: Record<string, string>; currency: string }
}

/** How a plan stands to what holds today, each point one sentence. */
export type PlanStanding = {
  /** What it builds on and does not hold: such a plan is none. */
  missing: string[]
  /** Planned use cases that failed a gate since: each has to be let past there. */
  failed: string[]
  /** What changed since it was found. */
  older: string[]
  /** Planned use cases that go past gates. */
  gates: string[]
}

export function standingOf(compared: Compared): PlanStanding {
  const { gates, failed } = compared.now
  return {
    missing: missingIn(compared),
    failed: plannedIn(compared, failed),
    older: changesIn(compared),
    gates: plannedIn(compared, gates),
  }
}

/** Whether such a plan may be made the plan with that reason. */
export function commitVerdict(standing: PlanStanding, reason: string): Verdict {
  const { missing, failed, older, gates } = standing
  if (missing.length > 0)
    return refused(`This plan cannot be carried out: ${shortened(missing)} Solve it again.`)
  if (failed.length > 0)
    return refused(
      `${shortened(failed)} A reason given here does not let it past: that is done under “Scope” of the use case. Or solve the plan again without it.`,
    )
  if (reason.trim() !== '') return allowed
  if (older.length > 0)
    return refused(
      `This plan is older than what holds now: ${shortened(older)} Solve it again, or say why it is to be the plan all the same.`,
    )
  if (gates.length > 0)
    return refused(`${shortened(gates)} Say why it enters the plan all the same.`)
  return allowed
}

const mostSaid = 5

const shortened = (lines: string[]): string =>
  lines.length <= mostSaid
    ? lines.join(' ')
    : `${lines.slice(0, mostSaid).join(' ')} And ${lines.length - mostSaid} more.`

const titleIn = ({ names }: Compared, id: string) =>
  `“${names.titles[id] ?? 'a use case that is gone'}”`

/** Planned work whose prerequisite, as it is known today, the plan does not finish before. */
function missingIn(compared: Compared): string[] {
  const { found, now } = compared
  const startOf = new Map(found.starts.map(({ useCase, quarter }) => [useCase, quarter]))
  const durationOf = new Map(found.problem.useCases.map(({ id, duration }) => [id, duration]))
  const endOf = (id: string) => (startOf.get(id) ?? Infinity) + (durationOf.get(id) ?? 0)
  return now.prerequisites.flatMap(({ id, after, lost }) => {
    const start = startOf.get(id)
    if (start === undefined) return []
    const late = after
      .filter((other) => endOf(other) > start)
      .map((other) => titleIn(compared, other))
    return [...late, ...lost.map((title) => `“${title}”`)].map(
      (other) => `${titleIn(compared, id)} needs ${other} to be finished first.`,
    )
  })
}

const isPlanned = ({ found }: Compared, id: string): boolean =>
  found.starts.some(({ useCase }) => useCase === id)

/** What is said of those that are planned. */
const plannedIn = (compared: Compared, said: Asked['gates']): string[] =>
  said
    .filter(({ id }) => isPlanned(compared, id))
    .map(({ id, words }) => `${titleIn(compared, id)}: ${words}`)

function changesIn(compared: Compared): string[] {
  const { found, now } = compared
  const { useCases: were, ...frame } = found.problem
  const { useCases: are, ...today } = now.problem
  return [
    ...frameChanges(compared, frame, today),
    ...were
      .filter(({ id }) => !isPlanned(compared, id) || !now.failed.some((one) => one.id === id))
      .flatMap((was) =>
        useCaseChange(
          compared,
          was,
          are.find(({ id }) => id === was.id),
        ),
      ),
    ...are
      .filter(({ id }) => !were.some((was) => was.id === id))
      .map(({ id }) => `${titleIn(compared, id)} can be planned now.`),
  ]
}

type Frame = Omit<Problem, 'useCases'>

const limitWords = ({ limits }: Frame) => limitLines(limits).join(', ') || 'none'

function frameChanges({ found, now, names }: Compared, was: Frame, is: Frame): string[] {
  const lines: string[] = []
  if (found.firstQuarter !== now.firstQuarter || was.quarters !== is.quarters)
    lines.push('The scenario covers other quarters.')
  const money = (amount: number | null) =>
    amount === null ? 'without limit' : moneyWords(amount, names.currency)
  if (was.budget !== is.budget)
    lines.push(`The budget is ${money(is.budget)}; it was ${money(was.budget)}.`)
  if (differ(was.quarterlyBudget, is.quarterlyBudget))
    lines.push('The budgets of quarters changed.')
  if (was.discount !== is.discount) lines.push('The discount changed.')
  if (differ(was.hiring, is.hiring) || differ(was.contracting, is.contracting))
    lines.push('What people from outside cost, or how many may come, changed.')
  if (limitWords(was) !== limitWords(is))
    lines.push(`The limits are: ${limitWords(is)}. They were: ${limitWords(was)}.`)
  const roles = [...new Set([...Object.keys(was.capacity), ...Object.keys(is.capacity)])]
  const others = roles
    .filter((role) => differ(was.capacity[role], is.capacity[role]))
    .map((role) => names.roles[role] ?? role)
  if (others.length > 0) lines.push(`Other numbers of people are there: ${others.join(', ')}.`)
  return lines
}

function useCaseChange(compared: Compared, was: UseCase, is: UseCase | undefined): string[] {
  const title = titleIn(compared, was.id)
  if (!is) {
    const out = compared.now.leftOut.find(({ id }) => id === was.id)
    return [`${title} cannot be planned any more. ${out?.reason ?? ''}`.trim()]
  }
  const [before, after] = [partsOf(was), partsOf(is)]
  if (differ(before.rules, after.rules)) return [`What is demanded of ${title} changed.`]
  if (differ(before.links, after.links)) return [`What ${title} waits for or excludes changed.`]
  return differ(before.rest, after.rest) ? [`What is known of ${title} changed.`] : []
}

function partsOf({
  mandatory,
  parked,
  pinned,
  underWay,
  stoppable,
  after,
  exclusiveWith,
  ...rest
}: UseCase) {
  return {
    rules: { mandatory, parked, pinned, underWay, stoppable },
    links: { after: asList(after).toSorted(), exclusiveWith: asList(exclusiveWith).toSorted() },
    rest,
  }
}

/** Whether two values say something else, whatever the order of their keys; what is left out says nothing. */
const differ = (a: unknown, b: unknown) => ordered(a) !== ordered(b)

const ordered = (value: unknown): string | undefined =>
  JSON.stringify(value ?? null, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
