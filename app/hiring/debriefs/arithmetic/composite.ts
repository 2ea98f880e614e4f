/** A competency of the rubric, as far as the arithmetic asks. */
export type Weighted = {
  key: string
  name: string
  /** Above zero; only the proportions between weights matter. */
  weight: number
  /** The lowest mean that passes, or null where the competency does not decide alone. */
  knockOut: number | null
}

/** One rating of 1 to 5; null is "not assessed", which is not a zero. */
export type CountedRating = { competency: string; rating: number | null }

export type CompetencyMean = Weighted & {
  /** 1 to 5, or null when nobody assessed it. */
  mean: number | null
  /** How many ratings the mean is made of. */
  ratings: number
}

export type Composite = {
  /** 1 to 5, or null when nothing was assessed. */
  score: number | null
  /** Weight of the assessed competencies over all weight, 0 to 1. */
  coverage: number
  means: CompetencyMean[]
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The mean of what was assessed, or null: {4, not assessed, 2} has the mean 3. */
export function meanOf(ratings: readonly (number | null)[]): number | null {
  const given = ratings.filter((rating) => rating !== null)
  return given.length > 0 ? sum(given) / given.length : null
}

/** Joins means by the weights of what was assessed: Σ w·x̄ ÷ Σ w. */
export function weighMeans(
  means: readonly Pick<CompetencyMean, 'weight' | 'mean'>[],
): number | null {
  const assessed = means.flatMap(({ weight, mean }) => (mean === null ? [] : [{ weight, mean }]))
  const weight = sum(assessed.map((one) => one.weight))
  return weight > 0 ? sum(assessed.map((one) => one.weight * one.mean)) / weight : null
}

/**
 * The composite S = Σ w·x̄ ÷ Σ w over assessed competencies. It does not depend on the order of the ratings; those of
 * competencies that are not in the rubric are left out.
 *
 * @param ratings of scorecards that count alone: sealed in time, revealed, not ended
 */
export function compositeOf(
  rubric: readonly Weighted[],
  ratings: readonly CountedRating[],
): Composite {
  const means = rubric.map(({ key, name, weight, knockOut }) => {
    const own = ratings.filter(({ competency }) => competency === key).map(({ rating }) => rating)
    const given = own.filter((rating) => rating !== null).length
    return { key, name, weight, knockOut, mean: meanOf(own), ratings: given }
  })
  const all = sum(means.map(({ weight }) => weight))
  const assessed = sum(means.map(({ weight, mean }) => (mean === null ? 0 : weight)))
  return { score: weighMeans(means), coverage: all > 0 ? assessed / all : 0, means }
}
