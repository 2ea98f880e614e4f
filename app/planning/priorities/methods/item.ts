import type { RisksByKind } from '#app/planning/scoping/standing/risk.ts'
import { exactly, meanOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'

/** The three points in a row; NaN where there are none, so that nothing comes of them. */
export const pointsOf = (points: ThreePoint = exactly(Number.NaN)): [number, number, number] => {
  const { low, mode, high } = points
  return [low, mode, high]
}

/** A use case with what is known about it, by quantity; effort and spend are sums over roles and quarters. */
export type Item = {
  id: string
  number: number
  title: string
  figures: Readonly<Record<string, ThreePoint>>
  risks: RisksByKind
}

/** What was said itself: a cost that follows from the spend is no figure of its own, and writing it would make it one. */
export const saidOf = (figures: Item['figures'], quantity: string): ThreePoint | null =>
  quantity === 'cost' && figures.cost === figures.spend ? null : (figures[quantity] ?? null)

/** One number per quantity: the figures of an item at one moment of a draw, or their means. */
export type Values = Readonly<Record<string, number>>

export const meansOf = ({ figures }: Pick<Item, 'figures'>): Values =>
  Object.fromEntries(
    Object.entries(figures).map(([quantity, points]) => [quantity, meanOf(points)]),
  )
