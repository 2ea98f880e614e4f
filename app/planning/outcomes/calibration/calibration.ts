import { brier } from '#app/math/statistics/brier.ts'
import { wilsonInterval } from '#app/math/statistics/wilson-interval.ts'
import { percent } from '#app/math/text/figures.ts'

/** A probability somebody gave, and whether what it was about came true. */
export type Resolved = { probability: number; cameTrue: boolean }

export type Bin = {
  /** Mean of the probabilities that were given, 0–1. */
  forecast: number
  /** Share that came true, with its 95 % Wilson interval. */
  share: number
  low: number
  high: number
  count: number
}

export type Calibration = {
  count: number
  /** Mean squared distance of probability and outcome; null without outcomes. */
  brier: number | null
  /** What the same score would be for always saying the share that came true. */
  alwaysShare: number | null
  bins: Bin[]
}

const edges = [0, 0.2, 0.4, 0.6, 0.8]

const binOf = (probability: number) => edges.findLastIndex((edge) => probability >= edge)

/** How well probabilities held: Brier score and five bins of forecast against outcome; empty bins are left out. */
export function calibrationOf(resolved: readonly Resolved[]): Calibration {
  const count = resolved.length
  const share = resolved.filter(({ cameTrue }) => cameTrue).length / count
  return {
    count,
    brier: brier(
      resolved.map(({ probability }) => probability),
      resolved.map(({ cameTrue }) => cameTrue),
    ),
    alwaysShare: count === 0 ? null : share * (1 - share),
    bins: edges.flatMap((_, index) =>
      binFrom(resolved.filter(({ probability }) => binOf(probability) === index)),
    ),
  }
}

function binFrom(members: readonly Resolved[]): Bin[] {
  const count = members.length
  const wins = members.filter(({ cameTrue }) => cameTrue).length
  const interval = wilsonInterval(wins, count)
  if (!interval) return []
  const forecast = members.reduce((sum, { probability }) => sum + probability, 0) / count
  return [{ forecast, share: wins / count, ...interval, count }]
}

/** Fewer outcomes than this say more about chance than about whoever gave the probabilities. */
export const enoughOutcomes = 10

/** What the calibration says, in one sentence. */
export function calibrationWords(calibration: Calibration): string {
  const { count, bins } = calibration
  if (count === 0) return 'No outcome is known yet.'
  const told = count === 1 ? 'One outcome is' : `${count} outcomes are`
  if (count < enoughOutcomes)
    return `${told} known: too few to tell good luck from good judgement. The bars show how little.`
  const bold = bins.find(({ forecast, high }) => forecast > high)
  const careful = bins.find(({ forecast, low }) => forecast < low)
  const off = bold ?? careful
  if (!off)
    return `${told} known, and nothing shows that your probabilities are too high or too low.`
  const said = `where you said about ${percent(off.forecast)}, ${percent(off.share)} came true`
  return bold ? `You are too sure: ${said}.` : `You are too careful: ${said}.`
}
