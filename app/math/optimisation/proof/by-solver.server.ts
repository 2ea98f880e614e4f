import { solveInteger } from '#app/math/optimisation/highs.server.ts'
import type { openHighs } from '#app/math/optimisation/highs.server.ts'
import type { LinearProgram } from '#app/math/optimisation/linear-program.ts'
import { choiceFromPlain } from '#app/math/optimisation/plain-model.ts'
import { tightColumns, tightModel } from '#app/math/optimisation/tight-model.ts'
import type { Exchange, Prover, Stage } from './exchange.ts'

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

/** Proves a program of many options as a whole by the library's solver, whose cuts narrow the gap where no proof ends. */
export class BySolver implements Prover {
  readonly bounds = [Infinity]
  readonly coarse = []
  private readonly highs: Awaited<ReturnType<typeof openHighs>>
  private readonly exchange: Exchange
  private readonly program: LinearProgram

  constructor(highs: Awaited<ReturnType<typeof openHighs>>, exchange: Exchange) {
    this.highs = highs
    this.exchange = exchange
    this.program = tightModel(exchange.task.instance)
  }

  prove(stage: Stage): 'ended' | 'stopped' {
    let state: ReturnType<BySolver['attempt']> = 'outdated'
    while (state === 'outdated') state = this.attempt(stage)
    return state
  }

  /**
   * Asks the solver for a choice that is better than the known one by more than the gap: all that cannot be so is cut off,
   * which proves the gap much sooner than closing it from the known choice on.
   */
  private attempt({ branch, gap, end }: Stage): 'ended' | 'stopped' | 'outdated' {
    const { exchange } = this
    const { board, task } = exchange
    const { choice, value } = exchange.known
    const cutoff = value > 0 ? value * (1 + gap) : -Infinity
    const tell = (bound: number, isFinal = false) =>
      exchange.tell(branch, Math.max(bound, cutoff), isFinal)
    const isOutdated = this.outdatedFrom(value)
    const outcome = solveInteger(this.highs, this.program, {
      seconds: Math.max(0.01, (end - performance.now()) / 1000),
      gap,
      seed: task.seed,
      settings: proving,
      ...(cutoff > -Infinity && { cutoff }),
      ...(choice && { start: tightColumns(task.instance, choice) }),
      offer: this.offers(),
      onBound: tell,
      onSolution: (solution) => exchange.found(choiceFromPlain(task.instance, solution)),
      shouldStop: () => board.stopped || isOutdated(),
    })
    if (outcome.solution) exchange.found(choiceFromPlain(task.instance, outcome.solution))
    if (outcome.state === 'stopped') {
      tell(outcome.bound)
      return isOutdated() && !board.stopped && performance.now() < end ? 'outdated' : 'stopped'
    }
    const isEmpty = outcome.state === 'infeasible'
    if (cutoff > -Infinity) tell(outcome.best * (1 + gap), gap === 0)
    else tell(isEmpty ? -Infinity : outcome.bound, gap === 0)
    return 'ended'
  }

  /** Whether something so much better came up soon after the beginning that what was cut off is worth cutting anew. */
  private outdatedFrom(value: number): () => boolean {
    const until = performance.now() + young.seconds * 1000
    let latched = false
    return () => {
      if (latched || performance.now() > until) return latched
      latched = this.exchange.known.value > value + young.improvement * Math.abs(value)
      return latched
    }
  }

  /** Whatever became known since it was asked last. */
  private offers(): () => Float64Array | null {
    let offered = this.exchange.known.value
    return () => {
      const { choice, value } = this.exchange.known
      if (!choice || !(value > offered)) return null
      offered = value
      return tightColumns(this.exchange.task.instance, choice)
    }
  }
}
