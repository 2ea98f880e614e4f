import { LinearSolver, solveInteger } from '#app/math/optimisation/highs.server.ts'
import type { openHighs } from '#app/math/optimisation/highs.server.ts'
import { isFeasible, valueOf } from '#app/math/optimisation/instance.ts'
import type { Choice, Instance } from '#app/math/optimisation/instance.ts'
import { choiceFromPlain, firstColumns, plainModel } from '#app/math/optimisation/plain-model.ts'
import { isForTree } from '#app/math/optimisation/proof/proof.server.ts'
import { Patterns } from '#app/math/optimisation/search/patterns.server.ts'
import { Search } from '#app/math/optimisation/search/search.ts'
import { bestChoice } from '#app/math/optimisation/tree/best-choice.ts'
import { tightColumns, tightModel } from '#app/math/optimisation/tight-model.ts'
import type { Answer, Question } from './question.ts'

type Highs = Awaited<ReturnType<typeof openHighs>>

/** Prices at a choice, its whole supplies kept as they are. */
export function pricesAt(highs: Highs, instance: Instance, { units }: Choice): number[] {
  const linear = new LinearSolver(highs, plainModel(instance))
  const offset = firstColumns(instance).at(-1) ?? 0
  for (const [supply, { whole }] of instance.supplies.entries())
    if (whole) linear.setBounds(offset + supply, units[supply] ?? 0, units[supply] ?? 0)
  const prices = linear.solve()?.prices.subarray(0, instance.limits.length)
  linear.close()
  return Array.from(prices ?? [])
}

/** The best value of every variant in an even share of the time; each begins with the best choice of the one before. */
export function valueVariants(
  highs: Highs,
  { variants, choice, seconds, seed }: Extract<Question, { kind: 'worth' }>,
  answer: (answer: Answer) => void,
): void {
  const end = performance.now() + seconds * 1000
  let known: Choice = choice
  for (const [index, instance] of variants.entries()) {
    const share = (end - performance.now()) / 1000 / (variants.length - index)
    const { best, proved } = solveHere(highs, instance, { known, seconds: share, seed })
    if (best) answer({ kind: 'variant', index, value: valueOf(instance, best), proved })
    known = best ?? known
  }
}

type Here = { known: Choice; seconds: number; seed: number }

function solveHere(highs: Highs, instance: Instance, { known, seconds, seed }: Here) {
  const end = performance.now() + seconds * 1000
  const found = searchHere(highs, instance, { known, seconds: seconds / 3, seed })
  return isForTree(instance)
    ? bestChoice(instance, found, end)
    : bestBySolver(highs, instance, { found, end, seed })
}

type Found = { found: Choice | null; end: number; seed: number }

function bestBySolver(highs: Highs, instance: Instance, { found, end, seed }: Found) {
  const outcome = solveInteger(highs, tightModel(instance), {
    seconds: Math.max(0.02, (end - performance.now()) / 1000),
    seed,
    gap: 1e-9,
    ...(found && { start: tightColumns(instance, found) }),
  })
  const solved = outcome.solution && choiceFromPlain(instance, outcome.solution)
  const better = solved && (!found || valueOf(instance, solved) > valueOf(instance, found))
  return { best: better ? solved : found, proved: outcome.state === 'optimal' }
}

const turns = 6
/** A small instance needs few steps, and its proof is quick. */
const stepsFor = ({ items }: Instance): number => Math.min(1500, 40 * items.length)

function searchHere(highs: Highs, instance: Instance, { known, seconds, seed }: Here) {
  const end = performance.now() + seconds * 1000
  const search = new Search(instance, seed)
  search.begin()
  search.adopt(known)
  const patterns = new Patterns(highs, instance, search)
  for (let turn = 0; turn < turns && performance.now() < end; turn++)
    patterns.next(stepsFor(instance))
  patterns.close()
  const choice = search.best.toChoice()
  return isFeasible(instance, choice) ? choice : null
}
