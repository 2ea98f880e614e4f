import { probabilityOfBest } from '#app/math/statistics/probability-of-best.ts'
import { topN } from '#app/math/statistics/top-n.ts'
import type { CompetencyMean } from './composite.ts'
import type { SeverityVariances } from './severity.ts'

/** Below this chance, the figures do not separate who gets a seat from who does not. */
export const clearFrom = 0.7

const seed = 20_260_302

export type Finalist = {
  id: string
  /** The corrected composite. */
  score: number
  sd: number
  means: readonly CompetencyMean[]
}

export type Chance = {
  id: string
  /** Chance to be the best of all, 0 to 1. */
  best: number
  /** Chance to be among the best for the seats that are left, 0 to 1. */
  seated: number
}

export type Ranking = {
  /** Most likely first. */
  chances: Chance[]
  seats: number
  /** Those around the last seat, in or out of it, when no figure separates them; the likeliest first. */
  tooClose: string[] | null
}

/**
 * Who is likely to be the best, and among the best for the seats. True scores are taken as independent and normal:
 * what two candidates' scores have in common is left out.
 *
 * @returns null with fewer than two finalists or without a seat
 */
export function rankFinalists(finalists: readonly Finalist[], seats: number): Ranking | null {
  if (finalists.length < 2 || seats < 1) return null
  const scores = finalists.map(({ score }) => score)
  const sds = finalists.map(({ sd }) => sd)
  const best = probabilityOfBest(scores, sds)
  const seated = seats === 1 ? best : topN(scores, sds, seats, { seed })
  if (!best || !seated) return null
  const chances = finalists
    .map(({ id }, at) => ({ id, best: best[at] ?? 0, seated: seated[at] ?? 0 }))
    .toSorted((a, b) => b.seated - a.seated || b.best - a.best)
  const last = chances[seats - 1]
  const isClose = last !== undefined && chances.length > seats && last.seated < clearFrom
  return { chances, seats, tooClose: isClose ? aroundSeat(chances, seats) : null }
}

/** Who has a seat and is not sure of it, the first without one, and whoever is as far from being out. */
const aroundSeat = (chances: readonly Chance[], seats: number): string[] =>
  chances
    .filter(({ seated }, at) =>
      at < seats ? seated < clearFrom : at === seats || seated > 1 - clearFrom,
    )
    .map(({ id }) => id)

export type Evidence = {
  competency: string
  name: string
  /** How many ratings each of them has, in their order. */
  ratings: number[]
  /** Variance of the composites, in points squared, that one more rating each would take away. */
  gain: number
}

/**
 * Which competencies would separate candidates most if one more person rated each of them. Those nobody assessed
 * come first: there the most is unknown.
 */
export function evidenceThatHelps(
  close: readonly Pick<Finalist, 'means'>[],
  { candidate, interviewer, error }: SeverityVariances,
  most = 3,
): Evidence[] {
  const rating = interviewer + error
  const gainOf = ({ weight, ratings }: CompetencyMean, all: number) => {
    const before = ratings === 0 ? candidate + rating : rating / ratings
    return (weight / all) ** 2 * (before - rating / (ratings + 1))
  }
  const found = new Map<string, Evidence>()
  const none = close.map(() => 0)
  for (const [place, { means }] of close.entries()) {
    const all = means.reduce((total, { weight }) => total + weight, 0)
    for (const mean of means) {
      const known = found.get(mean.key)
      found.set(mean.key, {
        competency: mean.key,
        name: mean.name,
        ratings: (known?.ratings ?? none).with(place, mean.ratings),
        gain: (known?.gain ?? 0) + gainOf(mean, all),
      })
    }
  }
  return [...found.values()].toSorted((a, b) => b.gain - a.gain).slice(0, most)
}
