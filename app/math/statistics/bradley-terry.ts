import { choleskyFactor, solveFactored } from '#app/math/linear/cholesky.ts'

type Wins = readonly (readonly number[])[]

const SETTLED = 1e-12

/** A Newton step this small leaves an error of its square. */
const SMALL_STEP = 1e-8
const MM_ROUNDS = 500
const NEWTON_ROUNDS = 100
const PRIOR_WIN = 0.5

const isWins = (wins: Wins): boolean =>
  wins.length > 0 &&
  wins.every((row) => row.length === wins.length && row.every((w) => Number.isFinite(w) && w >= 0))

const reached = (count: number, beats: (winner: number, loser: number) => boolean): number => {
  const found = new Set([0])
  for (const winner of found) {
    for (let loser = 0; loser < count; loser += 1) if (beats(winner, loser)) found.add(loser)
  }
  return found.size
}

/** Whether every item has beaten every other, directly or through others. */
const isStronglyConnected = (wins: Wins): boolean =>
  reached(wins.length, (i, j) => wins[i]![j]! > 0) === wins.length &&
  reached(wins.length, (i, j) => wins[j]![i]! > 0) === wins.length

const withPrior = (wins: Wins): number[][] =>
  wins.map((row, i) => row.map((won, j) => (i === j ? 0 : won + PRIOR_WIN)))

const winChance = (difference: number): number => 1 / (1 + Math.exp(-difference))

const sumOver = (count: number, term: (j: number) => number): number => {
  let sum = 0
  for (let j = 0; j < count; j += 1) sum += term(j)
  return sum
}

const met = (wins: Wins, i: number, j: number): number =>
  i === j ? 0 : wins[i]![j]! + wins[j]![i]!

const lastAtZero = (abilities: number[]): number[] =>
  abilities.map((ability) => ability - abilities.at(-1)!)

const largestChange = (before: number[], after: number[]): number =>
  before.reduce((largest, ability, i) => Math.max(largest, Math.abs(after[i]! - ability)), 0)

/** One MM round (Hunter 2004): raises the likelihood from anywhere. */
const mmRound = (wins: Wins, abilities: number[]): number[] =>
  lastAtZero(
    abilities.map((ability, i) => {
      const won = sumOver(wins.length, (j) => (i === j ? 0 : wins[i]![j]!))
      const expected = sumOver(
        wins.length,
        (j) => met(wins, i, j) * winChance(ability - abilities[j]!),
      )
      return ability + Math.log(won / expected)
    }),
  )

const logLikelihood = (wins: Wins, abilities: number[]): number =>
  sumOver(wins.length, (i) =>
    sumOver(wins.length, (j) =>
      i === j ? 0 : wins[i]![j]! * -Math.log1p(Math.exp(abilities[j]! - abilities[i]!)),
    ),
  )

const newtonStep = (wins: Wins, abilities: number[]): number[] | null => {
  const others = abilities.slice(0, -1)
  const chance = (i: number, j: number) => winChance(abilities[i]! - abilities[j]!)
  const information = others.map((_, i) =>
    others.map((__, j) => {
      const shared = (k: number) => met(wins, i, k) * chance(i, k) * chance(k, i)
      return i === j ? sumOver(wins.length, shared) : -shared(j)
    }),
  )
  const slope = others.map((_, i) =>
    sumOver(wins.length, (j) => (i === j ? 0 : wins[i]![j]! - met(wins, i, j) * chance(i, j))),
  )
  const factor = choleskyFactor(information)
  return factor && [...solveFactored(factor, slope), 0]
}

/** Newton's steps, halved while they lower the likelihood: settles where MM creeps. */
const polished = (wins: Wins, start: number[]): number[] | null => {
  let abilities = start
  for (let round = 0; round < NEWTON_ROUNDS; round += 1) {
    const step = newtonStep(wins, abilities)
    if (!step) return null
    const likelihood = logLikelihood(wins, abilities)
    const least = likelihood - SETTLED * Math.abs(likelihood)
    const moved = (share: number) => abilities.map((ability, i) => ability + share * step[i]!)
    let share = 1
    while (share > SETTLED && !(logLikelihood(wins, moved(share)) >= least)) share /= 2
    const next = moved(share)
    if (largestChange(abilities, next) < SMALL_STEP) return next
    abilities = next
  }
  return null
}

const mostLikely = (wins: Wins): number[] | null => {
  let abilities = wins.map(() => 0)
  for (let round = 0; round < MM_ROUNDS; round += 1) {
    const next = mmRound(wins, abilities)
    if (largestChange(abilities, next) < SETTLED) return next
    abilities = next
  }
  return polished(wins, abilities)
}

/**
 * Bradley–Terry abilities of items compared in pairs, by maximum likelihood: item i beats item j
 * with probability 1 / (1 + exp(a_j − a_i)).
 *
 * Found by MM rounds, finished by Newton's steps where a thin link makes those creep. When some
 * items never beat some others, even through third ones, half a win each way is added to every pair.
 *
 * @param wins wins[i][j] = how often i beat j, zero or more (half a win for a tie); the diagonal
 *   is not read
 * @returns natural-log abilities, the last item 0; null for a table that is empty, not square, or
 *   holds a negative or non-finite count
 * @see Bradley & Terry (1952); Hunter (2004), MM algorithms for generalized Bradley–Terry models
 */
export const bradleyTerry = (wins: Wins): number[] | null => {
  if (!isWins(wins)) return null
  if (wins.length === 1) return [0]
  const abilities = mostLikely(isStronglyConnected(wins) ? wins : withPrior(wins))
  return abilities?.every(Number.isFinite) ? abilities : null
}
