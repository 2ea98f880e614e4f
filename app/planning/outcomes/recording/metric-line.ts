import { quarterOf } from '#app/planning/quarter.ts'
import type { Quarter } from '#app/planning/quarter.ts'

export type MetricGoal = {
  baseline: number | null
  target: number | null
  /** The quarter by whose end the target is due; null where no day was set. */
  dueQuarter: Quarter | null
}

type Metric = { baseline: number | null; target: number | null; due: string | null }

/** Where a metric shall go, in quarters. */
export const goalOf = ({ baseline, target, due }: Metric, firstMonth: number): MetricGoal => ({
  baseline,
  target,
  dueQuarter: due === null ? null : quarterOf(new Date(due), firstMonth),
})

/**
 * What a metric is expected to be in a quarter: from its baseline in the quarter before launch in a straight line to its
 * target in the quarter it is due, and the target from then on. Without a baseline or a day it is the target at once.
 * Null without a target, and before launch.
 */
export function expectedMetric(
  { baseline, target, dueQuarter }: MetricGoal,
  launched: Quarter,
  quarter: Quarter,
): number | null {
  if (target === null || quarter < launched) return null
  if (baseline === null || dueQuarter === null || quarter >= dueQuarter) return target
  const share = (quarter - launched + 1) / (dueQuarter - launched + 1)
  return baseline + (target - baseline) * share
}

/** How much of the way from baseline to target a metric has come; null where the way is not known. */
export function shareOfWay({ baseline, target }: MetricGoal, value: number | null): number | null {
  if (baseline === null || target === null || value === null || baseline === target) return null
  return (value - baseline) / (target - baseline)
}
