import type { Access } from '#app/accounts/actor.ts'

/** What a group can be mapped to, the most powerful first: ownership is given by owners alone. */
export const mappedAccess = [
  'admin',
  'recruiter',
  'hiring-manager',
  'planner',
  'interviewer',
  'viewer',
] as const satisfies Access[]

/** What somebody may do who is in several groups: the most that one of them gives. */
export const strongest = (given: readonly (Access | null)[]): Access | null =>
  mappedAccess.find((access) => given.includes(access)) ?? null
