import { quarterWords } from '#app/planning/quarter.ts'
import type { Quarter } from '#app/planning/quarter.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'

/** One quarter: what was expected, as a range where one is known, and what it was; null where nothing is known. */
export type QuarterPoint = {
  quarter: Quarter
  label: string
  expected: ThreePoint | null
  value: number | null
}

const mostShown = 8

/** The quarters from launch up to the one that runs, at most the last eight; where none is known, the running one. */
export function quartersSince(launched: Quarter | null, current: Quarter): Quarter[] {
  const first = Math.max(launched ?? current, current - mostShown + 1)
  return Array.from({ length: Math.max(1, current - first + 1) }, (_, index) => first + index)
}

type Given = { quarter: Quarter; value: number | null }

/** What was expected and what it was in some quarters; of several entries for a quarter, the last one counts. */
export function quarterPoints(
  quarters: readonly Quarter[],
  firstMonth: number,
  given: readonly Given[],
  expected: (quarter: Quarter) => ThreePoint | null,
): QuarterPoint[] {
  return quarters.map((quarter) => ({
    quarter,
    label: quarterWords(quarter, firstMonth),
    expected: expected(quarter),
    value: given.findLast((one) => one.quarter === quarter)?.value ?? null,
  }))
}

/** What came and what was expected over the quarters in which something is known. */
export function soFar(points: readonly QuarterPoint[]) {
  const known = points.flatMap(({ value, expected }) =>
    value === null ? [] : [{ value, expected: expected?.mode ?? null }],
  )
  const sum = (list: number[]) => list.reduce((total, one) => total + one, 0)
  const hoped = known.flatMap(({ expected }) => (expected === null ? [] : [expected]))
  return {
    quarters: known.length,
    value: known.length === 0 ? null : sum(known.map(({ value }) => value)),
    expected: hoped.length < known.length || known.length === 0 ? null : sum(hoped),
  }
}
