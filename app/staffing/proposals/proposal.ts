import { z } from 'zod'
import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { levels } from '#app/roles/competencies.ts'
import { faultOf } from '#app/staffing/gaps/price-fault.ts'
import type { Pricing } from '#app/staffing/gaps/price-fault.ts'

export const proposalSchema = z.object({
  role: z.string().min(1, 'Choose a role.').max(80),
  level: z.enum(levels, 'Choose a level.').default('L3'),
  people: z
    .number('Say how many people.')
    .int('Whole people only.')
    .min(1, 'At least one person.')
    .max(20, 'Twenty people at most.')
    .default(1),
  reason: z.string().trim().max(1000).default(''),
})

export type NewProposal = z.output<typeof proposalSchema>

export const verdictSchema = z.object({
  verdict: z.enum(['approved', 'declined'], 'Approve or decline.'),
  reason: z.string().trim().max(1000).default(''),
})

export type NewVerdict = z.output<typeof verdictSchema>

export type ProposalState =
  | 'pricing'
  | 'failed'
  | 'waiting'
  | 'approved'
  | 'declined'
  | 'opened'
  | 'unfilled'

type Standing = Pricing & {
  verdict: 'approved' | 'declined' | null
  openingId: string | null
  /** How its opening was closed; null while it is open. */
  outcome: 'filled' | 'cancelled' | 'other' | null
}

/** How far a proposal has come. */
export function stateOf(standing: Standing, now: Date): ProposalState {
  const { priced, verdict, openingId, outcome } = standing
  if (openingId) return outcome && outcome !== 'filled' ? 'unfilled' : 'opened'
  if (verdict) return verdict
  if (faultOf(standing, now)) return 'failed'
  return priced ? 'waiting' : 'pricing'
}

export const stateNames: Record<ProposalState, string> = {
  pricing: 'Being priced',
  failed: 'Not priced',
  waiting: 'Waits for approval',
  approved: 'Approved',
  declined: 'Declined',
  opened: 'Opening made',
  unfilled: 'Opening closed unfilled',
}

export const stateTones = {
  pricing: 'plain',
  failed: 'danger',
  waiting: 'warn',
  approved: 'good',
  declined: 'danger',
  opened: 'accent',
  unfilled: 'warn',
} as const satisfies Record<ProposalState, string>

/** Whether somebody may approve now; `outdated` says why its price does not hold any more. */
export function mayApprove(state: ProposalState, outdated: string | null): Verdict {
  const judging = mayJudge(state)
  return judging.ok && outdated ? refused(`${outdated} Price it again to approve it.`) : judging
}

/** Whether somebody may answer now; an outdated price is enough to decline. */
export function mayJudge(state: ProposalState): Verdict {
  if (state === 'waiting') return allowed
  if (state === 'pricing') return refused('The optimiser is still pricing this proposal.')
  if (state === 'failed') return refused('This proposal could not be priced. Price it again first.')
  return refused('This proposal was answered already.')
}

/** Whether an opening may be made of it now. */
export function mayOpen(state: ProposalState): Verdict {
  if (state === 'approved') return allowed
  if (state === 'opened') return refused('This proposal is an opening already.')
  if (state === 'unfilled')
    return refused('Its opening closed unfilled. Open it again, or propose the hire anew.')
  return refused('Only an approved proposal becomes an opening.')
}

const daysPerQuarter = 91

/** What somebody takes to learn the work: the share of each quarter of 91 days that the ramp loses. */
export const learningDays = (ramp: number[]): number =>
  Math.round(ramp.reduce((sum, share) => sum + Math.max(0, 1 - share), 0) * daysPerQuarter)

const day = 86_400_000

/**
 * The day on which the opening has to be out, so that the person is fully useful when needed: the first day of that
 * need, less the days to fill it, less the days to learn the work.
 */
export const openBy = (needBy: Date, fillDays: number, ramp: number[]): Date =>
  new Date(needBy.getTime() - (fillDays + learningDays(ramp)) * day)

export type DateSum = {
  /** Days from opening to first day, as they were when the dates were reckoned. */
  fill: number
  learning: number
}

/** What lies between two days that were reckoned with a ramp. */
export const dateSum = (needBy: string, latest: string, ramp: number[]): DateSum => {
  const learning = learningDays(ramp)
  const days = Math.round((Date.parse(needBy) - Date.parse(latest)) / day)
  return { fill: days - learning, learning }
}

/** Of an opening that was published. */
export type Promptness = { openedOn: string; late: number }

/** Of an opening that nobody has published yet: the day it was made. */
export type StillDraft = { draftedOn: string }

/** How many days after the last good one an opening was out; 0 where it was in time. */
export const promptness = (openedAt: Date, latest: string): Promptness => {
  const openedOn = openedAt.toISOString().slice(0, 10)
  return {
    openedOn,
    late: Math.max(0, Math.round((Date.parse(openedOn) - Date.parse(latest)) / day)),
  }
}

/** What the product assumes while an organisation has filled fewer than three openings. */
export const usualDaysToFill = 75
export const leastFilled = 3

/** Half of the openings were filled within so many days; the usual figure where there are too few of them. */
export function daysToFill(history: number[]): { days: number; from: number } {
  const sorted = history.toSorted((a, b) => a - b)
  if (sorted.length < leastFilled) return { days: usualDaysToFill, from: 0 }
  const middle = Math.floor(sorted.length / 2)
  const median =
    sorted.length % 2 === 1
      ? (sorted[middle] ?? 0)
      : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
  return { days: Math.round(median), from: sorted.length }
}
