import type { Quarter } from '#app/planning/quarter.ts'
import type { RoleLedger, RoleQuarter } from '#app/planning/capacity/ledger/ledger.ts'

export type CapacityCell = RoleQuarter & {
  /** People the committed plan needs; null where there is no plan or it does not reach this quarter. */
  load: number | null
}

export type CapacityRow = {
  role: string
  name: string
  members: string[]
  quarters: CapacityCell[]
}

type Load = { role: string; quarter: Quarter; people: number }[] | null

/** The ledger beside what the committed plan needs. */
export const capacityRows = (
  ledger: RoleLedger[],
  load: Load,
  {
    names,
    people,
  }: { names: Record<string, string>; people: readonly { role: string; name: string }[] },
): CapacityRow[] =>
  ledger.map(({ role, quarters }) => ({
    role,
    name: names[role] ?? role,
    members: people.filter((person) => person.role === role).map(({ name }) => name),
    quarters: quarters.map((cell) => ({ ...cell, load: loadIn(load, role, cell.quarter) })),
  }))

const loadIn = (load: Load, role: string, quarter: Quarter): number | null =>
  load?.find((one) => one.role === role && one.quarter === quarter)?.people ?? null

/** The most telling sentence about the table: where the plan needs more than there is, else where it is fullest. */
export function capacitySentence(rows: CapacityRow[], words: (quarter: Quarter) => string): string {
  const cells = rows.flatMap(({ name, quarters }) => quarters.map((cell) => ({ name, ...cell })))
  const over = cells.filter(({ load, people }) => load !== null && load > people + 1e-6)
  const [first] = over
  if (first) {
    const quarters = over
      .filter(({ name }) => name === first.name)
      .map((cell) => words(cell.quarter))
    return `The plan needs more of the role “${first.name}” in ${quarters.join(' and ')} than there is today; hires it counts on are not in this table until they have a start date.`
  }
  const short = cells.find((cell) => cell.short > 0)
  if (short)
    return `Run work of the role “${short.name}” takes more people in ${words(short.quarter)} than there are.`
  const full = cells.find(({ load, people }) => load !== null && people > 0 && load > people - 1e-6)
  if (full)
    return `“${full.name}” is fully used in ${words(full.quarter)}: more work there needs more people.`
  return cells.some(({ load }) => load !== null)
    ? 'No role is fully used.'
    : 'No plan is committed yet: everybody here is free for planned work.'
}
