const HEIGHT = 20
/** Bars beyond this many are too thin to see: ranks next to each other are drawn as one. */
const MOST_BARS = 40

/** The shares of ranks as the outline of bars in a box of 100 × 20, the tallest bar reaching the top. */
export const sharePath = (shares: readonly number[]): string => {
  const perBar = Math.ceil(shares.length / MOST_BARS)
  const bars = Array.from({ length: Math.ceil(shares.length / perBar) }, (_, bar) =>
    shares.slice(bar * perBar, (bar + 1) * perBar).reduce((sum, share) => sum + share, 0),
  )
  const tallest = Math.max(...bars)
  if (!(tallest > 0)) return ''
  const tops = bars.map((bar) => round(HEIGHT * (1 - bar / tallest)))
  // Bars of one height are drawn as one: a page holds thousands of them.
  const steps = tops.flatMap((top, i) => {
    const right = round((100 * (i + 1)) / bars.length)
    return top === tops[i + 1] ? [] : [`V${top}H${right}`]
  })
  return `M0 ${HEIGHT}${steps.join('')}V${HEIGHT}Z`
}

const round = (value: number): number => Math.round(value * 10) / 10
