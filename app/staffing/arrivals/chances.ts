import type { Reckoned } from './reckoning.ts'

/** From here on a change of a chance is worth a word. */
const notable = 0.1

/** Use cases that stay in the plan and whose chance to be done on time changed by 10 points or more, the most changed first. */
export function changedChances(
  before: Reckoned['chances'],
  after: Reckoned['chances'],
): { useCase: string; was: number; is: number }[] {
  const change = ({ was, is }: { was: number; is: number }) => Math.abs(is - was)
  return Object.entries(after)
    .flatMap(([useCase, is]) => {
      const was = before[useCase]
      return was !== undefined && Math.abs(is - was) >= notable ? [{ useCase, was, is }] : []
    })
    .toSorted((a, b) => change(b) - change(a))
}
