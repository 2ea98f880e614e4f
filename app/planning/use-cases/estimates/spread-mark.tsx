import type { ThreePoint } from '#app/planning/three-point.ts'
import { percentScale } from '#app/ui/charts/scale.ts'
import { spreadOf } from './spread.ts'
import type { Spread } from './spread.ts'

export type SpreadMarkProps = {
  three: ThreePoint | null
  /** What stands behind the numbers; empty where it stands above them. */
  unit: string
  format?: ((value: number) => string) | undefined
  domain?: readonly [low: number, high: number] | undefined
}

/** Where the outcome lies eight times in ten, drawn and told; what is no guess yet says so. */
export function SpreadMark({ three, unit, format = figure, domain }: SpreadMarkProps) {
  const spread = three && spreadOf(three)
  if (!three) return <p className="spread text-muted">Not guessed yet</p>
  if (!spread) return <p className="spread text-warn">Low, likely and high have to rise.</p>
  const x = percentScale(domain ?? [Math.min(0, three.low), (three.high || 1) * 1.1])
  return (
    <p className="spread">
      <Mark three={three} spread={spread} x={x} />
      <span className="spread-words">
        8 in 10 between <b>{format(spread.p10)}</b> and <b>{format(spread.p90)}</b>
        {unit && ` ${unit}`}, mean {format(spread.mean)}
      </span>
    </p>
  )
}

type MarkProps = { three: ThreePoint; spread: Spread; x: (value: number) => number }

const Mark = ({ three, spread, x }: MarkProps) => (
  <svg className="spread-mark" height="1.25rem" aria-hidden>
    <line className="spread-axis" x1="0%" x2="100%" y1="50%" y2="50%" />
    <line
      className="spread-range"
      x1={`${x(three.low)}%`}
      x2={`${x(three.high)}%`}
      y1="50%"
      y2="50%"
    />
    <line
      className="mark-interval"
      x1={`${x(spread.p10)}%`}
      x2={`${x(spread.p90)}%`}
      y1="50%"
      y2="50%"
    />
    <circle className="mark-point" cx={`${x(spread.mean)}%`} cy="50%" r="0.3125rem" />
  </svg>
)

const formats = [
  new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
  new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }),
] as const

/** Whole above ten, two digits below. */
export const figure = (value: number): string =>
  (Math.abs(value) >= 10 ? formats[0] : formats[1]).format(value)
