import type { Place } from '#app/roles/places.ts'
import { judgePayRules, payRules } from './pay-rules.ts'
import type { PayRule } from './pay-rules.ts'

/** Within how many days of their last interview people are told the outcome, and who says so. */
export type TellingRule = { days: number; jurisdiction: string; law: string }

type Facts = { places: readonly Place[]; employerSize?: number | undefined; today: string }

const daysOf = ({ requires }: PayRule): number[] =>
  requires.flatMap((one) => (one.kind === 'tell-interviewed' ? [one.days] : []))

/** The strictest duty to tell people who were interviewed, over all places of the work; null where there is none. */
export function tellingRule(
  facts: Facts,
  rules: readonly PayRule[] = payRules,
): TellingRule | null {
  const duties = judgePayRules(facts, rules)
    .filter(({ status }) => status === 'duty')
    .flatMap(({ rule }) =>
      daysOf(rule).map((days) => ({ days, jurisdiction: rule.jurisdiction, law: rule.law })),
    )
  return duties.toSorted((one, other) => one.days - other.days)[0] ?? null
}
