/** What was known at some second of a solve. */
export type Moment = { seconds: number; value: number; bound: number }

/** How value and bound came closer during one solve. */
export class Trace {
  private readonly begun = performance.now()
  private readonly moments: Moment[] = [{ seconds: 0, value: -Infinity, bound: Infinity }]

  tell({ value, bound }: { value?: number; bound?: number }): void {
    const last = this.at(Infinity)
    this.moments.push({
      seconds: (performance.now() - this.begun) / 1000,
      value: Math.max(last.value, value ?? -Infinity),
      bound: Math.min(last.bound, bound ?? Infinity),
    })
  }

  /** What was known after so many seconds. */
  at(seconds: number): Moment {
    return this.moments.findLast((moment) => moment.seconds <= seconds) as Moment
  }

  /** When a plan was known that no other beats by more than this share of it; Infinity if that never came. */
  whenWithin(gap: number): number {
    return this.moments.find((moment) => gapAt(moment) <= gap)?.seconds ?? Infinity
  }

  /** When the first plan was there. */
  get firstPlan(): number {
    return this.moments.find(({ value }) => value > -Infinity)?.seconds ?? Infinity
  }
}

/** (bound − value) ÷ value; Infinity while there is no plan. */
export const gapAt = ({ value, bound }: Moment): number =>
  value > 0 && Number.isFinite(bound) ? Math.max(0, bound - value) / value : Infinity
