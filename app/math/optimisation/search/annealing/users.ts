import type { Layout } from '#app/math/optimisation/search/layout.ts'

const bits = 32

/** Which items use each row with their chosen option, one bit per item; those that give to a row do not use it. */
export class Users {
  private readonly layout: Layout
  private readonly words: number
  private readonly sets: Int32Array

  constructor(layout: Layout) {
    const { items, limits } = layout.instance
    this.layout = layout
    this.words = Math.ceil(items.length / bits)
    this.sets = new Int32Array(limits.length * this.words)
  }

  clear(): void {
    this.sets.fill(0)
  }

  /** An item takes this option, or leaves it. */
  toggle(option: number, item: number): void {
    const { sets, words } = this
    const { starts, rows, amounts } = this.layout.usage
    const bit = 1 << (item % bits)
    const word = Math.floor(item / bits)
    const end = starts[option + 1] as number
    for (let place = starts[option] as number; place < end; place++) {
      if ((amounts[place] as number) <= 0) continue
      const index = (rows[place] as number) * words + word
      sets[index] = (sets[index] as number) ^ bit
    }
  }

  /** Writes the items that use a row into a list; tells how many there are. */
  list(row: number, into: Int32Array): number {
    const { sets, words } = this
    let count = 0
    for (let word = 0; word < words; word++) {
      let set = sets[row * words + word] as number
      while (set !== 0) {
        into[count++] = word * bits + bits - 1 - Math.clz32(set & -set)
        set &= set - 1
      }
    }
    return count
  }
}
