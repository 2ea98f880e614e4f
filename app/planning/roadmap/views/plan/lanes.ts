/** What takes up quarters, the last one included. */
type Span = { first: number; last: number }

/** The lane of each piece of work, counted from 1: the first one that is free by then, so that nothing lies on anything else. */
export function lanesOf(work: readonly Span[]): number[] {
  const busyTo: number[] = []
  const lanes = new Map<Span, number>()
  for (const one of work.toSorted((a, b) => a.first - b.first)) {
    const free = busyTo.findIndex((last) => last < one.first)
    const lane = free < 0 ? busyTo.length : free
    busyTo[lane] = one.last
    lanes.set(one, lane + 1)
  }
  return work.map((one) => lanes.get(one) ?? 1)
}
