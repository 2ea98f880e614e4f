import { percent } from '#app/math/text/figures.ts'
import { moneyWords } from '#app/planning/money.ts'
import { Axis } from '#app/ui/charts/axis.tsx'
import { Figure } from '#app/ui/charts/figure.tsx'
import { percentScale, rem, roundMarks } from '#app/ui/charts/scale.ts'
import type { Domain } from '#app/ui/charts/scale.ts'
import type { Worth } from './foresight.ts'
import { valueLegend } from './words.ts'

const height = 140
/** A line of words above it. */
const line = 18

type ValueFigureProps = { worth: Worth; draws: number; currency: string }

/** How the value of the plan is spread over the futures, where eight of ten and half of them lie, and what the plan says. */
export function ValueFigure({ worth, draws, currency }: ValueFigureProps) {
  const { bins, p10, p50, p90, planned, below } = worth
  const domain: Domain = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1]
  const money = (value: number) => moneyWords(value, currency)
  const x = percentScale(domain)
  return (
    <Figure
      caption={`In eight of ten futures the plan is worth ${money(p10)} to ${money(p90)}; in ${percent(below)} of futures it is worth less than the ${money(planned)} it was committed with.`}
      name={`Value of the plan over ${draws} futures`}
      legend={valueLegend}
      table={{
        columns: ['Value from', 'to', 'Futures'],
        rows: bins.map(({ from, to, count }) => [money(from), money(to), count]),
      }}
    >
      <div className="value-plot">
        <svg width="100%" height={rem(2 * line + height)}>
          <svg width="100%" y={rem(2 * line)} height={rem(height)}>
            <Shape worth={worth} domain={domain} />
          </svg>
          <Line kind="median" at={x(p50)} row={0} words={`half: ${money(p50)}`} />
          <Line kind="planned" at={x(planned)} row={1} words={`plan: ${money(planned)}`} />
        </svg>
        <Axis domain={domain} ticks={roundMarks(domain, 4)} format={money} />
      </div>
      <p className="value-points">
        {[
          ['9 of 10 futures', p10],
          ['half of them', p50],
          ['1 of 10', p90],
        ].map(([share, value]) => (
          <span key={share}>
            {share}: at least <b>{money(Number(value))}</b>
          </span>
        ))}
      </p>
    </Figure>
  )
}

function Shape({ worth, domain }: { worth: Worth; domain: Domain }) {
  const { bins, p10, p90 } = worth
  const x = percentScale(domain)
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const across = (value: number) => `${x(value)}%`
  return (
    <>
      <rect
        className="value-band"
        x={across(p10)}
        width={`${x(p90) - x(p10)}%`}
        y="0"
        height="100%"
      />
      {bins.map(({ from, to, count }) => (
        <rect
          key={from}
          className="mark-bar"
          x={across(from)}
          width={`${Math.max(0.2, x(to) - x(from) - 0.4)}%`}
          y={`${100 - (94 * count) / most}%`}
          height={`${(94 * count) / most}%`}
        />
      ))}
    </>
  )
}

type LineProps = { kind: 'median' | 'planned'; at: number; row: number; words: string }

/** A line through the shape with what it means at its head, each in a row of its own: two may lie close. */
const Line = ({ kind, at, row, words }: LineProps) => {
  const isLeft = at < 70
  return (
    <>
      <line
        className={`value-${kind}`}
        x1={`${at}%`}
        x2={`${at}%`}
        y1={rem(row * line + 2)}
        y2="100%"
      />
      <text
        className="value-line"
        x={`${at}%`}
        dx={isLeft ? 6 : -6}
        y={rem(row * line + 13)}
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {words}
      </text>
    </>
  )
}
