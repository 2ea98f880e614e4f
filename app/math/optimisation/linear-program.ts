/** Maximise Σ cost·x within bounds, where every row keeps lower ≤ Σ coefficient·x ≤ upper. */
export type LinearProgram = {
  columns: { cost: number; lower: number; upper: number; whole: boolean }[]
  rows: Row[]
}

export type Row = { lower: number; upper: number; columns: number[]; coefficients: number[] }

export const atMost = (upper: number, columns: number[], coefficients?: number[]): Row => ({
  lower: -Infinity,
  upper,
  columns,
  coefficients: coefficients ?? columns.map(() => 1),
})
