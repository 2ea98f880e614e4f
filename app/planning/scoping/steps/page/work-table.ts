import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { mostQuarters } from '#app/planning/use-cases/quantities.ts'

type Role = { value: string; label: string }

export type WorkTable = {
  /** Roles with a row each. */
  rows: Role[]
  /** Roles that can be added. */
  offered: Role[]
  quarters: number
}

const usual = ['data-scientist', 'ml-engineer', 'data-engineer']
const fewestQuarters = 2

/** The rows and columns of the table of effort: the roles at work, one asked for, and a quarter to spare. */
export function workTable(
  estimates: readonly Estimate[],
  { asked, roles }: { asked: string; roles: readonly Role[] },
): WorkTable {
  const work = estimates.filter(({ quantity }) => quantity === 'effort' || quantity === 'spend')
  const atWork = [...new Set(work.map(({ role }) => role).filter((role) => role !== ''))]
  const begun = atWork.length > 0 ? atWork : usual
  const keys = new Set([
    ...begun,
    ...roles.filter(({ value }) => value === asked).map(({ value }) => value),
  ])
  const last = work.reduce((most, { period }) => Math.max(most, period + 1), 0)
  return {
    rows: [...keys].map(
      (key) => roles.find(({ value }) => value === key) ?? { value: key, label: key },
    ),
    offered: roles.filter(({ value }) => !keys.has(value)),
    quarters: Math.min(mostQuarters, Math.max(fewestQuarters, last + 1)),
  }
}
