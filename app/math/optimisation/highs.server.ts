import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import loadHighs from 'highs'
import type { Model, ModelData } from 'highs'
import type { LinearProgram, Row } from './linear-program.ts'

type Highs = Awaited<ReturnType<typeof loadHighs>>

/** `best` is the value of `solution`, −Infinity without one; no solution is worth more than `bound`. */
export type Outcome = {
  state: 'optimal' | 'infeasible' | 'stopped'
  best: number
  bound: number
  solution: Float64Array | null
}

export type IntegerOptions = {
  seconds: number
  /** Stops once (bound − best) ÷ |best| is no greater. */
  gap?: number
  seed?: number
  start?: ArrayLike<number>
  /** Solutions worth no more than this need not be looked at. */
  cutoff?: number
  settings?: Record<string, number | string | boolean>
  onBound?: (bound: number) => void
  onSolution?: (solution: Float64Array, value: number) => void
  /** Asked at every checkpoint for a solution found elsewhere. */
  offer?: () => ArrayLike<number> | null
  shouldStop?: () => boolean
}

let loaded: Promise<Highs> | undefined
let compiled: Promise<WebAssembly.Module> | undefined

/** The solver's code, compiled once for all threads. */
export function compileHighs(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('highs/runtime')
  compiled ??= readFile(path).then((bytes) => WebAssembly.compile(bytes))
  return compiled
}

/** The solver of this thread. Every call into it blocks the thread, so it belongs into a worker. */
export async function openHighs(wasmModule?: WebAssembly.Module): Promise<Highs> {
  loaded ??= loadHighs({ wasmModule: wasmModule ?? (await compileHighs()) })
  return loaded
}

/** The program as a minimisation, as the solver counts. */
function modelData({ columns, rows }: LinearProgram, whole: boolean): ModelData {
  const starts = [0]
  for (const { columns: used } of rows) starts.push((starts.at(-1) ?? 0) + used.length)
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => -cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.coefficients),
    },
    ...(whole && { integrality: columns.map((column) => (column.whole ? 1 : 0)) }),
  }
}

/** Solves a program with whole columns. */
export function solveInteger(
  highs: Highs,
  program: LinearProgram,
  options: IntegerOptions,
): Outcome {
  const model = highs.createModel(modelData(program, true))
  try {
    model.options.set({
      output_flag: false,
      time_limit: options.seconds,
      mip_rel_gap: options.gap ?? 0,
      mip_abs_gap: 1e-7,
      random_seed: options.seed ?? 0,
      ...(options.cutoff !== undefined && { objective_bound: -options.cutoff }),
      ...options.settings,
    })
    if (options.start) model.setSolution({ colValue: Float64Array.from(options.start) })
    model.run(listeners(highs, options))
    return outcomeOf(highs, model)
  } finally {
    model.dispose()
  }
}

function listeners({ constants: { callbackType } }: Highs, options: IntegerOptions) {
  const { onBound, onSolution, offer, shouldStop } = options
  let lowest = Infinity
  const tell = (bound = -Infinity) => {
    if (!(-bound < lowest)) return
    lowest = -bound
    onBound?.(lowest)
  }
  return {
    [callbackType.mipInterrupt](event: {
      data: { mip_dual_bound?: number }
      interrupt: () => void
    }): undefined {
      tell(event.data.mip_dual_bound)
      if (shouldStop?.()) event.interrupt()
    },
    ...(onSolution && {
      [callbackType.mipImprovingSolution](event: {
        data: { mip_solution?: Float64Array; objective_function_value?: number }
      }): undefined {
        const { mip_solution: solution, objective_function_value: value } = event.data
        if (solution && value !== undefined) onSolution(solution, -value)
      },
    }),
    ...(offer && {
      [callbackType.mipUserSolution](event: {
        setSolution: (solution: Float64Array) => unknown
      }): undefined {
        const solution = offer()
        if (solution) event.setSolution(Float64Array.from(solution))
      },
    }),
  }
}

function outcomeOf({ constants: { modelStatus } }: Highs, model: Model): Outcome {
  const status = model.getModelStatus()
  const found = model.info.get('primal_solution_status') === 2
  const bound = model.info.get('mip_dual_bound')
  const finished = status === modelStatus.optimal || status === modelStatus.infeasible
  return {
    state: finished ? (status === modelStatus.optimal ? 'optimal' : 'infeasible') : 'stopped',
    best: found ? -model.getObjectiveValue() : -Infinity,
    bound: typeof bound === 'number' ? -bound : Infinity,
    solution: found ? model.getSolution().colValue : null,
  }
}

export type LinearOutcome = {
  value: number
  solution: Float64Array
  /** What one more unit of each row's limit is worth. */
  prices: Float64Array
  /** What raising each column from its bound by one unit adds to the value; not positive at a lower bound. */
  reducedCosts: Float64Array
}

/** A program with fractions allowed that stays loaded, so that solving it again after a change is quick. */
export class LinearSolver {
  readonly #highs: Highs
  readonly #model: Model

  constructor(highs: Highs, program: LinearProgram) {
    this.#highs = highs
    this.#model = highs.createModel(modelData(program, false))
    this.#model.options.set({ output_flag: false })
  }

  setBounds(column: number, lower: number, upper: number): void {
    this.#model.changeColBounds(column, lower, upper)
  }

  addRow({ lower, upper, columns, coefficients }: Row): void {
    this.#model.addRow(lower, upper, { indices: columns, values: coefficients })
  }

  /** The best solution, or null where there is none. */
  solve(): LinearOutcome | null {
    this.#model.run()
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal) return null
    const { colValue, colDual, rowDual } = this.#model.getSolution()
    return {
      value: -this.#model.getObjectiveValue(),
      solution: colValue,
      prices: rowDual.map((dual) => -dual),
      reducedCosts: colDual.map((dual) => -dual),
    }
  }

  /** Whether the last program had no solution; without one the solver may also have given up. */
  get isInfeasible(): boolean {
    return this.#model.getModelStatus() === this.#highs.constants.modelStatus.infeasible
  }

  close(): void {
    this.#model.dispose()
  }
}
