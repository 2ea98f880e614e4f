/** The same classes for two samples, with how many values of each fall into them. */
export type Classes = { before: number[]; after: number[] }

/**
 * Classes that hold equal shares of `before`, open at both ends; fewer than asked for where values
 * repeat.
 *
 * @param before finite values; none gives no classes
 * @param after finite values, counted into the classes of `before`
 * @param most classes at most
 */
export const quantileClasses = (
  before: readonly number[],
  after: readonly number[],
  most = 10,
): Classes => {
  const sorted = before.toSorted((a, b) => a - b)
  if (sorted.length === 0) return { before: [], after: [] }
  const cuts = Array.from(
    { length: most - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / most)]!,
  )
  const edges = [...new Set(cuts)].filter((cut) => cut > sorted[0]!)
  return { before: countInto(edges, before), after: countInto(edges, after) }
}

/** One class for every value that occurs in either sample. */
export const valueClasses = (before: readonly string[], after: readonly string[]): Classes => {
  const places = new Map([...new Set([...before, ...after])].map((value, index) => [value, index]))
  const count = (values: readonly string[]) => {
    const counts = Array.from({ length: places.size }, () => 0)
    for (const value of values) counts[places.get(value)!]! += 1
    return counts
  }
  return { before: count(before), after: count(after) }
}

function countInto(edges: readonly number[], values: readonly number[]): number[] {
  const counts = Array.from({ length: edges.length + 1 }, () => 0)
  for (const value of values) {
    const place = edges.findIndex((edge) => value < edge)
    counts[place === -1 ? edges.length : place]! += 1
  }
  return counts
}
