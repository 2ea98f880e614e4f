import { LinearSolver } from './highs.server.ts'
import type { openHighs } from './highs.server.ts'
import type { LinearProgram } from './linear-program.ts'

/** A part of all solutions: those whose columns lie between bounds; nothing in it is worth more than its bound. */
export type Branch = { limits: Limit[]; bound: number }

type Limit = { column: number; lower: number; upper: number }
type Open = Branch & { solution: Float64Array }

/** The whole as one branch. */
export const trunk: Branch = { limits: [], bound: Infinity }

/** Columns that are as good as whole need no branching. */
const nearlyWhole = 0.1
/** How many of the most fractional columns are tried beside those that come first. */
const mostTried = 8
/** What a child loses counts as this share of the bound at least, so that one child alone can be compared too. */
const leastLoss = 1e-9

/**
 * Splits a program into so many branches that are about as much work, the worth of whose relaxations is as low as can be; fewer
 * where that cannot be. The same program is always split alike. `foremost` columns are tried before the others.
 *
 * @see Applegate, Bixby, Chvátal, Cook (1995), Finding cuts in the TSP: strong branching
 */
export function splitTree(
  highs: Awaited<ReturnType<typeof openHighs>>,
  program: LinearProgram,
  count: number,
  foremost: number[],
): Branch[] {
  const relaxation = new Relaxation(highs, program)
  try {
    const root = relaxation.solve([])
    let open = root ? [root] : []
    while (open.length > 0 && open.length < count) {
      const [first, ...others] = open as [Open, ...Open[]]
      const children = bestChildren(relaxation, first, foremost)
      if (!children) break
      open = [...others, ...children].toSorted((a, b) => b.bound - a.bound)
    }
    return open.length === 0 ? [trunk] : open.map(({ limits, bound }) => ({ limits, bound }))
  } finally {
    relaxation.close()
  }
}

class Relaxation {
  readonly program: LinearProgram
  private readonly solver: LinearSolver

  constructor(highs: Awaited<ReturnType<typeof openHighs>>, program: LinearProgram) {
    this.program = program
    this.solver = new LinearSolver(highs, program)
  }

  /** The branch within limits; null where nothing is, undefined where the solver does not know. */
  solve(limits: Limit[]): Open | null | undefined {
    for (const { column, lower, upper } of limits) this.solver.setBounds(column, lower, upper)
    const outcome = this.solver.solve()
    for (const { column } of limits) {
      const { lower = 0, upper = 0 } = this.program.columns[column] ?? {}
      this.solver.setBounds(column, lower, upper)
    }
    if (!outcome) return this.solver.isInfeasible ? null : undefined
    return { limits, bound: outcome.value, solution: outcome.solution }
  }

  close(): void {
    this.solver.close()
  }
}

const fraction = (value: number): number => Math.abs(value - Math.round(value))

/** The pair of children that lose the most against their parent; null where the parent is whole. */
function bestChildren(relaxation: Relaxation, parent: Open, foremost: number[]): Open[] | null {
  let best: { score: number; children: Open[] } | null = null
  for (const column of candidates(relaxation.program, parent, foremost)) {
    const [down, up] = childrenOf(relaxation, parent, column)
    if (down === undefined || up === undefined) continue
    const least = leastLoss * Math.max(1, Math.abs(parent.bound))
    const loss = (child: Open | null) =>
      child ? Math.max(least, parent.bound - child.bound) : Math.abs(parent.bound) + least
    const score = loss(down) * loss(up)
    if (!best || score > best.score)
      best = { score, children: [down, up].filter((child) => child !== null) }
  }
  return best?.children ?? null
}

function candidates({ columns }: LinearProgram, { solution }: Open, foremost: number[]): number[] {
  const isOpen = (column: number, least: number) =>
    columns[column]?.whole === true && fraction(solution[column] ?? 0) > least
  const others = [...columns.keys()]
    .filter((column) => isOpen(column, nearlyWhole) && !foremost.includes(column))
    .toSorted((a, b) => fraction(solution[b] ?? 0) - fraction(solution[a] ?? 0))
  return [...foremost.filter((column) => isOpen(column, 1e-6)), ...others.slice(0, mostTried)]
}

function childrenOf(relaxation: Relaxation, parent: Open, column: number) {
  const value = parent.solution[column] ?? 0
  const { lower = 0, upper = 0 } =
    parent.limits.find((limit) => limit.column === column) ??
    relaxation.program.columns[column] ??
    {}
  const others = parent.limits.filter((limit) => limit.column !== column)
  return [
    relaxation.solve([...others, { column, lower, upper: Math.floor(value) }]),
    relaxation.solve([...others, { column, lower: Math.ceil(value), upper }]),
  ]
}

/** A program whose columns lie between the limits of a branch. */
export function branchOf({ columns, rows }: LinearProgram, { limits }: Branch): LinearProgram {
  const narrowed = [...columns]
  for (const { column, lower, upper } of limits) {
    const former = columns[column]
    if (former) narrowed[column] = { ...former, lower, upper }
  }
  return { columns: narrowed, rows }
}

export const isWithin = ({ limits }: Branch, solution: ArrayLike<number>): boolean =>
  limits.every(({ column, lower, upper }) => {
    const value = solution[column] ?? 0
    return value >= lower && value <= upper
  })
