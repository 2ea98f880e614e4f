export type Smaa = {
  /** Items × ranks: share of the draws in which the item takes that rank, the first being best. */
  rankShares: number[][]
  /** Per item the mean weights of the draws it won, null where it never won. */
  centralWeights: (number[] | null)[]
}

/** Utilities nearer than this count as tied; ties share their ranks. */
const TIE = 2 ** -40
const NOISE = 1e-9

/**
 * Counts ranks over many draws of items' utilities from 0 to 1.
 *
 * Each draw sorts plain numbers: the utility on a grid above, the item below in the same 53 bits.
 */
export class RankTally {
  readonly #items: number
  readonly #grid: number
  readonly #sorted: Float64Array
  readonly #ranks: Float64Array
  /** Shares of tied items, as changes from rank to rank. */
  readonly #tied: Float64Array
  readonly #firsts: Float64Array
  readonly #weights: Float64Array
  readonly #criteria: number
  #draws = 0

  constructor(items: number, criteria: number) {
    this.#items = items
    this.#criteria = criteria
    this.#grid = 2 ** Math.min(40, 52 - Math.ceil(Math.log2(Math.max(2, items))))
    this.#sorted = new Float64Array(items)
    this.#ranks = new Float64Array(items * items)
    this.#tied = new Float64Array(items * (items + 1))
    this.#firsts = new Float64Array(items)
    this.#weights = new Float64Array(items * criteria)
  }

  /** Counts one draw: utilities 0 to 1 per item under these weights. */
  add(utilities: Float64Array, weights: Float64Array): void {
    const [items, grid, sorted] = [this.#items, this.#grid, this.#sorted]
    for (let i = 0; i < items; i += 1) {
      sorted[i] = Math.round((1 - utilities[i]!) * grid) * items + i
    }
    sorted.sort()
    this.#draws += 1
    for (let from = 0; from < items;) from = this.#count(from, weights)
  }

  /** Counts the items tied from this place on; returns the place after them. */
  #count(from: number, weights: Float64Array): number {
    const [items, sorted] = [this.#items, this.#sorted]
    const level = Math.floor(sorted[from]! / items)
    const end = (level + 1) * items
    let to = from + 1
    while (to < items && sorted[to]! < end) to += 1
    const share = 1 / (to - from)
    for (let place = from; place < to; place += 1) {
      const item = sorted[place]! - level * items
      if (share === 1) this.#ranks[item * items + from]! += 1
      else this.#countTied(item, from, to)
      if (from === 0) this.#countFirst(item, share, weights)
    }
    return to
  }

  #countTied(item: number, from: number, to: number): void {
    const row = item * (this.#items + 1)
    this.#tied[row + from]! += 1 / (to - from)
    this.#tied[row + to]! -= 1 / (to - from)
  }

  #countFirst(item: number, share: number, weights: Float64Array): void {
    const criteria = this.#criteria
    this.#firsts[item]! += share
    for (let k = 0; k < criteria; k += 1) {
      this.#weights[item * criteria + k]! += share * weights[k]!
    }
  }

  result(): Smaa {
    const [items, criteria] = [this.#items, this.#criteria]
    const all = Array.from({ length: items }, (_, item) => item)
    const rankShares = all.map((item) => this.#sharesOf(item))
    const centralWeights = all.map((item) => {
      const wins = this.#firsts[item]!
      const sums = this.#weights.subarray(item * criteria, (item + 1) * criteria)
      return wins > 0 ? Array.from(sums, (sum) => sum / wins) : null
    })
    return { rankShares, centralWeights }
  }

  #sharesOf(item: number): number[] {
    const items = this.#items
    let tied = 0
    return Array.from({ length: items }, (_, rank) => {
      tied += this.#tied[item * (items + 1) + rank]!
      if (Math.abs(tied) < NOISE) tied = 0
      return (this.#ranks[item * items + rank]! + tied) / this.#draws
    })
  }
}

/** Share of first place per item, equal utilities sharing it. */
export const shareOfFirst = (utilities: Float64Array): number[] => {
  const best = utilities.reduce((high, utility) => Math.max(high, utility), 0)
  const tied = utilities.filter((utility) => best - utility <= TIE).length
  return Array.from(utilities, (utility) => (best - utility <= TIE ? 1 / tied : 0))
}
