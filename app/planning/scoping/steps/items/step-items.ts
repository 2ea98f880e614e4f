import { questionsOf } from '#app/planning/scoping/checklist/checklist.ts'
import { factorKeys } from '#app/planning/scoping/checklist/question.ts'
import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import { placeOf, probeQuantity } from './estimate-item.ts'
import { partsOf } from './item.ts'
import type { ItemKind, Items } from './item.ts'

const listedIn: Partial<Record<ItemKind, StepKey>> = {
  alternative: 'solutions',
  risk: 'feasibility',
  metric: 'metrics',
}

const estimatedIn: Partial<Record<StepKey, readonly string[]>> = {
  feasibility: ['value', 'cost', 'loss', ...factorKeys],
  people: ['effort', 'spend'],
}

/** Whether a step asks for an estimate: money and chances, people and spend, or what finding out costs. */
export const isAskedIn = (step: StepKey, quantity: string): boolean =>
  estimatedIn[step]?.includes(quantity) === true ||
  questionsOf(step).some(({ key }) => probeQuantity(key) === quantity)

export const isListedIn = (step: StepKey, kind: ItemKind): boolean => listedIn[kind] === step

/** The items of a form that its step asks for; nothing else is taken from it. */
export const itemsOfStep = (step: StepKey, posted: Items): Items =>
  Object.fromEntries(Object.entries(posted).filter(([name]) => belongs(step, name)))

function belongs(step: StepKey, name: string): boolean {
  const { kind, key } = partsOf(name) ?? {}
  if (!kind || !key) return false
  if (kind === 'answer') return questionsOf(step).some((question) => question.key === key)
  if (kind === 'estimate') return isAskedIn(step, placeOf(key)?.quantity ?? '')
  return isListedIn(step, kind)
}
