import { quantileClasses, valueClasses } from '#app/math/drift/classes.ts'
import { klDivergence, populationStability } from '#app/math/drift/divergence.ts'
import { nothing, numberIn } from '#app/planning/scoping/modules/kinds/quality/cells.ts'
import { kolmogorovSmirnov } from '#app/math/drift/kolmogorov-smirnov.ts'

export type Measured = {
  before: number
  after: number
  /** Cells that were empty, of both columns. */
  missing: { before: number; after: number }
  numeric: boolean
  psi: number | null
  kl: number | null
  /** For numbers alone. */
  ks: { distance: number; probability: number } | null
}

/** One value per line; null where a column has none. */
export function compareColumns(before: string, after: string): Measured | null {
  const [old, fresh] = [cellsOf(before), cellsOf(after)]
  if (old.values.length === 0 || fresh.values.length === 0) return null
  const numbers = [old.values.map(numberIn), fresh.values.map(numberIn)] as const
  const numeric = numbers.every((list) => list.every((value) => value !== null))
  const [first, second] = numbers.map((list) => list.filter((value) => value !== null))
  const classes =
    numeric && first && second
      ? quantileClasses(first, second)
      : valueClasses(old.values, fresh.values)
  return {
    before: old.values.length,
    after: fresh.values.length,
    missing: { before: old.missing, after: fresh.missing },
    numeric,
    psi: populationStability(classes.before, classes.after),
    kl: klDivergence(classes.before, classes.after),
    ks: numeric && first && second ? kolmogorovSmirnov(first, second) : null,
  }
}

function cellsOf(pasted: string) {
  const text = pasted.replace(/\n+$/, '')
  const cells = text === '' ? [] : text.split('\n').map((cell) => cell.trim())
  const values = cells.filter((cell) => !nothing.test(cell))
  return { values, missing: cells.length - values.length }
}
