import { solveInteger } from './highs.server.ts'
import type { openHighs, Outcome } from './highs.server.ts'
import { valueOf } from './instance.ts'
import type { Choice } from './instance.ts'
import { choiceFromPlain } from './plain-model.ts'
import { tightColumns, tightModel } from './tight-model.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'

/** The search finds better choices than these would, and they cost time. */
const withoutHeuristics = {
  mip_heuristic_effort: 0,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_heuristic_run_feasibility_jump: false,
  mip_allow_restart: false,
  mip_pscost_minreliable: 4,
}

/** A proof that is younger than this starts anew once a choice is better by this share. */
const young = { seconds: 2, improvement: 0.001 }

type Highs = Awaited<ReturnType<typeof openHighs>>

/**
 * Shows with the integer program how much better any choice could be, gap by gap; takes over from the board what other threads
 * find.
 */
export function prove(
  highs: Highs,
  task: Task & { gaps: number[] },
  post: (message: Message) => void,
): Outcome['state'] {
  const board = new Board(task.board, task.instance.items.length)
  const end = performance.now() + task.seconds * 1000
  for (const gap of task.gaps) {
    let state: Outcome['state'] | 'outdated' = 'outdated'
    while (state === 'outdated') state = proveStage(highs, { task, board, gap, end }, post)
    if (state !== 'optimal') return state
  }
  return 'optimal'
}

type Stage = { task: Task; board: Board; gap: number; end: number }

/**
 * Asks the solver for a choice that is better than the known one by more than the gap: all that cannot be so is cut off, which
 * proves the gap much sooner than closing it from the known choice on.
 */
function proveStage(
  highs: Highs,
  stage: Stage,
  post: (message: Message) => void,
): Outcome['state'] | 'outdated' {
  const { task, board, gap, end } = stage
  const { instance } = task
  const known = board.read()?.choice ?? task.start
  const value = known ? valueOf(instance, known) : -Infinity
  const cutoff = value > 0 ? value * (1 + gap) : -Infinity
  const tell = (bound: number) => post({ kind: 'bound', bound: Math.max(bound, cutoff) })
  const found = (solution: Float64Array) =>
    post({ kind: 'found', choice: choiceFromPlain(instance, solution) })
  const isOutdated = outdated(board, value)
  const outcome = solveInteger(highs, tightModel(instance), {
    ...settingsFor(stage, known, cutoff),
    onBound: tell,
    onSolution: found,
    shouldStop: () => board.stopped || isOutdated(),
  })
  if (outcome.solution) {
    found(outcome.solution)
    board.write(choiceFromPlain(instance, outcome.solution), outcome.best)
  }
  if (outcome.state === 'infeasible' && !known) return 'infeasible'
  if (outcome.state === 'stopped') {
    tell(outcome.bound)
    return isOutdated() && !board.stopped && performance.now() < end ? 'outdated' : 'stopped'
  }
  tell(cutoff > -Infinity ? outcome.best * (1 + gap) : outcome.bound)
  return 'optimal'
}

const settingsFor = ({ task, board, gap, end }: Stage, known: Choice | null, cutoff: number) => ({
  seconds: Math.max(0.01, (end - performance.now()) / 1000),
  gap,
  seed: task.seed,
  settings: withoutHeuristics,
  ...(known && { start: tightColumns(task.instance, known) }),
  ...(cutoff > -Infinity && { cutoff }),
  offer: offerFrom(board, task),
})

/** Whether something so much better came up soon after the beginning that what was cut off is worth cutting anew. */
function outdated(board: Board, value: number): () => boolean {
  const until = performance.now() + young.seconds * 1000
  let latched = false
  return () => {
    if (latched || performance.now() > until) return latched
    const found = board.read()
    latched = found !== null && found.value > value + young.improvement * Math.abs(value)
    return latched
  }
}

/** Whatever the board holds that was not offered yet. */
function offerFrom(board: Board, { instance }: Task): () => Float64Array | null {
  let seen = board.version
  return () => {
    if (board.version === seen) return null
    const found = board.read()
    if (!found) return null
    seen = board.version
    return tightColumns(instance, found.choice)
  }
}
