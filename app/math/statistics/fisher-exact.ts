/** Tables this close to the observed probability count as equally likely, as in R. */
const TIE = 1 + 1e-7
const SMALLEST_WEIGHT = 1e-300
const NEGLIGIBLE = 1e-18

type Table = readonly (readonly number[])[]

const isCount = (count: unknown): boolean => Number.isSafeInteger(count) && Number(count) >= 0

type Margins = { row: number; column: number; total: number }

/** Hypergeometric odds of x + 1 against x in the first cell. */
const oddsOfNext = (x: number, { row, column, total }: Margins): number =>
  ((row - x) / (x + 1)) * ((column - x) / (total - row - column + x + 1))

const mostLikely = ({ row, column, total }: Margins): number => {
  const peak = Math.floor(((row + 1) / (total + 2)) * (column + 1))
  return Math.min(row, column, Math.max(0, row + column - total, peak))
}

/** Weights of the tables after the most likely one, which has weight 1, towards one end. */
function* weightsTowards(step: 1 | -1, margins: Margins): Generator<number> {
  const { row, column, total } = margins
  const end = step > 0 ? Math.min(row, column) : Math.max(0, row + column - total)
  let weight = 1
  for (let x = mostLikely(margins); x !== end && weight > SMALLEST_WEIGHT; x += step) {
    weight *= step > 0 ? oddsOfNext(x, margins) : 1 / oddsOfNext(x - 1, margins)
    yield weight
  }
}

const weightOf = (first: number, margins: Margins): number => {
  let distance = first - mostLikely(margins)
  if (distance === 0) return 1
  const step = distance > 0 ? 1 : -1
  for (const weight of weightsTowards(step, margins)) {
    distance -= step
    if (distance === 0) return weight
  }
  return 0
}

const marginsOf = (table: Table): Margins | null => {
  const isTwoByTwo = table.length === 2 && table.every((row) => row.length === 2)
  if (!isTwoByTwo || !table.flat().every(isCount)) return null
  const [a, b, c, d] = table.flat() as [number, number, number, number]
  const total = a + b + c + d
  return total > 0 ? { row: a + b, column: a + c, total } : null
}

/**
 * Fisher's exact test of a two-by-two table, two-sided: the probability, given the margins, of all
 * tables no likelier than this one.
 *
 * @param table [[a, b], [c, d]], whole counts
 * @returns 0 to 1: exactly 1 when a margin is zero and this is the only table possible, 0 for what
 *   is below 1e-300; null for an empty table or one that is not two by two whole counts
 * @see Fisher (1935), The logic of inductive inference; two-sided as in R's fisher.test
 */
export const fisherExact = (table: Table): number | null => {
  const margins = marginsOf(table)
  if (!margins) return null
  const observed = weightOf(table[0]![0]!, margins)
  const isNoLikelier = (weight: number) => weight <= observed * TIE
  let all = 1
  let noLikelier = isNoLikelier(1) ? 1 : 0
  for (const step of [1, -1] as const) {
    for (const weight of weightsTowards(step, margins)) {
      if (weight < observed * NEGLIGIBLE) break
      all += weight
      if (isNoLikelier(weight)) noLikelier += weight
    }
  }
  return noLikelier / all
}
