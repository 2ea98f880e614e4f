import type { Problem } from '#app/planning/roadmap/solving/problem.ts'

type Row = [string, number, number, number, number[], number[], number[], number[]]

const rows: Row[] = [
  ['A', 900, 0.7, 2, [1, 1], [0, 1], [1, 0], [20, 20]],
  ['B', 600, 0.8, 1, [0.5], [1], [0], [60]],
  ['C', 800, 0.6, 2, [1, 1], [0, 0.5], [1, 0.5], [10, 10]],
  ['D', 150, 0.9, 1, [0], [0.5], [1], [40]],
  ['E', 2400, 0.5, 2, [1, 1], [1, 1], [0, 0.5], [50, 30]],
  ['F', 400, 0.85, 1, [0.5], [0.5], [0.5], [30]],
  ['G', 1100, 0.35, 3, [1, 1, 0.5], [0, 0, 1], [0.5, 0, 0], [10, 10, 30]],
]

/** Seven use cases and three roles whose optima with and without hiring were found by enumeration. */
export const referenceInstance = (): Problem => ({
  quarters: 4,
  capacity: { DS: 2, MLE: 1, DE: 1 },
  discount: 0.95,
  budget: 260,
  hiring: {
    lead: 1,
    ramp: [0.5, 1, 1],
    cost: { DS: 25, MLE: 30, DE: 22 },
    salaryPerQuarter: { DS: 40, MLE: 45, DE: 38 },
    maxPerRole: 1,
  },
  useCases: rows.map(([id, value, p, duration, DS, MLE, DE, spend]) => ({
    id,
    value,
    p,
    duration,
    effort: { DS, MLE, DE },
    spend,
    ...(id === 'E' && { after: 'D' }),
    ...(id === 'G' && { exclusiveWith: 'C' }),
  })),
})
