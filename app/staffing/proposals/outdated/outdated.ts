import { inQuarter } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { isMoved, isOvertaken } from '#app/staffing/gaps/comers.ts'
import type { Comer } from '#app/staffing/gaps/comers.ts'
import type { StoredPricing } from '#db/schema/staffing.ts'

type Price = {
  role: string
  pricing: Pick<StoredPricing, 'beside' | 'besideIn' | 'capacity'>
}

export type Staffed = {
  /** The committed plan's problem, with its people as they were counted. */
  counted: Problem
  /** The same with its people as they start now. */
  problem: Problem
  comers: Comer[]
}

/** Why a price is out of date, in a sentence; null while it holds. */
export function whyOutdated(price: Price, { counted, problem, comers }: Staffed): string | null {
  if (isOvertaken(price, comers))
    return 'Other hires of this role came, went or moved since it was priced.'
  // Prices that kept no people were found with those whom the plan counted.
  const people = price.pricing.capacity ?? counted.capacity
  return isMoved(price.pricing, comers) || !isSame(people, problem)
    ? 'Somebody who was counted on when it was priced starts on another day now.'
    : null
}

/** Whether as many people of each role are there in every quarter as a problem has. */
const isSame = (people: Problem['capacity'], { capacity, quarters }: Problem): boolean =>
  [...new Set([...Object.keys(people), ...Object.keys(capacity)])].every((role) =>
    Array.from({ length: quarters }, (_, index) => index).every(
      (index) =>
        Math.abs(inQuarter(people[role] ?? 0, index) - inQuarter(capacity[role] ?? 0, index)) <
        1e-9,
    ),
  )
