import { compositeOf } from './composite.ts'
import type { Weighted } from './composite.ts'
import type { SeverityVariances, Strictness } from './severity.ts'

export type RatedBy = { competency: string; interviewer: string; rating: number | null }

/** A composite after taking off each interviewer's strictness. */
export type Corrected = {
  /** In points; may lie a little outside 1 to 5. */
  score: number
  sd: number
  /** 95 % interval, held within the scale. */
  low: number
  high: number
  /** Corrected less raw. */
  change: number
}

const z95 = 1.96
const onScale = (value: number) => Math.min(5, Math.max(1, value))

/**
 * The composite of the ratings less each interviewer's strictness, with an interval from what a rating's error and the
 * strictness leave unknown: Var = Σ share²·σ²_error + Σ_j (Σ share)²·sd_j², where a rating's share is
 * w ÷ (Σw · ratings of its competency). What the effects of two interviewers have in common is left out.
 *
 * @returns null when nothing was assessed
 */
export function correctedComposite(
  rubric: readonly Weighted[],
  ratings: readonly RatedBy[],
  strictness: ReadonlyMap<string, Strictness>,
  variances: SeverityVariances,
): Corrected | null {
  const raw = compositeOf(rubric, ratings)
  const shares = sharesOf(raw.means, ratings)
  const moved = shares.map(
    ({ interviewer, share }) => share * (strictness.get(interviewer)?.effect ?? 0),
  )
  if (raw.score === null) return null
  const change = 0 - moved.reduce((total, one) => total + one, 0)
  const score = raw.score + change
  const sd = Math.sqrt(varianceOf(shares, strictness, variances))
  const [low, high] = [onScale(score - z95 * sd), onScale(score + z95 * sd)]
  return { score, sd, low, high, change: change + 0 }
}

type Share = { interviewer: string; share: number }

/** The part each assessed rating has in the composite; they add up to 1. */
function sharesOf(
  means: ReturnType<typeof compositeOf>['means'],
  ratings: readonly RatedBy[],
): Share[] {
  const assessed = new Map(
    means.filter(({ mean }) => mean !== null).map((one) => [one.key, one] as const),
  )
  const all = [...assessed.values()].reduce((total, { weight }) => total + weight, 0)
  return ratings.flatMap(({ competency, interviewer, rating }) => {
    const own = assessed.get(competency)
    if (!own || rating === null) return []
    return [{ interviewer, share: own.weight / all / own.ratings }]
  })
}

function varianceOf(
  shares: readonly Share[],
  strictness: ReadonlyMap<string, Strictness>,
  { interviewer, error }: SeverityVariances,
): number {
  const byPerson = Map.groupBy(shares, (one) => one.interviewer)
  const unknown = Math.sqrt(interviewer)
  return [...byPerson].reduce((total, [person, own]) => {
    const whole = own.reduce((sum, { share }) => sum + share, 0)
    const sd = strictness.get(person)?.sd ?? unknown
    return total + (whole * sd) ** 2 + error * own.reduce((sum, { share }) => sum + share ** 2, 0)
  }, 0)
}
