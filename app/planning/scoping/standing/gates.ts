import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { allowed, refused, type Verdict } from '#app/problems.ts'
import { gates } from '#app/planning/scoping/checklist/checklist.ts'
import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import type { Answer, GateAnswer } from './answer.ts'

/** Somebody let the use case past a gate as it stood then. */
export type Passing = {
  question: string
  /** How the gate stood: who let it past while open has not let it past once it failed. */
  verdict: Exclude<GateAnswer, 'passed'>
  reason: string
  passedBy: string
  passedAt: Date
}

export type GateStanding = {
  question: string
  title: string
  /** Where it is asked. */
  step: StepKey
  verdict: GateAnswer
  /** What the answer says, and where there is none, what it takes to pass. */
  reason: string
  passing: Passing | null
  blocks: boolean
}

/** Every gate with its answer, and whether it blocks: failed or open, and nobody let the use case past it as it stands. */
export const gateStandings = (
  answers: readonly Pick<Answer, 'question' | 'verdict' | 'words'>[],
  passings: readonly Passing[],
): GateStanding[] =>
  gates.map(({ key, title, step, passes }) => {
    const answer = answers.find(({ question }) => question === key)
    const verdict = answer?.verdict ?? 'open'
    const passing = passingFor(passings, key, verdict)
    return {
      question: key,
      title,
      step,
      verdict,
      reason: (verdict !== 'open' && answer?.words.trim()) || passes,
      passing,
      blocks: verdict !== 'passed' && passing === null,
    }
  })

function passingFor(
  passings: readonly Passing[],
  question: string,
  verdict: GateAnswer,
): Passing | null {
  if (verdict === 'passed') return null
  const fitting = passings.filter(
    (passing) =>
      passing.question === question && (passing.verdict === 'failed' || verdict === 'open'),
  )
  return fitting.toSorted((a, b) => b.passedAt.getTime() - a.passedAt.getTime())[0] ?? null
}

/** The gates that count for a use case of this stage: all of them for an idea, what has failed since for any other. */
const counting = (stage: Stage, standings: readonly GateStanding[]) =>
  standings.filter(({ verdict }) => stage === 'idea' || verdict === 'failed')

export type GatedPlan = {
  /** Why it may not be planned. */
  out: string | null
  /** Why it enters a plan with a reason alone. */
  reasonNeeded: string | null
}

/**
 * How a use case of this stage stands to a plan: what has failed keeps it out until somebody lets it past, and what is
 * still open of an idea lets it be tried in scenarios, but takes a reason when one of them becomes the plan.
 */
export function planGates(stage: Stage, standings: readonly GateStanding[]): GatedPlan {
  const blocking = counting(stage, standings).filter(({ blocks }) => blocks)
  const failed = blocking.filter(({ verdict }) => verdict === 'failed')
  if (failed.length > 0) {
    const names = failed.map(({ question }) => question).join(', ')
    const out = `It failed ${failed.length === 1 ? 'gate' : 'gates'} ${names} of its scope. Answer it, or let it pass with a reason.`
    return { out, reasonNeeded: null }
  }
  if (blocking.length === 0) return { out: null, reasonNeeded: null }
  const count = blocking.length
  const open =
    count === 1 ? 'One gate of its scope is open.' : `${count} gates of its scope are open.`
  return { out: null, reasonNeeded: open }
}

/** What keeps a use case of this stage from going on: every gate an idea, what has failed since any other. */
export function blocksOnward(
  stage: Stage,
  standings: readonly GateStanding[],
): { key: string; reason: string }[] {
  const verdict = gateVerdict(counting(stage, standings))
  if (verdict.ok) return []
  return [
    {
      key: 'gates',
      reason: `${verdict.reason} See to them under “Scope”, or let it past there with a reason.`,
    },
  ]
}

const listed = 3

/** Whether the use case may go on to "scoped"; if not, which gates block it. */
export function gateVerdict(standings: readonly GateStanding[]): Verdict {
  const blocking = standings.filter(({ blocks }) => blocks)
  if (blocking.length === 0) return allowed
  const named = blocking
    .toSorted((a, b) => Number(b.verdict === 'failed') - Number(a.verdict === 'failed'))
    .slice(0, listed)
    .map(({ question, title, verdict }) => `${question} ${title} (${verdict})`)
  const more = blocking.length > listed ? ` and ${blocking.length - listed} more` : ''
  const count = blocking.length === 1 ? 'One gate blocks' : `${blocking.length} gates block`
  return refused(`${count}: ${named.join(', ')}${more}.`)
}
