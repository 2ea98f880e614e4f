import type { ReactNode } from 'react'
import { Axis, Grid } from './axis.tsx'
import { Figure } from './figure.tsx'
import { type Domain, percentScale, roundMarks, rem } from './scale.ts'

export interface IntervalRow {
  /** Tells rows apart where labels repeat. */
  id?: string
  label: string
  point: number
  low: number
  high: number
  /** The value before any correction, drawn beside it. */
  raw?: number | null
  note?: string
}

export interface IntervalPlotProps {
  caption: ReactNode
  name: string
  rows: readonly IntervalRow[]
  domain?: Domain
  ticks?: readonly number[]
  format?: (value: number) => string
  /** What point, interval and raw value are called. */
  words?: { point: string; interval: string; raw: string }
}

const usual = { point: 'Score', interval: '95 % interval', raw: 'Raw mean' }

/** A point with its interval per row, and the raw value where there is one. */
export function IntervalPlot(props: IntervalPlotProps) {
  const { rows, domain = [1, 5], ticks = roundMarks(domain, 5), words = usual } = props
  const { format = (value: number) => String(value) } = props
  const withRaw = rows.some((row) => row.raw !== undefined)
  return (
    <Figure
      caption={props.caption}
      name={props.name}
      legend={<Legend words={words} withRaw={withRaw} />}
      table={tableOf(rows, words, withRaw, format)}
    >
      {rows.map((row) => (
        <div className="plot-row" key={row.id ?? row.label}>
          <span className="plot-label">{row.label}</span>
          <svg className="plot" height={rem(32)}>
            <Grid domain={domain} ticks={ticks} />
            <Marks row={row} x={percentScale(domain)} />
          </svg>
          <span className="plot-value">
            <b>{format(row.point)}</b> {format(row.low)}–{format(row.high)}
            {row.note && <span className="plot-note">{row.note}</span>}
          </span>
        </div>
      ))}
      <Axis domain={domain} ticks={ticks} format={format} />
    </Figure>
  )
}

function Marks({ row, x }: { row: IntervalRow; x: (value: number) => number }) {
  return (
    <>
      <line
        className="mark-interval"
        x1={`${x(row.low)}%`}
        x2={`${x(row.high)}%`}
        y1={rem(16)}
        y2={rem(16)}
      />
      <End at={x(row.low)} />
      <End at={x(row.high)} />
      {typeof row.raw === 'number' && (
        <svg className="mark-raw" x={`${x(row.raw)}%`} y={rem(16)}>
          <path d="M0-6 6 0 0 6-6 0z" />
        </svg>
      )}
      <circle className="mark-point" cx={`${x(row.point)}%`} cy={rem(16)} r={rem(5)} />
    </>
  )
}

const End = ({ at }: { at: number }) => (
  <line className="mark-end" x1={`${at}%`} x2={`${at}%`} y1={rem(11)} y2={rem(21)} />
)

const Legend = ({ words, withRaw }: { words: typeof usual; withRaw: boolean }) => (
  <>
    <svg width="30" height="14" aria-hidden>
      <line className="mark-interval" x1="1" x2="29" y1="7" y2="7" />
      <circle className="mark-point" cx="15" cy="7" r="5" />
    </svg>{' '}
    {words.point} with {words.interval}
    {withRaw && (
      <>
        {' '}
        <svg className="mark-raw" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden>
          <path d="M0-6 6 0 0 6-6 0z" />
        </svg>{' '}
        {words.raw}
      </>
    )}
  </>
)

function tableOf(
  rows: readonly IntervalRow[],
  words: typeof usual,
  withRaw: boolean,
  format: (value: number) => string,
) {
  const columns = ['', words.point, `${words.interval}, from`, 'to']
  return {
    columns: withRaw ? [...columns, words.raw] : columns,
    rows: rows.map(({ label, point, low, high, raw }) => [
      label,
      format(point),
      format(low),
      format(high),
      ...(withRaw ? [typeof raw === 'number' ? format(raw) : null] : []),
    ]),
  }
}
