/** Of times: milliseconds since 1970 or minutes of a day, from included, to not. */
export type Interval = { from: number; to: number }

/** The same times as intervals that neither touch nor overlap, in order. */
export function union(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const one of intervals.toSorted((a, b) => a.from - b.from)) {
    if (one.from >= one.to) continue
    const last = merged.at(-1)
    if (last && one.from <= last.to) last.to = Math.max(last.to, one.to)
    else merged.push({ ...one })
  }
  return merged
}

/** The times that are in both; each side without overlaps, in order. */
export function intersect(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  const common: Interval[] = []
  let [i, j] = [0, 0]
  for (let [a, b] = [left[i], right[j]]; a && b; [a, b] = [left[i], right[j]]) {
    const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
    if (from < to) common.push({ from, to })
    if (a.to < b.to) i += 1
    else j += 1
  }
  return common
}

/** What is left of the first once the second is taken out; both without overlaps, in order. */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  return from.flatMap((one) => {
    const left: Interval[] = []
    let start = one.from
    for (const hole of taken) {
      if (hole.to <= start || hole.from >= one.to) continue
      if (hole.from > start) left.push({ from: start, to: hole.from })
      start = hole.to
    }
    if (start < one.to) left.push({ from: start, to: one.to })
    return left
  })
}

/** Whether they have anything in common; where one ends the next may begin. */
export const overlaps = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to
