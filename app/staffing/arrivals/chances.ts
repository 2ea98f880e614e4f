import { simulate } from '#app/math/simulation/simulate.ts'
import { programFrom } from '#app/planning/roadmap/simulation/program-from.ts'
import type { Reckoned } from './reckoning.ts'

export type Estimates = Parameters<typeof programFrom>[1]

const seed = 20_270_101
const draws = 1000

/** For each planned use case, the share of 1,000 seeded futures in which it is done by its quarter. */
export const chancesOf = (
  committed: Parameters<typeof programFrom>[0],
  estimates: Estimates,
): Reckoned['chances'] =>
  Object.fromEntries(
    simulate(programFrom(committed, estimates), { draws, seed }).done.map(({ id, inTime }) => [
      id,
      inTime,
    ]),
  )

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
