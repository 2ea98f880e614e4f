import { isFeasible, valueOf } from '#app/math/optimisation/instance.ts'
import type { Choice, Instance } from '#app/math/optimisation/instance.ts'
import { choiceFromPlain } from '#app/math/optimisation/plain-model.ts'
import { tightModel } from '#app/math/optimisation/tight-model.ts'
import { Lost, Tree } from './tree.ts'
import type { Watch } from './tree.ts'

/** What is better by less than this is not looked for. */
const rounding = 1e-7

/**
 * The best choice of an instance of few options, in this thread; the known one unless there is a better one.
 *
 * @returns whether it is proved: otherwise time was over before
 */
export function bestChoice(instance: Instance, known: Choice | null, end: number) {
  let best = known
  let value = known ? valueOf(instance, known) : -Infinity
  const watch = {
    floor: () => value + rounding,
    shouldStop: () => performance.now() > end,
    onFound: (solution: Float64Array) => {
      const choice = choiceFromPlain(instance, solution)
      if (!isFeasible(instance, choice)) return false
      if (valueOf(instance, choice) > value) {
        best = choice
        value = valueOf(instance, choice)
      }
      return true
    },
  }
  const proved = isProved(instance, watch)
  return { best, proved }
}

function isProved(instance: Instance, watch: Watch): boolean {
  try {
    const tree = new Tree(tightModel(instance))
    return tree.part(1).every((branch) => tree.prove(branch, watch) === 'ended')
  } catch (error) {
    if (error instanceof Lost) return false
    throw error
  }
}
