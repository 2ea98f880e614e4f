import { type Domain, percentScale, rem } from './scale.ts'

export interface AxisProps {
  domain: Domain
  ticks: readonly number[]
  format: (value: number) => string
}

/** Thin upright lines at the ticks, behind the marks of one row. */
export function Grid({ domain, ticks }: Pick<AxisProps, 'domain' | 'ticks'>) {
  const x = percentScale(domain)
  return ticks.map((tick) => (
    <line
      key={tick}
      className="chart-grid"
      x1={`${x(tick)}%`}
      x2={`${x(tick)}%`}
      y1="0"
      y2="100%"
    />
  ))
}

/** The numbers under a column of rows. */
export function Axis({ domain, ticks, format }: AxisProps) {
  const x = percentScale(domain)
  return (
    <div className="plot-row plot-axis">
      <span />
      <svg className="plot" height={rem(18)}>
        {ticks.map((tick) => (
          <text key={tick} x={`${x(tick)}%`} y={rem(13)} textAnchor="middle">
            {format(tick)}
          </text>
        ))}
      </svg>
      <span />
    </div>
  )
}
