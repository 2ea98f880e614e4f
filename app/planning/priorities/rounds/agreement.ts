import { kendallsW } from '#app/math/decisions/kendalls-w.ts'
import { weightedSum } from '#app/math/decisions/weighted-sum.ts'
import { quartiles } from '#app/math/statistics/distributions/quartiles.ts'
import { onAnchors, type Criterion } from '#app/planning/priorities/methods/criteria.ts'

export type Rated = {
  criteria: readonly Criterion[]
  raters: readonly { id: string; name: string }[]
  useCases: readonly { id: string; number: number; title: string }[]
  ratings: readonly {
    memberId: string
    useCaseId: string
    criterion: string
    value: number
    comment: string
  }[]
}

/** What one use case got by one criterion. Values are in the order of the raters; null where nobody said. */
export type Cell = {
  useCase: string
  criterion: string
  values: (number | null)[]
  comments: string[]
  /** Quartiles and median; null where nobody rated. */
  low: number | null
  median: number | null
  high: number | null
  /** The distance of the quartiles as a share of the scale, −1 where nobody rated. */
  spread: number
}

/** How far raters put the use cases in the same order: Kendall's W, 0 to 1. */
export type Agreement = {
  /** Null for all criteria together. */
  criterion: string | null
  w: number | null
  /** Those who rated every use case: only they can be compared. */
  raters: number
}

export function cellsOf({ criteria, raters, useCases, ratings }: Rated): Cell[] {
  const found = new Map(
    ratings.map((one) => [`${one.useCaseId} ${one.criterion} ${one.memberId}`, one]),
  )
  return useCases.flatMap((useCase) =>
    criteria.map(({ key, worst, best }): Cell => {
      const mine = raters.map(({ id }) => found.get(`${useCase.id} ${key} ${id}`))
      const given = mine.flatMap((one) => (one ? [one.value] : []))
      const parts = quartiles(given)
      return {
        useCase: useCase.id,
        criterion: key,
        values: mine.map((one) => one?.value ?? null),
        comments: mine.map((one) => one?.comment ?? ''),
        low: parts?.lower ?? null,
        median: parts?.median ?? null,
        high: parts?.upper ?? null,
        spread: parts ? (parts.upper - parts.lower) / Math.abs(best - worst) : -1,
      }
    }),
  )
}

/** Agreement per criterion, and in all by each rater's own weighted sum. */
export function agreementOf(
  { criteria, raters, useCases }: Rated,
  cells: readonly Cell[],
): Agreement[] {
  const valueOf = new Map(cells.map((cell) => [`${cell.useCase} ${cell.criterion}`, cell.values]))
  const rowsBy = (number: (useCase: string, rater: number) => number | null) =>
    raters
      .map((_, rater) => useCases.flatMap(({ id }) => number(id, rater) ?? []))
      .filter((row) => row.length === useCases.length)
  const weights = criteria.map(({ weight }) => weight)
  const inAll = rowsBy((useCase, rater) =>
    weightedSum(
      criteria.map((one) => {
        const value = valueOf.get(`${useCase} ${one.key}`)?.[rater] ?? null
        return value === null ? null : onAnchors(one, value)
      }),
      weights,
    ),
  )
  const each = criteria.map(({ key }) => {
    const rows = rowsBy((useCase, rater) => valueOf.get(`${useCase} ${key}`)?.[rater] ?? null)
    return { criterion: key, w: kendallsW(rows), raters: rows.length }
  })
  return [{ criterion: null, w: kendallsW(inAll), raters: inAll.length }, ...each]
}

/** Widest spread first, then widest range: what to talk about first. What all agree on is left out. */
export const disagreements = (cells: readonly Cell[]): Cell[] =>
  cells
    .filter(({ values }) => rangeOf(values) > 0)
    .toSorted((a, b) => b.spread - a.spread || rangeOf(b.values) - rangeOf(a.values))

const rangeOf = (values: readonly (number | null)[]): number => {
  const given = values.filter((value) => value !== null)
  return given.length > 1 ? Math.max(...given) - Math.min(...given) : 0
}

/** W in words, by the usual steps (Schmidt 1997). */
export function agreementWords({ w, raters }: Agreement): string {
  if (w === null)
    return raters < 2
      ? 'Cannot be told: fewer than two people rated every use case.'
      : 'Cannot be told: nobody put one before another.'
  const strength =
    w >= 0.9
      ? 'very strong'
      : w >= 0.7
        ? 'strong'
        : w >= 0.5
          ? 'moderate'
          : w >= 0.3
            ? 'weak'
            : 'very weak'
  return `${strength.charAt(0).toUpperCase()}${strength.slice(1)} agreement`
}
