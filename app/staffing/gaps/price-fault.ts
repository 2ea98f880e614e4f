import { isGivenUp } from '#app/planning/roadmap/solving/given-up.ts'

export type Pricing = { priced: boolean; fault: string; startedAt: Date | null }

/** Why a proposal has no price; empty where it has one or may still get it. */
export const faultOf = ({ priced, fault, startedAt }: Pricing, now: Date): string =>
  fault === '' && !priced && isGivenUp(startedAt, now)
    ? 'The solver ended unexpectedly, so the hire has no price. Price it again.'
    : fault
