/** Tables this close to the observed probability count as equally likely, as in R. */
const TIE = 1 + 1e-7
const SMALLEST_WEIGHT = 1e-300

const isCount = (count: unknown): boolean => Number.isSafeInteger(count) && Number(count) >= 0

type Margins = { row: number; column: number; total: number }

/** Hypergeometric odds of x + 1 against x in the first cell. */
const oddsOfNext = (x: number, { row, column, total }: Margins): number =>
  ((row - x) / (x + 1)) * ((column - x) / (total - row - column + x + 1))

/** Walks from the most likely table to both ends while the weight, 1 there, still counts. */
const eachTable = (margins: Margins, visit: (x: number, weight: number) => void): void => {
  const { row, column, total } = margins
  const low = Math.max(0, row + column - total)
  const high = Math.min(row, column)
  const peak = Math.floor(((row + 1) / (total + 2)) * (column + 1))
  const mode = Math.min(high, Math.max(low, peak))
  visit(mode, 1)
  for (let x = mode, weight = 1; x < high && weight > SMALLEST_WEIGHT; x += 1) {
    weight *= oddsOfNext(x, margins)
    visit(x + 1, weight)
  }
  for (let x = mode - 1, weight = 1; x >= low && weight > SMALLEST_WEIGHT; x -= 1) {
    weight /= oddsOfNext(x, margins)
    visit(x, weight)
  }
}

/**
 * Fisher's exact test of a two-by-two table, two-sided: the probability, given the margins, of all
 * tables no likelier than this one.
 *
 * @param table [[a, b], [c, d]], whole counts
 * @returns 0 to 1, 0 also for what is below 1e-300, and exactly 1 when a margin is zero and the table is the only one possible; null
 *   for an empty table or one that is not two by two whole counts
 * @see Fisher (1935), The logic of inductive inference; two-sided as in R's fisher.test
 */
export const fisherExact = (table: readonly (readonly number[])[]): number | null => {
  const [top, bottom] = table
  if (table.length !== 2 || top?.length !== 2 || bottom?.length !== 2) return null
  const [a, b, c, d] = [...top, ...bottom] as [number, number, number, number]
  const total = a + b + c + d
  if (![a, b, c, d].every(isCount) || total === 0) return null
  const margins = { row: a + b, column: a + c, total }
  let observed = 0
  eachTable(margins, (x, weight) => {
    if (x === a) observed = weight
  })
  let all = 0
  let noLikelier = 0
  eachTable(margins, (_, weight) => {
    all += weight
    if (weight <= observed * TIE) noLikelier += weight
  })
  return noLikelier / all
}
