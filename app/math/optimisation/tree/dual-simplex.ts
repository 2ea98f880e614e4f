import type { Tableau } from './tableau.ts'

/**
 * `best`: the worth is that of the best solution with fractions. `low`: it is no more than what was asked for. `empty`: there is
 * no solution. `open`: the pivots ran out; the worth is a bound all the same.
 */
export type Settled = 'best' | 'low' | 'empty' | 'open'

/** Room for rounding in the bounds of basic variables. */
const tolerance = 1e-7
/** Cells below this are nothing to pivot on. */
const leastPivot = 1e-7
/** Ratios as close as this are equal: the larger pivot is better. */
const tie = 1e-12

/**
 * The dual simplex method for bounded variables: rows out of their bounds are mended one by one, the worst first by steepest edge,
 * and loose variables flip to their other bound as long as that pays. From the best solution of a parent it takes few pivots.
 *
 * @see Forrest, Goldfarb (1992), Steepest-edge simplex algorithms for linear programming; Maros (2003), A generalized dual phase-2 simplex algorithm
 */
export class DualSimplex {
  pivots = 0
  private readonly columns: Int32Array
  private readonly ratios: Float64Array
  private count = 0

  constructor(columns: number) {
    this.columns = new Int32Array(columns)
    this.ratios = new Float64Array(columns)
  }

  /** Lowers the worth to that of the best solution, and stops once it is no more than `floor`. */
  settle(tableau: Tableau, floor: number, most: number): Settled {
    for (let left = most; ; left -= 1) {
      if (tableau.worth <= floor) return 'low'
      const row = worstRow(tableau)
      if (row < 0) return 'best'
      if (left <= 0) return 'open'
      const variable = tableau.basic[row]!
      const toUpper = tableau.values[row]! > tableau.upper[variable]!
      const column = this.entering(tableau, row, toUpper)
      if (column < 0) return 'empty'
      tableau.pivot(row, column, toUpper)
      this.pivots += 1
    }
  }

  /** The column whose variable becomes basic; the others on the way there have flipped. −1 where nothing mends the row. */
  private entering(tableau: Tableau, row: number, toUpper: boolean): number {
    const { cells, loose, lower, upper } = tableau
    const start = row * tableau.columns
    let lack = lackOf(tableau, row)
    this.collect(tableau, start, toUpper)
    while (this.count > 0) {
      const place = this.nearest(cells, start)
      const column = this.columns[place]!
      const variable = loose[column]!
      const size = Math.abs(cells[start + column]!)
      lack -= size * (upper[variable]! - lower[variable]!)
      // What is lacking by rounding alone is mended: the variable that comes in is hardly past its bound.
      if (!(lack > tolerance * size)) return column
      tableau.flip(column)
      this.count -= 1
      this.columns[place] = this.columns[this.count]!
      this.ratios[place] = this.ratios[this.count]!
    }
    return -1
  }

  /** Columns whose variables can mend the row, with what that costs per unit. */
  private collect(tableau: Tableau, start: number, toUpper: boolean): void {
    const { cells, loose, costs, atUpper, columns } = tableau
    this.count = 0
    for (let column = 0; column < columns; column += 1) {
      const cell = cells[start + column]!
      const isAtUpper = atUpper[column] === 1
      if (isAtUpper === toUpper ? cell > -leastPivot : cell < leastPivot) continue
      if (tableau.isFixed(loose[column]!)) continue
      const cost = isAtUpper ? costs[column]! : -costs[column]!
      this.columns[this.count] = column
      this.ratios[this.count] = cost > 0 ? cost / Math.abs(cell) : 0
      this.count += 1
    }
  }

  private nearest(cells: Float64Array, start: number): number {
    let [best, least, pivot] = [0, Infinity, 0]
    for (let place = 0; place < this.count; place += 1) {
      const ratio = this.ratios[place]!
      if (ratio > least + tie) continue
      const size = Math.abs(cells[start + this.columns[place]!]!)
      if (ratio >= least - tie && size <= pivot) continue
      best = place
      least = ratio
      pivot = size
    }
    return best
  }
}

/** By how much the basic variable of a row is out of its bounds. */
function lackOf({ basic, values, lower, upper }: Tableau, row: number): number {
  const variable = basic[row]!
  const value = values[row]!
  return Math.max(lower[variable]! - value, value - upper[variable]!)
}

/** The row that is the furthest out of its bounds, measured by the length of its edge; −1 where none is. */
function worstRow(tableau: Tableau): number {
  let [worst, most] = [-1, 0]
  for (let row = 0; row < tableau.rows; row += 1) {
    const lack = lackOf(tableau, row)
    if (lack <= tolerance) continue
    const steepness = (lack * lack) / edgeOf(tableau, row)
    if (steepness > most) {
      worst = row
      most = steepness
    }
  }
  return worst
}

/** The square of the length of the edge along which the basic variable of a row moves. */
function edgeOf({ cells, columns }: Tableau, row: number): number {
  let sum = 1
  for (let cell = row * columns, end = cell + columns; cell < end; cell += 1) {
    const amount = cells[cell]!
    sum += amount * amount
  }
  return sum
}
