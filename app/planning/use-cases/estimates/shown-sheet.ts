import type { ThreePoint } from '#app/planning/three-point.ts'
import { quantities } from '#app/planning/use-cases/quantities.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { factorOf, printed, singles } from './sheet.ts'
import type { Single } from './sheet.ts'

/** One row of effort or spend; quarters are counted from 1. */
export type QuarterRow = { role: string; quarter: number; points: ThreePoint }

export type ShownSheet = {
  one: Partial<Record<Single, ThreePoint>>
  effort: QuarterRow[]
  spend: QuarterRow[]
}

/** Estimates as the page puts them into fields: chances in percent, quarters from 1. */
export function shownSheet(estimates: readonly Estimate[]): ShownSheet {
  const one: ShownSheet['one'] = {}
  for (const quantity of singles) {
    const found = estimates.find((each) => each.quantity === quantity)
    if (found) one[quantity] = scaled(found, factorOf(quantities[quantity]))
  }
  const rows = (quantity: string) =>
    estimates
      .filter((each) => each.quantity === quantity)
      .map((each) => ({ role: each.role, quarter: each.period + 1, points: scaled(each, 1) }))
  return { one, effort: rows('effort'), spend: rows('spend') }
}

const scaled = ({ low, mode, high }: ThreePoint, factor: number): ThreePoint => ({
  low: Number(printed(low * factor)),
  mode: Number(printed(mode * factor)),
  high: Number(printed(high * factor)),
})
