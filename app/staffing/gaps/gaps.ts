import type { Plan } from '#app/planning/roadmap/solving/plan.ts'

export type Gap = {
  role: string
  /** People the plan hires; 0 where one more would be worth something and the plan hires none. */
  people: number
  /** What one more person of this role adds to the best plan without hires; null where hiring is off. */
  worth: number | null
}

const leastWorth = 0.5

/** The roles a plan is short of: those it hires, and those of whom one more would be worth something; dearest first. */
export function gapsOf({ hires, valueOfOneMore }: Pick<Plan, 'hires' | 'valueOfOneMore'>): Gap[] {
  const roles = new Set([...hires.map(({ role }) => role), ...Object.keys(valueOfOneMore)])
  return [...roles]
    .map((role) => ({
      role,
      people: hires.filter((hire) => hire.role === role).length,
      worth: valueOfOneMore[role] ?? null,
    }))
    .filter(({ people, worth }) => people > 0 || (worth ?? 0) > leastWorth)
    .toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0) || a.role.localeCompare(b.role))
}

/** Roles of which one more would change nothing. */
export const rolesEnough = ({ valueOfOneMore }: Pick<Plan, 'valueOfOneMore'>): string[] =>
  Object.entries(valueOfOneMore)
    .filter(([, worth]) => worth !== null && worth <= leastWorth)
    .map(([role]) => role)
