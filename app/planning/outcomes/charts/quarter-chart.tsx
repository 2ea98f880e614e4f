import { Figure } from '#app/ui/charts/figure.tsx'
import { domainOf, percentScale, roundDomain } from '#app/ui/charts/scale.ts'
import type { Domain } from '#app/ui/charts/scale.ts'
import type { QuarterPoint } from './quarter-point.ts'

export type QuarterChartProps = {
  caption: string
  name: string
  points: readonly QuarterPoint[]
  format: (value: number) => string
}

/** Quarter by quarter, what was expected beside what it was. */
export const QuarterChart = ({ caption, name, points, format }: QuarterChartProps) => (
  <Figure
    caption={caption}
    name={name}
    legend={<Legend withRange={points.some(hasRange)} />}
    none="not known"
    table={{
      columns: ['Quarter', 'Expected', 'from', 'to', 'It was'],
      rows: points.map(({ label, expected, value }) => [
        label,
        expected && format(expected.mode),
        expected && format(expected.low),
        expected && format(expected.high),
        value === null ? null : format(value),
      ]),
    }}
  >
    <div className="outcome-quarters">
      <div className="outcome-quarters-scale" aria-hidden>
        <span>{format(domain(points)[1])}</span>
        <span>{format(domain(points)[0])}</span>
      </div>
      <div className="outcome-quarters-plot">
        <QuarterMarks points={points} />
        <div className="outcome-quarters-labels" aria-hidden>
          {points.map(({ label }) => (
            <span key={label}>{label}</span>
          ))}
        </div>
      </div>
    </div>
  </Figure>
)

const hasRange = ({ expected }: QuarterPoint) => expected !== null && expected.low < expected.high

/** From nought, or for numbers that lie far from it, a little beyond the least and the greatest; both ends are round. */
function domain(points: readonly QuarterPoint[]): Domain {
  const values = points.flatMap(({ expected, value }) => [
    ...(expected ? [expected.low, expected.high] : []),
    ...(value === null ? [] : [value]),
  ])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const reach = high - low
  return roundDomain(
    low > reach && reach > 0 ? [low - reach / 2, high + reach / 2] : domainOf(values),
    4,
  )
}

const Legend = ({ withRange }: { withRange: boolean }) => (
  <>
    <svg width="26" height="14" aria-hidden>
      {withRange && <rect className="quarter-range" x="1" width="24" y="2" height="10" />}
      <line className="quarter-expected" x1="1" x2="25" y1="7" y2="7" />
    </svg>{' '}
    Expected{withRange && ', eight times in ten within the band'}{' '}
    <svg width="14" height="14" aria-hidden>
      <circle className="mark-point is-quarter" cx="7" cy="7" r="5" />
    </svg>{' '}
    What it was
  </>
)

/** The drawing alone, for small pictures beside words that say the same. */
export function QuarterMarks({ points }: Pick<QuarterChartProps, 'points'>) {
  const rise = percentScale(domain(points))
  const y = (value: number) => 100 - rise(value)
  const width = 100 / Math.max(1, points.length)
  const known = points.flatMap(({ value }, at) =>
    value === null ? [] : [{ x: (at + 0.5) * width, y: y(value), at }],
  )
  return (
    <svg className="quarter-marks" aria-hidden>
      <line className="quarter-ground" x1="0%" x2="100%" y1="100%" y2="100%" />
      {points.map((point, at) => (
        <Expected key={point.label} point={point} from={at * width} width={width} y={y} />
      ))}
      {known.slice(1).map((to, index) => {
        const from = known[index]
        if (!from || to.at !== from.at + 1) return null
        return (
          <line
            key={to.at}
            className="quarter-way"
            x1={`${from.x}%`}
            y1={`${from.y}%`}
            x2={`${to.x}%`}
            y2={`${to.y}%`}
          />
        )
      })}
      {known.map((dot) => (
        <circle
          key={dot.at}
          className="mark-point is-quarter"
          cx={`${dot.x}%`}
          cy={`${dot.y}%`}
          r="0.3rem"
        />
      ))}
    </svg>
  )
}

type ExpectedProps = {
  point: QuarterPoint
  from: number
  width: number
  y: (value: number) => number
}

const Expected = ({ point: { expected }, from, width, y }: ExpectedProps) => {
  if (!expected) return null
  const [x1, x2] = [from + width * 0.1, from + width * 0.9]
  const [top, foot] = [y(expected.high), y(expected.low)]
  return (
    <>
      <rect
        className="quarter-range"
        x={`${x1}%`}
        width={`${x2 - x1}%`}
        y={`${top}%`}
        height={`${foot - top}%`}
      />
      <line
        className="quarter-expected"
        x1={`${x1}%`}
        x2={`${x2}%`}
        y1={`${y(expected.mode)}%`}
        y2={`${y(expected.mode)}%`}
      />
    </>
  )
}
