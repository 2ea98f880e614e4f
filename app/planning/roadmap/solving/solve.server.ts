import type { Choice } from '#app/math/optimisation/instance.ts'
import { solveInThreads } from '#app/math/optimisation/solve.server.ts'
import type { Solved } from '#app/math/optimisation/solve.server.ts'
import { Invalid, Unprocessable } from '#app/problems.ts'
import { faultsOf } from './check-problem.ts'
import type { Plan, Progress } from './plan.ts'
import type { Problem } from './problem.ts'
import { toInstance } from './to-instance.ts'
import { describeChoice } from './to-plan.ts'

export type SolveOptions = {
  /** `good` ends with a very good plan, `prove` goes on until it is proved or the time is over. */
  mode: 'good' | 'prove'
  /** Most seconds; 5 in `good`, 60 in `prove` unless given. */
  seconds?: number
  seed?: number
  /** Aborting ends the solve with the best plan so far. */
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

export const gapOf = (value: number, bound: number): number =>
  Math.max(0, bound - value) / Math.max(Math.abs(value), 1e-9)

/**
 * The best plan that can be found in the time. Runs in a thread of its own.
 *
 * @throws Invalid when the problem is not well formed, its message and fields naming every fault; Unprocessable when no plan
 * can keep every rule, or when the solver ended before it found one.
 */
export async function solve(problem: Problem, options: SolveOptions): Promise<Plan> {
  const faults = faultsOf(problem)
  if (faults.length > 0) throw new Invalid(faults.join('\n'), { problem: faults })
  const translation = toInstance(problem)
  const { seconds = options.mode === 'good' ? 5 : 60, seed = 1, signal, onProgress } = options
  const solved = await solveInThreads(translation.instance, {
    seconds,
    seed,
    ...(signal && { signal }),
    onProgress: ({ value, bound, seconds: passed }) =>
      onProgress?.({ value, bound, gap: gapOf(value, bound), seconds: passed }),
  })
  const choice = solved.choice ?? refuse(solved)
  return {
    ...describeChoice(problem, translation, choice),
    status: solved.state === 'optimal' ? 'optimal' : 'feasible',
    bound: Math.max(solved.bound, solved.value),
    gap: gapOf(solved.value, solved.bound),
    seconds: solved.seconds,
  }
}

function refuse({ state, crash }: Solved): Choice {
  if (state === 'infeasible')
    throw new Unprocessable('No plan can keep every rule. Make fewer use cases mandatory.')
  throw new Unprocessable(
    crash
      ? 'The solver ended unexpectedly. The last plan is kept; try again, or with a smaller problem.'
      : 'The time was over before a plan was found. The last plan is kept; allow more seconds.',
  )
}
