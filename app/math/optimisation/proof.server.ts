import { solveInteger } from './highs.server.ts'
import type { openHighs, Outcome } from './highs.server.ts'
import { choiceFromPlain } from './plain-model.ts'
import { tightColumns, tightModel } from './tight-model.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'

/** Gaps to be proved one after the other: the first is worth most and comes soonest. */
const stages = [0.005, 0]

/** The search finds better choices than these would, and they cost time. */
const withoutHeuristics = {
  mip_heuristic_effort: 0,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_heuristic_run_feasibility_jump: false,
  mip_allow_restart: false,
  mip_pscost_minreliable: 2,
}

type Highs = Awaited<ReturnType<typeof openHighs>>

/** Shows with the integer program how much better any choice could be; takes over from the board what the search finds. */
export function prove(
  highs: Highs,
  task: Task,
  post: (message: Message) => void,
): Outcome['state'] {
  const { instance } = task
  const board = new Board(task.board, instance.items.length)
  const program = tightModel(instance)
  const end = performance.now() + task.seconds * 1000
  let outcome: Outcome | null = null
  for (const gap of stages) {
    const known = board.read()?.choice ?? task.start
    outcome = solveInteger(highs, program, {
      seconds: Math.max(0.01, (end - performance.now()) / 1000),
      gap,
      seed: task.seed,
      settings: withoutHeuristics,
      ...(known && { start: tightColumns(instance, known) }),
      onBound: (bound) => post({ kind: 'bound', bound }),
      onSolution: (solution) => {
        post({ kind: 'found', choice: choiceFromPlain(instance, solution) })
      },
      offer: offerFrom(board, task),
      shouldStop: () => board.stopped,
    })
    if (outcome.solution)
      post({ kind: 'found', choice: choiceFromPlain(instance, outcome.solution) })
    if (outcome.state !== 'infeasible') post({ kind: 'bound', bound: outcome.bound })
    if (outcome.state !== 'optimal') break
  }
  return outcome?.state ?? 'stopped'
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
