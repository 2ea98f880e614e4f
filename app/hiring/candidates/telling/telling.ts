import { tellingRule } from '#app/roles/job-ad/telling-rule.ts'
import type { TellingRule } from '#app/roles/job-ad/telling-rule.ts'
import type { PayRule } from '#app/roles/job-ad/pay-rules.ts'
import type { Place } from '#app/roles/places.ts'

const day = 86_400_000

/** So many days before it is due it is something to do. */
const soonDays = 14

export type Met = { lastMetAt: Date; places: readonly Place[]; employerSize: number | null }

/** Until when somebody who was interviewed has to be told the outcome. */
export type Telling = TellingRule & { dueAt: Date; standing: 'later' | 'soon' | 'late' }

/**
 * The clock that runs from the last interview where a law sets one; null where none does. A rule counts for interviews
 * from the day on which it came into force. It is counted in full days from the moment of the interview, so that it
 * never ends later than a calendar says.
 */
export function tellingOf(
  { lastMetAt, places, employerSize }: Met,
  now: Date,
  rules?: readonly PayRule[],
): Telling | null {
  const today = lastMetAt.toISOString().slice(0, 10)
  const rule = tellingRule({ places, employerSize: employerSize ?? undefined, today }, rules)
  if (!rule) return null
  const dueAt = new Date(lastMetAt.getTime() + rule.days * day)
  return { ...rule, dueAt, standing: standingOf(dueAt.getTime() - now.getTime()) }
}

const standingOf = (left: number): Telling['standing'] => {
  if (left < 0) return 'late'
  return left <= soonDays * day ? 'soon' : 'later'
}
