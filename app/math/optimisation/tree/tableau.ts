import { RowQueue } from './row-queue.ts'
import type { Structure } from './structure.ts'

/** Bounds of one variable, between which a part of all solutions lies. */
export type Limit = { variable: number; lower: number; upper: number }

/** Ranges below this are none. */
export const speck = 1e-9
/** Cells below this are what rounding leaves of nothing. */
const noise = 1e-11
/** Where a variable stands that is left out: it is fixed, or the slack of a row that cannot bind. */
const gone = -(2 ** 30)

/**
 * A simplex tableau of a maximisation: each basic variable is its value less Σ cell · (change of a loose one), and every loose
 * one stands at one of its bounds. Its bounds can be narrowed at any time; a copy leaves out loose variables that are fixed and
 * rows that no longer bind, so that it is the smaller the deeper in a tree it is made.
 */
export class Tableau {
  readonly structure: Structure
  rows = 0
  columns = 0
  /** Row by row, `columns` cells each. */
  cells: Float64Array<ArrayBuffer>
  /** Of the basic variables, by row. */
  readonly values: Float64Array
  readonly basic: Int32Array
  /** Of the loose variables, by column: what one unit more adds to the worth. */
  readonly costs: Float64Array
  readonly loose: Int32Array
  readonly atUpper: Uint8Array
  /** Bounds of every variable. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** By row of the program: the least and the most its columns can use of it. */
  readonly least: Float64Array
  readonly most: Float64Array
  /** What the loose variables add up to; no solution within the bounds is worth more once the costs are those of a best one. */
  worth = 0
  /** Rows of the program whose columns' bounds changed. */
  readonly changed: RowQueue
  /** By variable: its column, −1 less its row, or `gone`. */
  private readonly places: Int32Array
  private readonly kept: Int32Array

  constructor(structure: Structure) {
    const { columns, rows } = structure
    const variables = columns + rows
    this.structure = structure
    this.cells = new Float64Array(0)
    this.values = new Float64Array(rows)
    this.basic = new Int32Array(rows)
    this.costs = new Float64Array(columns)
    this.loose = new Int32Array(columns)
    this.kept = new Int32Array(columns)
    this.atUpper = new Uint8Array(columns)
    this.lower = new Float64Array(variables)
    this.upper = new Float64Array(variables)
    this.places = new Int32Array(variables)
    this.least = new Float64Array(rows)
    this.most = new Float64Array(rows)
    this.changed = new RowQueue(rows)
  }

  /** All slacks are basic, and each column stands where it is worth the most. */
  begin(): void {
    const { columns, rows, costs, lower, upper, limits } = this.structure
    this.rows = rows
    this.columns = columns
    this.cells = new Float64Array(rows * columns)
    this.lower.set(lower)
    this.upper.set(upper)
    this.values.set(limits)
    this.costs.set(costs)
    this.worth = 0
    for (let row = 0; row < rows; row += 1) this.beginRow(row)
    for (let column = 0; column < columns; column += 1) {
      this.loose[column] = column
      this.places[column] = column
      this.atUpper[column] = (costs[column] ?? 0) > 0 ? 1 : 0
      this.move(column, (this.atUpper[column] === 1 ? upper[column] : lower[column]) ?? 0)
    }
  }

  private beginRow(row: number): void {
    const { columns, byRow, lower, upper } = this.structure
    const { of = [], amounts = [] } = byRow[row] ?? {}
    let [least, most] = [0, 0]
    for (let entry = 0; entry < of.length; entry += 1) {
      const column = of[entry] ?? 0
      const amount = amounts[entry] ?? 0
      this.cells[row * columns + column] = amount
      const [low, high] = [amount * (lower[column] ?? 0), amount * (upper[column] ?? 0)]
      least += Math.min(low, high)
      most += Math.max(low, high)
    }
    this.least[row] = least
    this.most[row] = most
    this.basic[row] = columns + row
    this.places[columns + row] = -1 - row
    this.changed.add(row)
  }

  /** Takes over another tableau, or makes this one smaller where it is its own source. */
  copyFrom(source: Tableau): void {
    if (source !== this) {
      this.lower.set(source.lower)
      this.upper.set(source.upper)
      this.least.set(source.least)
      this.most.set(source.most)
      this.worth = source.worth
    }
    this.changed.clear()
    this.places.fill(gone)
    const { rows, columns } = source
    this.copyColumns(source)
    const need = rows * this.columns
    if (this.cells.length < need) this.cells = new Float64Array(need)
    this.copyRows(source, rows, columns)
  }

  private copyColumns({ loose, costs, atUpper, columns }: Tableau): void {
    let count = 0
    for (let column = 0; column < columns; column += 1) {
      const variable = loose[column]!
      if (this.upper[variable]! - this.lower[variable]! < speck) continue
      this.kept[count] = column
      this.loose[count] = variable
      this.costs[count] = costs[column]!
      this.atUpper[count] = atUpper[column]!
      this.places[variable] = count
      count += 1
    }
    this.columns = count
  }

  private copyRows(source: Tableau, rows: number, width: number): void {
    const { kept, columns, cells } = this
    let count = 0
    for (let row = 0; row < rows; row += 1) {
      const variable = source.basic[row]!
      if (this.isIdle(variable)) continue
      this.basic[count] = variable
      this.values[count] = source.values[row]!
      this.places[variable] = -1 - count
      const from = row * width
      const to = count * columns
      for (let column = 0; column < columns; column += 1)
        cells[to + column] = source.cells[from + kept[column]!]!
      count += 1
    }
    this.rows = count
  }

  /** Whether it is the slack of a row that cannot bind whatever its columns are. */
  private isIdle(variable: number): boolean {
    const row = variable - this.structure.columns
    if (row < 0) return false
    const limit = this.structure.limits[row]!
    return (
      this.most[row]! <= limit - this.lower[variable]! + speck &&
      this.least[row]! >= limit - this.upper[variable]! - speck
    )
  }

  /** Narrows the bounds of a variable; tells whether anything is left between them. */
  narrow(variable: number, lower: number, upper: number): boolean {
    const low = Math.max(lower, this.lower[variable]!)
    const high = Math.min(upper, this.upper[variable]!)
    if (low > high + speck) return false
    if (low !== this.lower[variable] || high !== this.upper[variable])
      this.setBounds(variable, low, high)
    return true
  }

  private setBounds(variable: number, low: number, high: number): void {
    const place = this.places[variable]!
    const [formerLow, formerHigh] = [this.lower[variable]!, this.upper[variable]!]
    this.lower[variable] = low
    this.upper[variable] = high
    if (place >= 0)
      this.move(place, this.atUpper[place] === 1 ? high - formerHigh : low - formerLow)
    if (variable < this.structure.columns) this.use(variable, low - formerLow, high - formerHigh)
    else this.changed.add(variable - this.structure.columns)
  }

  /** Keeps what the rows' columns can use when the bounds of one move by so much. */
  private use(column: number, byLower: number, byUpper: number): void {
    const { least, most, changed } = this
    const { of, amounts } = this.structure.byColumn[column]!
    for (let entry = 0; entry < of.length; entry += 1) {
      const row = of[entry]!
      const amount = amounts[entry]!
      least[row] = least[row]! + amount * (amount > 0 ? byLower : byUpper)
      most[row] = most[row]! + amount * (amount > 0 ? byUpper : byLower)
      changed.add(row)
    }
  }

  /** Moves the loose variable of a column by so much. */
  private move(column: number, by: number): void {
    if (by === 0) return
    const { rows, columns, cells, values } = this
    this.worth += this.costs[column]! * by
    for (let row = 0, cell = column; row < rows; row += 1, cell += columns) {
      const amount = cells[cell]!
      if (amount !== 0) values[row] = values[row]! - amount * by
    }
  }

  /** Lets the loose variable of a column stand at its other bound. */
  flip(column: number): void {
    const variable = this.loose[column]!
    const range = this.upper[variable]! - this.lower[variable]!
    const wasUpper = this.atUpper[column] === 1
    this.atUpper[column] = wasUpper ? 0 : 1
    this.move(column, wasUpper ? -range : range)
  }

  /** Exchanges the basic variable of a row, which goes to one of its bounds, for the loose one of a column. */
  pivot(row: number, column: number, toUpper: boolean): void {
    const { cells, columns, values, costs } = this
    const leaving = this.basic[row]!
    const entering = this.loose[column]!
    const start = row * columns
    const inverse = 1 / cells[start + column]!
    const target = toUpper ? this.upper[leaving]! : this.lower[leaving]!
    const step = (values[row]! - target) * inverse
    const cost = costs[column]!
    this.worth += cost * step
    for (let cell = start; cell < start + columns; cell += 1) cells[cell] = cells[cell]! * inverse
    cells[start + column] = inverse
    for (let other = 0; other < this.rows; other += 1)
      if (other !== row) this.eliminate(other, start, column, step)
    values[row] =
      (this.atUpper[column] === 1 ? this.upper[entering]! : this.lower[entering]!) + step
    costs[column] = 0
    if (cost !== 0)
      for (let at = 0; at < columns; at += 1) costs[at] = costs[at]! - cost * cells[start + at]!
    this.exchange(row, column, toUpper)
  }

  /** Takes the row that begins at `source` off the one that begins at `start`, so that the column's variable is gone from it. */
  private eliminate(row: number, source: number, column: number, step: number): void {
    const { cells, columns, values } = this
    const start = row * columns
    const factor = cells[start + column]!
    if (factor === 0) return
    cells[start + column] = 0
    if (factor < noise && factor > -noise) return
    values[row] = values[row]! - factor * step
    for (let at = 0; at < columns; at += 1)
      cells[start + at] = cells[start + at]! - factor * cells[source + at]!
  }

  private exchange(row: number, column: number, toUpper: boolean): void {
    const leaving = this.basic[row]!
    const entering = this.loose[column]!
    this.basic[row] = entering
    this.loose[column] = leaving
    this.places[entering] = -1 - row
    this.places[leaving] = column
    this.atUpper[column] = toUpper ? 1 : 0
  }

  valueOf(variable: number): number {
    const place = this.places[variable]!
    if (place === gone) return this.lower[variable]!
    if (place < 0) return this.values[-1 - place]!
    return this.atUpper[place] === 1 ? this.upper[variable]! : this.lower[variable]!
  }

  /** Whether two bounds of a variable are one. */
  isFixed = (variable: number): boolean => this.upper[variable]! - this.lower[variable]! < speck
}
