export type CrossedRating = { row: string; column: string; value: number }

/** The ratings of one row by one column: their number, mean, and squares around that mean. */
export type Cell = { row: number; column: number; count: number; mean: number; squares: number }

/** Ratings summed up by cell, levels numbered in order of appearance; values are around `origin`. */
export type CrossedDesign = {
  rows: string[]
  columns: string[]
  cells: Cell[]
  total: number
  origin: number
}

const numbered = (names: string[]): Map<string, number> =>
  new Map([...new Set(names)].map((name, index) => [name, index]))

const withValue = (cell: Cell, value: number): Cell => {
  const count = cell.count + 1
  const mean = cell.mean + (value - cell.mean) / count
  return { ...cell, count, mean, squares: cell.squares + (value - cell.mean) * (value - mean) }
}

/** Null without ratings or with a value that is not finite. */
export const crossedDesign = (ratings: readonly CrossedRating[]): CrossedDesign | null => {
  if (ratings.length === 0 || !ratings.every(({ value }) => Number.isFinite(value))) return null
  const rows = numbered(ratings.map(({ row }) => row))
  const columns = numbered(ratings.map(({ column }) => column))
  const origin = ratings[0]!.value
  const cells = new Map<number, Cell>()
  for (const rating of ratings) {
    const row = rows.get(rating.row)!
    const column = columns.get(rating.column)!
    const key = row * columns.size + column
    const cell = cells.get(key) ?? { row, column, count: 0, mean: 0, squares: 0 }
    cells.set(key, withValue(cell, rating.value - origin))
  }
  return {
    rows: [...rows.keys()],
    columns: [...columns.keys()],
    cells: [...cells.values()],
    total: ratings.length,
    origin,
  }
}

/** The same ratings with rows and columns exchanged. */
export const exchanged = (design: CrossedDesign): CrossedDesign => ({
  ...design,
  rows: design.columns,
  columns: design.rows,
  cells: design.cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row })),
})
