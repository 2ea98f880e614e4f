/** Less than this a row does not lack: it is what sums of amounts are off by. */
export const rounding = 1e-9

/** What rows had left before each use of them, so that uses can be taken back. */
export class Trail {
  private readonly rows: Int32Array
  private readonly former: Float64Array
  private length = 0

  constructor(most: number) {
    this.rows = new Int32Array(most)
    this.former = new Float64Array(most)
  }

  clear(): void {
    this.length = 0
  }

  note(row: number, left: number): void {
    this.rows[this.length] = row
    this.former[this.length++] = left
  }

  takeBack(slack: Float64Array): void {
    for (let place = this.length - 1; place >= 0; place--)
      slack[this.rows[place] as number] = this.former[place] as number
  }

  /** A row that a use left short, and shorter than it was before that use; or −1. */
  shortRow(slack: Float64Array): number {
    const { rows, former } = this
    for (let place = 0; place < this.length; place++) {
      const left = slack[rows[place] as number] as number
      if (left < -rounding && left < (former[place] as number) - rounding)
        return rows[place] as number
    }
    return -1
  }
}
