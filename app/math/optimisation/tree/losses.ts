import type { Split } from './splits.ts'

/** What counts as a loss at least, so that a split that loses on one side alone can be compared too. */
const least = 1e-6

/**
 * What splits have cost so far: by key and side, the worth that was lost per unit of the way to the side. Whatever was never tried
 * is taken for as dear as the others are on average.
 *
 * @see Achterberg, Koch, Martin (2005), Branching rules revisited
 */
export class Losses {
  private readonly upper: Side
  private readonly lower: Side

  constructor(keys: number) {
    this.upper = new Side(keys)
    this.lower = new Side(keys)
  }

  /** How often a split was tried on the side that was tried less. */
  triesOf = ({ key }: Split): number => Math.min(this.upper.count[key]!, this.lower.count[key]!)

  /** A side that is empty where there is no floor loses without end, which says nothing of others. */
  learn({ key, share }: Split, toUpper: boolean, loss: number): void {
    if (!Number.isFinite(loss)) return
    const side = toUpper ? this.upper : this.lower
    side.add(key, Math.max(0, loss) / (toUpper ? 1 - share : share))
  }

  /** How good a split is likely to be: the higher, the more both of its sides lose. */
  expected({ key, share }: Split): number {
    return scoreOf(this.upper.at(key) * (1 - share), this.lower.at(key) * share)
  }
}

export const scoreOf = (upper: number, lower: number): number =>
  Math.max(least, upper) * Math.max(least, lower)

class Side {
  readonly count: Int32Array
  private readonly sums: Float64Array
  /** Over the keys that were tried: how many, and their means. */
  private keys = 0
  private means = 0

  constructor(keys: number) {
    this.count = new Int32Array(keys)
    this.sums = new Float64Array(keys)
  }

  add(key: number, loss: number): void {
    const before = this.count[key]!
    const mean = before > 0 ? this.sums[key]! / before : 0
    if (before === 0) this.keys += 1
    this.count[key] = before + 1
    this.sums[key] = this.sums[key]! + loss
    this.means += this.sums[key]! / (before + 1) - mean
  }

  at(key: number): number {
    const count = this.count[key]!
    if (count > 0) return this.sums[key]! / count
    return this.keys > 0 ? this.means / this.keys : 1
  }
}
