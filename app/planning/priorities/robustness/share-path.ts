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
  const width = 100 / bars.length
  return bars
    .flatMap((bar, i) => {
      const height = (HEIGHT * bar) / tallest
      if (height < 0.2) return []
      const [left, right] = [i * width, (i + 1) * width - Math.min(1, width * 0.15)]
      return `M${round(left)} ${HEIGHT}V${round(HEIGHT - height)}H${round(right)}V${HEIGHT}Z`
    })
    .join('')
}

const round = (value: number): number => Math.round(value * 10) / 10
