import type { Risk, Risks } from '#app/math/decisions/balanced-value.ts'
import type { RiskPoints } from '#app/planning/scoping/standing/risk.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'

/** The three points in a row; NaN where there are none, so that nothing comes of them. */
export const pointsOf = (points: ThreePoint | undefined): [number, number, number] => {
  const { low, mode, high } = points ?? { low: Number.NaN, mode: Number.NaN, high: Number.NaN }
  return [low, mode, high]
}

/** Risks by kind, each at the means of what was guessed about it, with those guesses. */
export type ItemRisks = Readonly<Record<keyof Risks, readonly (Risk & { points?: RiskPoints })[]>>

/** A use case with what is known about it, by quantity; effort and spend are sums over roles and quarters. */
export type Item = {
  id: string
  number: number
  title: string
  figures: Readonly<Record<string, ThreePoint>>
  risks: ItemRisks
}

/** One number per quantity: the figures of an item at one moment of a draw, or the most likely ones. */
export type Values = Readonly<Record<string, number>>

export const modesOf = ({ figures }: Pick<Item, 'figures'>): Values =>
  Object.fromEntries(Object.entries(figures).map(([quantity, { mode }]) => [quantity, mode]))
