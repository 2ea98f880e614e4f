import type { Layout } from '#app/math/optimisation/search/layout.ts'

/** What the linear relaxation says; a reduced cost is what raising a column adds to its value, column by column. */
export type Relaxation = {
  /** What one more unit of each row's limit is worth. */
  prices: Float64Array
  reducedCosts: ArrayLike<number>
}

/** Tickets of an option that costs nothing; what costs this share of an average value more has a third as many, about. */
const most = 32
const costly = 0.2

/**
 * Options as often as they deserve to be drawn, each once at least: the fewer, the more choosing it costs in the linear relaxation.
 * Good choices consist nearly all of options that cost next to nothing there, though they are worth far less than it.
 *
 * @see Angelelli, Mansini, Speranza (2010), Kernel search: a general heuristic for the multi-dimensional knapsack problem
 */
export function ticketsFor({ valueOf }: Layout, reducedCosts: ArrayLike<number>): Int32Array {
  const average = valueOf.reduce((sum, value) => sum + Math.abs(value), 0) / valueOf.length
  const tickets: number[] = []
  for (let option = 0; option < valueOf.length; option++) {
    const cost = Math.max(0, -(reducedCosts[option] ?? 0))
    const count = average > 0 ? most * Math.exp(-cost / (costly * average)) : most
    for (let ticket = 0; ticket < Math.max(1, Math.round(count)); ticket++) tickets.push(option)
  }
  return Int32Array.from(tickets)
}
