import type { LinearProgram, Row } from '#app/math/optimisation/linear-program.ts'

type Entries = { of: Int32Array; amounts: Float64Array }

/**
 * A program by rows and by columns. Its variables are the columns and, after them, one slack for each row: what the row
 * leaves of its upper limit.
 */
export type Structure = {
  columns: number
  rows: number
  costs: Float64Array
  /** Bounds of every variable. */
  lower: Float64Array
  upper: Float64Array
  whole: Uint8Array
  /** Upper limit of each row. */
  limits: Float64Array
  byRow: Entries[]
  byColumn: Entries[]
  /** The most that the range of one column can take of each row. */
  widest: Float64Array
  /** Variables of which exactly one is 1, in order: the columns of a row that allows one of them, and its slack for none. */
  choices: Int32Array[]
  /** The first choice that a variable belongs to; −1 for none. */
  choiceOf: Int32Array
}

/** Expects finite bounds of columns, an upper limit of every row, and each column in a row once. */
export function structureOf({ columns, rows }: LinearProgram): Structure {
  const count = columns.length
  const isChoice = rows.map((row) => allowsOne(row, columns))
  const slack = (row: Row, index: number) =>
    isChoice[index] ? Math.min(1, row.upper - row.lower) : row.upper - row.lower
  const choices = rows.flatMap((row, index) =>
    isChoice[index] ? [Int32Array.from([...row.columns, count + index])] : [],
  )
  return {
    columns: count,
    rows: rows.length,
    costs: Float64Array.from(columns, ({ cost }) => cost),
    lower: Float64Array.from([...columns.map(({ lower }) => lower), ...rows.map(() => 0)]),
    upper: Float64Array.from([...columns.map(({ upper }) => upper), ...rows.map(slack)]),
    whole: Uint8Array.from([...columns.map(({ whole }) => Number(whole)), ...isChoice.map(Number)]),
    limits: Float64Array.from(rows, ({ upper }) => upper),
    byRow: rows.map((row) => ({
      of: Int32Array.from(row.columns),
      amounts: Float64Array.from(row.coefficients),
    })),
    byColumn: byColumn(count, rows),
    widest: Float64Array.from(rows, (row) => widestOf(row, columns)),
    choices,
    choiceOf: choicesOf(count + rows.length, choices),
  }
}

const allowsOne = (
  { upper, columns: used, coefficients }: Row,
  columns: LinearProgram['columns'],
) =>
  upper === 1 &&
  coefficients.every((amount) => amount === 1) &&
  used.every((column) => {
    const { lower, upper: most, whole } = columns[column] ?? { lower: 0, upper: 0, whole: false }
    return whole && lower === 0 && most === 1
  })

function byColumn(count: number, rows: Row[]): Entries[] {
  const entries = Array.from({ length: count }, () => ({
    of: [] as number[],
    amounts: [] as number[],
  }))
  for (const [index, { columns, coefficients }] of rows.entries())
    for (const [place, column] of columns.entries()) {
      entries[column]?.of.push(index)
      entries[column]?.amounts.push(coefficients[place] ?? 0)
    }
  return entries.map(({ of, amounts }) => ({
    of: Int32Array.from(of),
    amounts: Float64Array.from(amounts),
  }))
}

const widestOf = (
  { columns: used, coefficients }: Row,
  columns: LinearProgram['columns'],
): number =>
  used.reduce((most, column, place) => {
    const { lower = 0, upper = 0 } = columns[column] ?? {}
    return Math.max(most, Math.abs(coefficients[place] ?? 0) * (upper - lower))
  }, 0)

function choicesOf(variables: number, choices: Int32Array[]): Int32Array {
  const choiceOf = new Int32Array(variables).fill(-1)
  for (const [index, members] of choices.entries())
    for (const member of members) if (choiceOf[member] === -1) choiceOf[member] = index
  return choiceOf
}
