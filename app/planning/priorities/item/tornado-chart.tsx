import { percent } from '#app/math/text/figures.ts'
import { scaledText } from '#app/planning/priorities/methods/scale.ts'
import { numberText } from '#app/planning/priorities/methods/words.ts'
import type { Swing } from '#app/planning/priorities/ranking/tornado.ts'
import { Axis, Grid } from '#app/ui/charts/axis.tsx'
import { Figure } from '#app/ui/charts/figure.tsx'
import { percentScale, rem, roundDomain, roundMarks, type Domain } from '#app/ui/charts/scale.ts'

export interface TornadoChartProps {
  title: string
  scoreName: string
  swings: readonly Swing[]
}

/** One bar per uncertain figure, from the number at its low to the number at its high; widest first. */
export function TornadoChart({ title, scoreName, swings }: TornadoChartProps) {
  const [widest] = swings
  if (!widest) return null
  const reached = swings.flatMap(({ low, high }) => [low.score, high.score])
  const domain = roundDomain([Math.min(...reached), Math.max(...reached)], 5)
  const ticks = roundMarks(domain, 5)
  return (
    <Figure
      caption={swingWords(title, swings)}
      name={`What moves ${title}`}
      legend={`${scoreName}, from the low to the high of each figure, all others at their mean.`}
      table={{
        columns: ['Figure', 'At its low', 'Rank there', 'At its high', 'Rank there '],
        rows: swings.map(({ name, low, high }) => [
          name,
          numberText(low.score),
          low.rank,
          numberText(high.score),
          high.rank,
        ]),
      }}
    >
      {swings.map((swing) => (
        <SwingRow key={swing.quantity} swing={swing} domain={domain} ticks={ticks} />
      ))}
      <Axis domain={domain} ticks={ticks} format={numberText} />
    </Figure>
  )
}

const moves = ({ low, high }: Swing): boolean => low.rank !== high.rank

/** Which figure matters most to the place of a use case, or that none does. */
function swingWords(title: string, swings: readonly Swing[]): string {
  const [widest] = swings
  if (!widest) return ''
  const most = `“${widest.name}” moves “${title}” most`
  return swings.some(moves)
    ? `${most}: ${rankWords(widest)}.`
    : `${most}, but its place does not depend on any of these: it stays at ${widest.low.rank}.`
}

const rankWords = ({ low, high }: Swing): string =>
  low.rank === high.rank
    ? `it stays at place ${low.rank} all the same`
    : `place ${low.rank} at its low, ${high.rank} at its high`

/** Chances in whole percent: what is guessed is no finer. */
const valueText = (swing: Swing, value: number): string =>
  swing.percent ? percent(value) : scaledText(swing, value)

interface SwingRowProps {
  swing: Swing
  domain: Domain
  ticks: readonly number[]
}

function SwingRow({ swing, domain, ticks }: SwingRowProps) {
  const { name, low, high } = swing
  const x = percentScale(domain)
  const [from, to] = [x(Math.min(low.score, high.score)), x(Math.max(low.score, high.score))]
  return (
    <div className="plot-row">
      <span className="plot-label">{name}</span>
      <svg className="plot" height={rem(28)}>
        <Grid domain={domain} ticks={ticks} />
        <rect
          className="mark-bar"
          x={`${from}%`}
          width={`${to - from}%`}
          y={rem(7)}
          height={rem(14)}
          rx="2"
        />
      </svg>
      <span className="plot-value">
        {valueText(swing, low.value)} → {valueText(swing, high.value)}
        {moves(swing) && (
          <span className="plot-note">
            place {low.rank} → {high.rank}
          </span>
        )}
      </span>
    </div>
  )
}
