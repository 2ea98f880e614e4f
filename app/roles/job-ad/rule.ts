import type { Pay } from '#app/roles/pay.ts'
import type { Place } from '#app/roles/places.ts'
import type { AdText } from './ad-text.ts'
import type { Finding } from './finding.ts'

/** What the ad is for. `level` is L1 to L5, M1 or M2; `today` an ISO date. */
export type AdFacts = {
  role: string
  level: string
  places: readonly Place[]
  pay?: Pay | null | undefined
  employerSize?: number | undefined
  today: string
}

export type Rule = (ad: AdText, facts: AdFacts) => Finding[]
