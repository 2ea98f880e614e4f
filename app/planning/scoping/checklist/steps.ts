import { NotFound } from '#app/problems.ts'
import type { StepKey } from './question.ts'
import { stepKeys } from './question.ts'

export type Step = { key: StepKey; title: string; lead: string }

const words: Record<StepKey, { title: string; lead: string }> = {
  problem: {
    title: 'Business problem',
    lead: 'Not “use AI”, but a decision or step that changes: who makes it, how often, what it costs today, who owns the number.',
  },
  solutions: {
    title: 'Candidate solutions',
    lead: 'Every way to the same end, the simplest first. At least one of them is not AI.',
  },
  feasibility: {
    title: 'Feasibility and value',
    lead: 'What it is worth, how likely it works, and what could go wrong. Ranges, not points: nobody expects you to know exactly.',
  },
  metrics: {
    title: 'Milestones and metrics',
    lead: 'The numbers by which you will know that it works: of the model, of the system, of the business, and those that must not get worse.',
  },
  people: {
    title: 'Budget and people',
    lead: 'Who works on it, quarter by quarter, and what else it costs. Capacity and the roadmap read these numbers.',
  },
}

/** The five steps from a business problem to a plan, in order. */
export const steps: readonly Step[] = stepKeys.map((key) => ({ key, ...words[key] }))

export const stepAfter = (key: StepKey): StepKey | undefined => stepKeys[stepKeys.indexOf(key) + 1]

/** The step an address names; throws `NotFound` for any other word. */
export function stepFrom(key: string): Step {
  const step = steps.find((known) => known.key === key)
  if (!step) throw new NotFound()
  return step
}
