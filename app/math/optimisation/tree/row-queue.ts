/** Rows that wait to be looked at, each once. */
export class RowQueue {
  private readonly waiting: Int32Array
  private readonly isWaiting: Uint8Array
  private count = 0

  constructor(rows: number) {
    this.waiting = new Int32Array(rows)
    this.isWaiting = new Uint8Array(rows)
  }

  add(row: number): void {
    if (this.isWaiting[row] === 1) return
    this.isWaiting[row] = 1
    this.waiting[this.count] = row
    this.count += 1
  }

  /** The row that came last; −1 when none waits. */
  take(): number {
    if (this.count === 0) return -1
    this.count -= 1
    const row = this.waiting[this.count]!
    this.isWaiting[row] = 0
    return row
  }

  clear(): void {
    while (this.take() >= 0);
  }
}
