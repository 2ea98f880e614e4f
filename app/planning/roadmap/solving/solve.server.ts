import { channel } from 'node:diagnostics_channel'
import { solveInThreads } from '#app/math/optimisation/solve.server.ts'
import type { Solved } from '#app/math/optimisation/solve.server.ts'
import type { Choice } from '#app/math/optimisation/instance.ts'
import { studyConflict, studyWorth } from '#app/math/optimisation/study/study.server.ts'
import type { Worth } from '#app/math/optimisation/study/study.server.ts'
import { Invalid, Unprocessable } from '#app/problems.ts'
import { faultsOf } from './check-problem.ts'
import { rejectedBy } from './explanation/admission.ts'
import { bindingOf } from './explanation/binding.ts'
import { conflictOf, familiesOf } from './explanation/conflict.ts'
import type { Conflict } from './explanation/conflict.ts'
import { conflictWords, plainNames } from './explanation/conflict-words.ts'
import { greedyPlan } from './explanation/greedy.ts'
import type { Plan, Progress } from './plan.ts'
import type { Problem } from './problem.ts'
import { toInstance } from './to-instance.ts'
import type { Translation } from './to-instance.ts'
import { describeChoice } from './to-plan.ts'

/** Each run of the solver is told here, for the operator's measures. */
const runs = channel('groundwork:solve')

export type SolveOptions = {
  /** `good` ends with a very good plan, `prove` goes on until it is proved or the time is over. */
  mode: 'good' | 'prove'
  /** Most seconds for the plan; 5 in `good`, 60 in `prove` unless given. What one more person is worth takes up to a third more, and up to two seconds after a short solve. */
  seconds?: number
  seed?: number
  /** Aborting ends the solve with the best plan so far. */
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

/** What it may still gain, as a share of what it is worth; a gap no wider than rounding is none. */
export function gapOf(value: number, bound: number): number {
  const gap = Math.max(0, bound - value) / Math.max(Math.abs(value), 1e-9)
  return gap < 1e-9 ? 0 : gap
}

/** In `good`, a plan this close to the bound is good enough. */
const goodGap = 0.0005

/**
 * The best plan that can be found in the time, with its explanation. It runs in threads of its own; a thread that crashes costs
 * nothing that was found before.
 *
 * @throws Invalid when the problem is not well formed, its message and fields naming every fault; Unprocessable when no plan
 * can keep every rule (as `NoPlan`), naming a smallest set of use cases that conflict, or when the solver ended before it found one.
 */
export async function solve(problem: Problem, options: SolveOptions): Promise<Plan> {
  const { translation, plan, choice } = await search(problem, options)
  const { mode, seconds = usualSeconds[mode], seed = 1, signal } = options
  const variants = oneMoreOf(problem).map((variant) => toInstance(variant.problem).instance)
  const worth = await studyWorth(
    translation.instance,
    { choice, variants },
    { seconds: Math.max(2, seconds / 3), seed, ...(signal && { signal }) },
  )
  return { ...plan, ...explain(problem, translation, choice, worth) }
}

/** A plan that says what it holds, and neither what binds it nor what more people would be worth. */
export type PlanAlone = ReturnType<typeof planOf>

/** As `solve`, without the explanation: for plans that are only compared, in a fraction of the time. */
export const solveAlone = async (problem: Problem, options: SolveOptions): Promise<PlanAlone> =>
  (await search(problem, options)).plan

const usualSeconds = { good: 5, prove: 60 }

/** No plan keeps every rule; the message has ids for names. */
export class NoPlan extends Unprocessable {
  readonly conflict: Conflict

  constructor(conflict: Conflict) {
    super(conflictWords(conflict, plainNames))
    this.conflict = conflict
  }
}

async function search(problem: Problem, options: SolveOptions) {
  const faults = faultsOf(problem)
  if (faults.length > 0) throw new Invalid(faults.join('\n'), { problem: faults })
  const translation = toInstance(problem)
  const { mode, seconds = usualSeconds[mode], seed = 1, signal, onProgress } = options
  const solved = await solveInThreads(translation.instance, {
    seconds,
    seed,
    gap: mode === 'good' ? goodGap : 0,
    ...(signal && { signal }),
    onProgress: ({ value, bound, seconds: passed }) =>
      onProgress?.({ value, bound, gap: gapOf(value, bound), seconds: passed }),
  })
  runs.publish({ seconds: solved.seconds, found: solved.choice !== null })
  const choice = solved.choice ?? (await refuse(problem, translation, solved))
  return { translation, choice, plan: planOf(problem, translation, solved, choice) }
}

function planOf(problem: Problem, translation: Translation, solved: Solved, choice: Choice) {
  const gap = gapOf(solved.value, solved.bound)
  return {
    status: gap === 0 ? ('optimal' as const) : ('feasible' as const),
    ...describeChoice(problem, translation, choice),
    value: solved.value,
    bound: gap === 0 ? solved.value : solved.bound,
    gap,
    seconds: solved.seconds,
    greedy: greedyPlan(problem, translation),
  }
}

const explain = (problem: Problem, translation: Translation, choice: Choice, worth: Worth) => ({
  binding: bindingOf(problem, translation, choice, worth.prices),
  rejected: rejectedBy(problem, translation, choice),
  ...valuesOfOneMore(problem, worth),
})

/** The problem without hires, then for each role that can be hired with at most one hire of that role. */
function oneMoreOf(problem: Problem): { role: string | null; problem: Problem }[] {
  const { hiring, capacity } = problem
  if (hiring === null) return []
  const withMost = (maxPerRole: Record<string, number>): Problem => ({
    ...problem,
    hiring: { ...hiring, maxPerRole },
  })
  const roles = Object.keys(capacity).filter((role) => hiring.cost[role] !== undefined)
  return [
    { role: null, problem: withMost({}) },
    ...roles.map((role) => ({ role, problem: withMost({ [role]: 1 }) })),
  ]
}

function valuesOfOneMore(problem: Problem, { variants }: Worth) {
  const without = variants.get(0)
  const asked = oneMoreOf(problem)
  const entries = Object.keys(problem.capacity).map((role): [string, number | null] => {
    const found = variants.get(asked.findIndex((one) => one.role === role))
    const gain = without && found ? found.value - without.value : null
    return [role, gain === null ? null : Math.abs(gain) < 1e-6 ? 0 : Math.max(0, gain)]
  })
  return {
    valueOfOneMore: Object.fromEntries(entries),
    valueOfOneMoreProved:
      variants.size === asked.length && [...variants.values()].every(({ proved }) => proved),
  }
}

const endedUnexpectedly =
  'The solver ended unexpectedly. The last plan is kept; try again, or with a smaller problem.'

async function refuse(problem: Problem, translation: Translation, solved: Solved): Promise<Choice> {
  if (solved.state !== 'infeasible')
    throw new Unprocessable(
      solved.crash
        ? endedUnexpectedly
        : 'The time was over before a plan was found. The last plan is kept; allow more seconds.',
    )
  const families = familiesOf(translation.rows)
  const conflict = await studyConflict(
    translation.instance,
    families.map(({ rows }) => rows),
    { seconds: 30, seed: 1 },
  ).catch(() => {
    throw new Unprocessable(endedUnexpectedly)
  })
  const widenings = conflict.families.flatMap((family) => families[family]?.widening ?? [])
  throw new NoPlan(conflictOf(problem, conflict.items, widenings))
}
