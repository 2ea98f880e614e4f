import type { LinearOutcome } from '#app/math/optimisation/highs.server.ts'
import type { Layout } from '#app/math/optimisation/search/layout.ts'

/** Prices of rows and reduced costs of columns, of which the first are the options in the order of the layout. */
export type Relaxation = {
  prices: LinearOutcome['prices']
  reducedCosts: ArrayLike<number>
}

/** Tickets of an option that costs nothing; one that costs this share of an average value has 1 ÷ e as many. */
const most = 32
const costly = 0.2

/**
 * Options as often as they deserve to be drawn, each once at least: the fewer, the more choosing it costs in the linear relaxation.
 * Even where good choices are worth far less than the relaxation, nearly all of their options cost next to nothing there.
 * `average` is what an option is worth on average.
 *
 * @see Angelelli, Mansini, Speranza (2010), Kernel search: a general heuristic for the multi-dimensional knapsack problem
 */
export function ticketsFor(
  { valueOf }: Layout,
  reducedCosts: ArrayLike<number>,
  average: number,
): Int32Array {
  const tickets: number[] = []
  for (let option = 0; option < valueOf.length; option++) {
    const cost = Math.max(0, -(reducedCosts[option] ?? 0))
    const count = average > 0 ? most * Math.exp(-cost / (costly * average)) : most
    const own = Math.round(count) || 1
    for (let ticket = 0; ticket < own; ticket++) tickets.push(option)
  }
  return Int32Array.from(tickets)
}
