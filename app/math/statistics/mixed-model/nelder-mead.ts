type Vertex = { at: number[]; value: number }

export type Minimum = Vertex

const between = (from: number[], to: number[], share: number): number[] =>
  from.map((x, i) => x + share * (to[i]! - x))

const centre = (vertices: Vertex[]): number[] =>
  vertices[0]!.at.map((_, i) => vertices.reduce((sum, { at }) => sum + at[i]!, 0) / vertices.length)

const isSettled = (simplex: Vertex[], tolerance: number): boolean =>
  simplex.every(({ at }) => at.every((x, i) => Math.abs(x - simplex[0]!.at[i]!) <= tolerance))

/** One reflection, expansion, contraction or shrinking of a simplex sorted best first. */
const moved = (simplex: Vertex[], evaluate: (at: number[]) => Vertex): Vertex[] => {
  const kept = simplex.slice(0, -1)
  const worst = simplex.at(-1)!
  const middle = centre(kept)
  const reflected = evaluate(between(worst.at, middle, 2))
  if (reflected.value < simplex[0]!.value) {
    const expanded = evaluate(between(worst.at, middle, 3))
    return [...kept, expanded.value < reflected.value ? expanded : reflected]
  }
  if (reflected.value < kept.at(-1)!.value) return [...kept, reflected]
  const contracted = evaluate(between(worst.at, middle, reflected.value < worst.value ? 1.5 : 0.5))
  if (contracted.value < Math.min(worst.value, reflected.value)) return [...kept, contracted]
  const [best, ...others] = simplex
  return [best!, ...others.map(({ at }) => evaluate(between(best!.at, at, 0.5)))]
}

/**
 * A local minimum of a function of a few variables, by the simplex of Nelder and Mead.
 *
 * @param objective may be Infinity where it is not defined, not NaN
 * @param start one number per variable
 * @param options `step` is the size of the first simplex, `tolerance` that of the last
 * @see Nelder & Mead (1965), A simplex method for function minimization
 */
export const minimise = (
  objective: (at: number[]) => number,
  start: number[],
  { step = 1, tolerance = 1e-8, rounds = 1_000 } = {},
): Minimum => {
  const evaluate = (at: number[]): Vertex => ({ at, value: objective(at) })
  const corners = start.map((_, axis) => start.map((x, i) => (i === axis ? x + step : x)))
  const sorted = (vertices: Vertex[]) => vertices.toSorted((a, b) => a.value - b.value)
  let simplex = sorted([start, ...corners].map(evaluate))
  for (let round = 0; round < rounds && !isSettled(simplex, tolerance); round += 1) {
    simplex = sorted(moved(simplex, evaluate))
  }
  return simplex[0]!
}
