import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'

export type Gap = {
  role: string
  /** People the plan hires; 0 where one more would be worth something and the plan hires none. */
  people: number
  /** What one more person of this role adds to the best plan without hires; null where hiring is off. */
  worth: number | null
  /** What hiring one costs; `worth` has it taken off already. Null where hiring is off. */
  hiringCost: number | null
}

const leastWorth = 0.5

/** The roles a plan is short of: those it hires, and those of whom one more would be worth something; dearest first. */
export function gapsOf(
  { hires, valueOfOneMore }: Pick<Plan, 'hires' | 'valueOfOneMore'>,
  { hiring }: Pick<Problem, 'hiring'>,
): Gap[] {
  const roles = new Set([...hires.map(({ role }) => role), ...Object.keys(valueOfOneMore)])
  return [...roles]
    .map((role) => ({
      role,
      people: hires.filter((hire) => hire.role === role).length,
      worth: valueOfOneMore[role] ?? null,
      hiringCost: hiring?.cost[role] ?? null,
    }))
    .filter(({ people, worth }) => people > 0 || (worth ?? 0) > leastWorth)
    .toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0) || a.role.localeCompare(b.role))
}

/** Whether a hire leaves at least what hiring costs once more: less than that, a small error of the guesses eats up. */
export const isClearGain = ({ people, worth, hiringCost }: Gap): boolean =>
  people > 0 || (worth ?? 0) >= (hiringCost ?? 0)

/** What one more person of the role adds, and whether that is much. */
export function gapWords(gap: Gap, money: (value: number) => string): string {
  const { worth, hiringCost } = gap
  if (worth === null) return 'What one more is worth was not reckoned.'
  const said = `One more, alone, is worth ${money(worth)} to the plan, pay and cost of hiring taken off`
  return isClearGain(gap)
    ? `${said}.`
    : `${said}. That is little beside the ${money(hiringCost ?? 0)} that hiring costs: guesses that are slightly off would use it up.`
}

/** That people of the role are proposed or on the way already, and whether the plan wants no more; empty where none are. */
export function comingWords({ people }: Pick<Gap, 'people'>, coming: number): string {
  if (coming === 0) return ''
  const are = `${coming === 1 ? 'one is' : `${coming} are`} proposed or on the way`
  return coming >= people
    ? `Already covered: ${are}. Whoever is proposed now is priced as one more.`
    : `Of these, ${are}.`
}

/** How many roles one more of whom was not reckoned, because nobody may hire them or nobody knows their price. */
export const unpricedRoles = ({ valueOfOneMore }: Pick<Plan, 'valueOfOneMore'>): number =>
  Object.values(valueOfOneMore).filter((worth) => worth === null).length

/** Roles of which one more would change nothing. */
export const rolesEnough = ({ valueOfOneMore }: Pick<Plan, 'valueOfOneMore'>): string[] =>
  Object.entries(valueOfOneMore)
    .filter(([, worth]) => worth !== null && worth <= leastWorth)
    .map(([role]) => role)
