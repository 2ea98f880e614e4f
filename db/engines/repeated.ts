/** Texts that are asked again, and what is kept for each: what was asked longest ago is given up first. */
export class Repeated<Kept> {
  readonly #most: number
  readonly #met = new Set<string>()
  readonly #kept = new Map<string, Kept>()

  /** As many as are kept are remembered to have been met once. */
  constructor(most: number) {
    this.#most = most
  }

  known(text: string): Kept | undefined {
    const kept = this.#kept.get(text)
    if (kept !== undefined && this.#kept.delete(text)) this.#kept.set(text, kept)
    return kept
  }

  /** Whether a text was met before; from now on it was. */
  comesAgain(text: string): boolean {
    if (this.#met.delete(text)) return true
    if (this.#met.size === this.#most) this.#met.clear()
    this.#met.add(text)
    return false
  }

  /** Gives back what is given up for it, where there is no room for both. */
  keep(text: string, kept: Kept): Kept | undefined {
    this.#kept.set(text, kept)
    const [oldest] = this.#kept
    if (!oldest || this.#kept.size <= this.#most) return undefined
    this.#kept.delete(oldest[0])
    return oldest[1]
  }

  forget(text: string): void {
    this.#kept.delete(text)
  }
}

/** The columns of a prepared text's answer are others now, or there is no such text. */
const outdated = ['0A000', '26000']
export const isOutdated = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && outdated.includes(String(fault.code))
