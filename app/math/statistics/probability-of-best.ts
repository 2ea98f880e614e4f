import { areNormal, normalCumulative, normalDensity } from './normal.ts'

type Normal = { mean: number; sd: number }

/** Beyond this many standard deviations a normal distribution holds less than 1e-16. */
const REACH = 8.5
const NEGLIGIBLE_SD = 1e-12

/** Eight-point Gauss–Legendre rule on −1 to 1 (Abramowitz & Stegun, table 25.4), mirrored. */
const NODES = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
].flatMap(([x, weight]) => [
  { x: x!, weight: weight! },
  { x: -x!, weight: weight! },
])

/** Moved so that the highest mean is 0: only differences matter, and they keep their digits there. */
const aroundTheTop = (means: readonly number[], sds: readonly number[]): Normal[] => {
  const top = means.reduce((a, b) => Math.max(a, b))
  return means.map((value, i) => {
    const mean = value - top
    return { mean, sd: sds[i]! > NEGLIGIBLE_SD * Math.abs(mean) ? sds[i]! : 0 }
  })
}

const cumulative = (x: number, { mean, sd }: Normal): number =>
  sd === 0 ? Number(x >= mean) : normalCumulative((x - mean) / sd)

/** Product of all the others, for each. */
const productsOfOthers = (factors: number[]): number[] => {
  const products: number[] = []
  let before = 1
  for (const factor of factors) {
    products.push(before)
    before *= factor
  }
  let after = 1
  for (let i = factors.length - 1; i >= 0; i -= 1) {
    products[i]! *= after
    after *= factors[i]!
  }
  return products
}

/** Adds to each total its chance to lie in from … to and above all others. */
const addPanel = (totals: number[], normals: Normal[], from: number, to: number): void => {
  const half = (to - from) / 2
  for (const { x, weight } of NODES) {
    const at = from + half * (1 + x)
    const others = productsOfOthers(normals.map((normal) => cumulative(at, normal)))
    for (const [i, { mean, sd }] of normals.entries()) {
      if (sd > 0) totals[i]! += (half * weight * others[i]! * normalDensity((at - mean) / sd)) / sd
    }
  }
}

/** Panels as wide as the narrowest distribution that still varies there. */
const addIntegral = (totals: number[], normals: Normal[], floor: number): void => {
  const varying = normals.filter(({ sd }) => sd > 0)
  const end = Math.max(...varying.map(({ mean, sd }) => mean + REACH * sd))
  let from = Math.max(floor, ...varying.map(({ mean, sd }) => mean - REACH * sd))
  while (from < end) {
    const alive = varying.filter(({ mean, sd }) => mean + REACH * sd > from)
    const to = Math.min(end, from + Math.min(...alive.map(({ sd }) => sd)))
    addPanel(totals, normals, from, to)
    from = to
  }
}

/** The highest of the values known exactly; those tied there share its chance. */
const addFloor = (totals: number[], normals: Normal[], floor: number): void => {
  const atFloor = normals.flatMap(({ mean, sd }, i) => (sd === 0 && mean === floor ? [i] : []))
  const chance = normals.reduce((product, normal) => product * cumulative(floor, normal), 1)
  for (const i of atFloor) totals[i]! += chance / atFloor.length
}

/**
 * Chance of each item to have the highest true value, when true values are independent and normal:
 * P(i) = ∫ φ((x−m_i)/s_i)/s_i · Π_j≠i Φ((x−m_j)/s_j) dx. Covariance between items is left out.
 *
 * @param means in any unit
 * @param sds standard deviations in that unit; with 0 a value is known exactly, and ties share
 * @returns probabilities in the order given, sum 1, each within 1e-6; null without items, for
 *   lists of different length, or for values that are not finite or a negative sd
 */
export const probabilityOfBest = (
  means: readonly number[],
  sds: readonly number[],
): number[] | null => {
  if (!areNormal(means, sds)) return null
  const normals = aroundTheTop(means, sds)
  if (!normals.every(({ mean, sd }) => Number.isFinite(mean + REACH * sd))) return null
  const totals = normals.map(() => 0)
  const exact = normals.filter(({ sd }) => sd === 0)
  const floor = Math.max(...exact.map(({ mean }) => mean))
  if (exact.length > 0) addFloor(totals, normals, floor)
  if (exact.length < normals.length) addIntegral(totals, normals, floor)
  const whole = totals.reduce((sum, total) => sum + total, 0)
  return totals.map((total) => total / whole)
}
