import { branchOf, isWithin, splitTree, trunk } from './branches.server.ts'
import type { Branch } from './branches.server.ts'
import { solveInteger } from './highs.server.ts'
import type { openHighs } from './highs.server.ts'
import { countOptions, valueOf } from './instance.ts'
import type { Choice, Instance } from './instance.ts'
import type { LinearProgram } from './linear-program.ts'
import { choiceFromPlain } from './plain-model.ts'
import { tightColumns, tightModel, totalColumns } from './tight-model.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'

/** The search finds better choices than heuristics would; they cost time, and so do presolving and cuts below the root. */
const proving = {
  mip_allow_cut_separation_at_nodes: false,
  mip_heuristic_effort: 0,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_heuristic_run_feasibility_jump: false,
  mip_allow_restart: false,
  mip_root_presolve_only: true,
  mip_pscost_minreliable: 4,
}

/** A proof that is younger than this starts anew once a choice is better by this share. */
const young = { seconds: 2, improvement: 0.001 }

type Highs = Awaited<ReturnType<typeof openHighs>>
type Post = (message: Message) => void
type Stage = { index: number; gap: number; end: number }

/** Of what the relaxation leaves open, the share that is proved first where that takes a fraction of the time. */
const coarse = { share: 0.6, branches: 4 }

/** Up to how many options a program is split into so many branches. More of them would cost more in all. */
const splits = [
  { options: 150, branches: 2 },
  { options: 300, branches: 4 },
]

/** How many branches the proof has; where that is one, the program is too large for a proof within seconds. */
export const branchesOf = (instance: Instance): number =>
  splits.find(({ options }) => countOptions(instance) <= options)?.branches ?? 1

/**
 * Shows with the integer program how much better any choice could be, gap by gap and branch by branch; takes over from the
 * board what other threads find. Threads that prove the same share the branches among them.
 */
export class Proof {
  private readonly highs: Highs
  private readonly task: Task
  private readonly post: Post
  private readonly board: Board
  private readonly program: LinearProgram
  private readonly branches: Branch[]

  constructor(highs: Highs, task: Task, post: Post) {
    this.highs = highs
    this.task = task
    this.post = post
    this.board = new Board(task.board, task.instance.items.length)
    this.program = tightModel(task.instance)
    this.branches = this.split()
  }

  /** Whoever comes first tells of the branches; the other thread finds the same ones. */
  private split(): Branch[] {
    const { highs, task, program, board } = this
    const totals = totalColumns(task.instance)
    const count = branchesOf(task.instance)
    const branches = count > 1 ? splitTree(highs, program, count, totals) : [trunk]
    if (board.splitInto(branches.length))
      this.post({ kind: 'branches', bounds: branches.map(({ bound }) => bound) })
    return branches
  }

  /** Proves each gap for every branch that nobody else has taken, until time is over. */
  run(gaps: number[], seconds: number): void {
    const end = performance.now() + seconds * 1000
    for (const [round, gap] of this.from(gaps).entries())
      for (let index = this.take(round); index < this.branches.length; index = this.take(round))
        if (!this.prove({ index, gap, end })) return
  }

  /** The gaps, after one that is proved within a moment where the first of them takes long. */
  private from(gaps: number[]): number[] {
    if (this.branches.length < coarse.branches) return gaps
    const bound = Math.max(...this.branches.map((branch) => branch.bound))
    const { value } = this.known()
    const open = value > 0 ? coarse.share * (bound / value - 1) : 1
    return [Math.max(open, ...gaps), ...gaps]
  }

  /** The best choice so far. */
  private known(): { choice: Choice | null; value: number } {
    const choice = this.board.read()?.choice ?? this.task.start
    return { choice, value: choice ? valueOf(this.task.instance, choice) : -Infinity }
  }

  private take = (round: number): number => this.board.takeBranch(round)

  /** Tells whether it came to its end. */
  private prove(stage: Stage): boolean {
    let state: ReturnType<Proof['attempt']> = 'outdated'
    while (state === 'outdated') state = this.attempt(stage)
    return state === 'ended'
  }

  /**
   * Asks the solver for a choice that is better than the known one by more than the gap: all that cannot be so is cut off,
   * which proves the gap much sooner than closing it from the known choice on.
   */
  private attempt(stage: Stage): 'ended' | 'stopped' | 'outdated' {
    const { board } = this
    const { index, gap, end } = stage
    const { choice, value } = this.known()
    const cutoff = value > 0 ? value * (1 + gap) : -Infinity
    const tell = (bound: number, isFinal = false) =>
      this.post({ kind: 'bound', branch: index, bound: Math.max(bound, cutoff), isFinal })
    const isOutdated = outdated(board, value)
    const branch = this.branches[index] ?? trunk
    const outcome = solveInteger(this.highs, branchOf(this.program, branch), {
      ...this.settingsFor(stage, cutoff),
      ...(choice && this.startOf(branch, choice)),
      onBound: tell,
      onSolution: (solution) => this.found(solution),
      shouldStop: () => board.stopped || isOutdated(),
    })
    if (outcome.solution) this.found(outcome.solution)
    if (outcome.state === 'stopped') {
      tell(outcome.bound)
      return isOutdated() && !board.stopped && performance.now() < end ? 'outdated' : 'stopped'
    }
    const isEmpty = outcome.state === 'infeasible'
    if (cutoff > -Infinity) tell(outcome.best * (1 + gap), gap === 0)
    else tell(isEmpty ? -Infinity : outcome.bound, gap === 0)
    return 'ended'
  }

  private found(solution: Float64Array): void {
    const { instance } = this.task
    const choice = choiceFromPlain(instance, solution)
    this.post({ kind: 'found', choice })
    this.board.write(choice, valueOf(instance, choice))
  }

  /** The known choice where it lies in the branch. */
  private startOf(branch: Branch, known: Choice) {
    const start = tightColumns(this.task.instance, known)
    return isWithin(branch, start) ? { start } : {}
  }

  private settingsFor({ gap, end }: Stage, cutoff: number) {
    const { task, board } = this
    return {
      seconds: Math.max(0.01, (end - performance.now()) / 1000),
      gap,
      seed: task.seed,
      settings: proving,
      ...(cutoff > -Infinity && { cutoff }),
      offer: offerFrom(board, task),
    }
  }
}

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
