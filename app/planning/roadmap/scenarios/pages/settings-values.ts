import { quarterOf, quarterWords } from '#app/planning/quarter.ts'
import { shareRowsOf, themeName } from '#app/planning/roadmap/scenarios/model/limits.ts'
import { usualScenario } from '#app/planning/roadmap/scenarios/model/scenario.ts'

type Range = { low: number; high: number }

type Stored = {
  name: string
  note: string
  firstQuarter: number
  quarters: number
  discount: number
  budget: number | null
  quarterBudgets: (number | null)[]
  hiring: {
    lead: number
    leadRange?: Range
    ramp: number[]
    cost: Record<string, number>
    costRange?: Record<string, Range>
    salaryPerQuarter: Record<string, number>
    salaryRange?: Record<string, Range>
    maxPerRole: Record<string, number>
  } | null
  contracting: Record<string, { costPerQuarter: number; costRange?: Range; max: number }>
  limits: {
    workInProgress?: number
    startsPerQuarter?: number
    highRisk?: number
    themeShares?: Record<string, number>
  }
  whatIfs: { role: string; quarter: number; people: number; reason: string }[]
  robust: boolean
}

type Around = {
  firstMonth: number
  now: Date
  roles: { role: string; name: string }[]
  /** That use cases have. */
  themes: string[]
}

const quartersBack = 4
const quartersAhead = 8

/** A scenario as its form shows it. */
export function settingsOf(stored: Stored, { firstMonth, now, roles, themes }: Around) {
  const { hiring, firstQuarter, quarters } = stored
  const current = quarterOf(now, firstMonth)
  const from = Math.min(current - quartersBack, firstQuarter)
  const choices = Array.from({ length: quartersBack + quartersAhead + 1 }, (_, at) => from + at)
  const option = (quarter: number) => ({
    value: String(quarter),
    label: quarterWords(quarter, firstMonth),
  })
  return {
    name: stored.name,
    note: stored.note,
    firstQuarter,
    quarters,
    robust: stored.robust,
    discountPercent: Math.round((1 - stored.discount) * 1000) / 10,
    budget: stored.budget,
    budgets: Array.from({ length: quarters }, (_, at) => ({
      label: quarterWords(firstQuarter + at, firstMonth),
      budget: stored.quarterBudgets[at] ?? null,
    })),
    hires: hiring !== null,
    lead: hiring?.lead ?? usualScenario.lead,
    leadLow: hiring?.leadRange?.low ?? null,
    leadHigh: hiring?.leadRange?.high ?? null,
    ramp: (hiring?.ramp ?? usualScenario.ramp).map((share) => Math.round(share * 100)).join(', '),
    roles: roles.map((role) => roleValues(stored, role)),
    inProgress: stored.limits.workInProgress ?? null,
    startsPerQuarter: stored.limits.startsPerQuarter ?? null,
    highRisk: stored.limits.highRisk ?? null,
    ...sharesIn(stored, themes),
    whatIfs: stored.whatIfs,
    firstChoices: choices.map(option),
    planQuarters: Array.from({ length: quarters }, (_, at) => option(firstQuarter + at)),
  }
}

/** A theme that no use case has any more stays to be seen, and is refused when it is saved again. */
function sharesIn({ limits }: Stored, themes: string[]) {
  const themeShares = shareRowsOf(limits.themeShares)
  const known = [...new Set([...themes, ...themeShares.map(({ theme }) => theme)])]
  return {
    themeShares,
    themes: known
      .map((theme) => ({ value: theme, label: themeName(theme) }))
      .toSorted((a, b) => (a.label < b.label ? -1 : 1)),
  }
}

const roleValues = (
  { hiring, contracting }: Stored,
  { role, name }: { role: string; name: string },
) => ({
  role,
  name,
  maxHires: hiring?.maxPerRole[role] ?? 1,
  hireCost: guessOf(hiring?.cost[role], hiring?.costRange?.[role]),
  salary: guessOf(hiring?.salaryPerQuarter[role], hiring?.salaryRange?.[role]),
  contractCost: guessOf(contracting[role]?.costPerQuarter, contracting[role]?.costRange),
  maxContract: contracting[role]?.max ?? 1,
})

type RoleValues = ReturnType<typeof roleValues>

/** Whom a plan may take of a role, in words; null where nobody has a price. */
export function outsideWords(
  { hireCost, maxHires, contractCost, maxContract }: RoleValues,
  hires: boolean,
): string | null {
  const most = (count: number, name: string) =>
    count > 0 ? `up to ${count} ${name}${count === 1 ? '' : 's'}` : null
  const said = [
    hires && hireCost.likely !== null ? most(maxHires, 'hire') : null,
    contractCost.likely === null ? null : most(maxContract, 'contractor'),
  ].filter((part) => part !== null)
  return said.length > 0 ? said.join(', ') : null
}

const guessOf = (likely: number | undefined, range: Range | undefined) => ({
  low: range?.low ?? null,
  likely: likely ?? null,
  high: range?.high ?? null,
})

export type ShownSettings = ReturnType<typeof settingsOf>
