import { probabilities } from '#app/planning/use-cases/quantities.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import type { RuleName } from './scenario.ts'

/** A use case as the catalogue holds it, with what is guessed about it. */
export type Candidate = {
  id: string
  title: string
  stage: string
  theme: string
  /** By its tag or its AI-risk class. */
  highRisk: boolean
  /** Parked or merged: why it stays out. */
  asleep: string | null
  /** A gate that failed and that nobody passed it by: why it stays out. */
  blocked: string | null
  /** Gates that are still open: why it enters a plan with a reason alone. */
  openGates: string | null
  estimates: Estimate[]
  after: string[]
  /** What it comes after and nobody will finish any more, by title. */
  lost: string[]
  exclusiveWith: string[]
}

export type Rule = { useCaseId: string; rule: RuleName; quarter: number | null }

const done = ['launch', 'scale', 'retired']

/** Whether nothing is left to plan of it: what comes after it need not wait. */
export const isFinished = ({ stage }: Pick<Candidate, 'stage'>): boolean => done.includes(stage)

const quantityNames: Record<string, string> = {
  value: 'its value',
  'p-data': 'the chance that the data will do',
  'p-model': 'the chance that the model gets good enough',
  'p-deploy': 'the chance that it gets into use',
  'p-adopt': 'the chance that people use it',
}

/** Why a use case cannot be planned, or is not because of its rule, whatever becomes of others. */
function ownReason(one: Candidate, rule?: Rule): string | null {
  if (one.asleep) return one.asleep
  if (isFinished(one)) return 'It is launched or retired: nothing is left to plan.'
  if (rule?.rule === 'parked') return 'This scenario leaves it out.'
  if (one.blocked) return one.blocked
  const has = new Set(one.estimates.map(({ quantity }) => quantity))
  const missing = ['value', ...probabilities].filter((quantity) => !has.has(quantity))
  const words = missing.map((quantity) => quantityNames[quantity] ?? quantity)
  if (!has.has('effort')) words.push('its effort')
  return words.length > 0 ? `Missing: ${words.join(', ')}.` : null
}

/**
 * Why each use case cannot be planned; null where it can. What comes after another one waits with it, unless that one
 * is finished: no plan holds work that builds on what is not there. `withOwnRules: false` leaves a use case's own rule
 * aside, as whoever chooses that rule wants to know.
 */
export function reasonsOut(
  candidates: readonly Candidate[],
  rules: readonly Rule[],
  { withOwnRules = true } = {},
): Map<string, string | null> {
  const ruled = new Map(rules.map((rule) => [rule.useCaseId, rule]))
  const known = new Map(candidates.map((one) => [one.id, one]))
  const found = new Map<string, string | null>()
  const reasonOf = (one: Candidate): string | null => {
    if (found.has(one.id)) return found.get(one.id) ?? null
    // Use cases that wait for each other in a circle are told by the check of the problem.
    found.set(one.id, null)
    const reason = ownReason(one, ruled.get(one.id)) ?? waitReason(one)
    found.set(one.id, reason)
    return reason
  }
  const waitReason = (one: Candidate): string | null => {
    for (const title of one.lost)
      return `It waits for “${title}”, which was retired before it was launched.`
    for (const id of one.after) {
      const earlier = known.get(id)
      if (!earlier || isFinished(earlier) || reasonOf(earlier) === null) continue
      const leftOut = !earlier.asleep && ruled.get(id)?.rule === 'parked'
      return `It waits for “${earlier.title}”, which ${leftOut ? 'this scenario leaves out' : 'cannot be planned'}.`
    }
    return null
  }
  return new Map(
    candidates.map((one) => [
      one.id,
      withOwnRules ? reasonOf(one) : (ownReason(one) ?? waitReason(one)),
    ]),
  )
}

/** Rules that leave no choice: a plan has the use case, or there is none. */
export const isRequired = (rule: Rule | undefined): boolean =>
  rule?.rule === 'mandatory' || rule?.rule === 'under-way'
