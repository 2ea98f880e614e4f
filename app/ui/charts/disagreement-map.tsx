import type { ReactNode } from 'react'
import { Axis, Grid } from './axis.tsx'
import {
  byDisagreement,
  type Disagreement,
  place,
  type Placed,
  type RatedRow,
  shortNames,
} from './disagreement.ts'
import { Figure } from './figure.tsx'
import { type Domain, marks, percentScale, rem } from './scale.ts'

export interface DisagreementMapProps {
  caption: ReactNode
  name: string
  raters: readonly string[]
  rows: readonly RatedRow[]
  /** From this range on the row asks to be discussed. */
  discussFrom?: number
  words?: { row: string; range: string; discuss: string; none: string }
}

const usual = { row: 'Competency', range: 'Range', discuss: 'discuss', none: 'not assessed' }
const domain: Domain = [0.5, 5.5]
const ticks = marks([1, 5], 5)
const line = 26

/** Who rated what how: one row per competency, one lettered mark per rater, widest range first. */
export function DisagreementMap(props: DisagreementMapProps) {
  const { raters, discussFrom = 2, words = usual } = props
  const rows = byDisagreement(props.rows)
  const letters = shortNames(raters)
  return (
    <Figure
      caption={props.caption}
      name={props.name}
      none={words.none}
      legend={raters.map((rater, index) => (
        <span className="chart-rater" key={letters[index]}>
          <b>{letters[index]}</b> {rater}
        </span>
      ))}
      table={{
        columns: [words.row, words.range, ...raters],
        rows: rows.map((row) => [row.label, row.range < 0 ? null : row.range, ...row.ratings]),
      }}
    >
      {rows.map((row) => (
        <div className="plot-row" key={row.label}>
          <span className="plot-label">{row.label}</span>
          <Strip row={row} letters={letters} />
          <span className="plot-value">
            <Range row={row} discussFrom={discussFrom} words={words} />
          </span>
        </div>
      ))}
      <Axis domain={domain} ticks={ticks} format={String} />
    </Figure>
  )
}

function Strip({ row, letters }: { row: Disagreement; letters: readonly string[] }) {
  const x = percentScale(domain)
  const placed = place(row.ratings)
  const height = line * (1 + Math.max(0, ...placed.map((mark) => mark.line))) + 6
  return (
    <svg className="plot" height={rem(height)}>
      <Grid domain={domain} ticks={ticks} />
      {row.range > 0 && (
        <line
          className="mark-range"
          x1={`${x(row.low)}%`}
          x2={`${x(row.high)}%`}
          y1="1rem"
          y2="1rem"
        />
      )}
      {placed.map((mark) => (
        <Mark key={mark.rater} mark={mark} at={x(mark.rating)} letters={letters[mark.rater]} />
      ))}
    </svg>
  )
}

function Mark({ mark, at, letters }: { mark: Placed; at: number; letters?: string }) {
  return (
    <svg className="mark-rater" x={`${at}%`} y={rem(16 + mark.line * line)}>
      <circle r={rem(11)} />
      <text y={rem(3.5)} textAnchor="middle">
        {letters}
      </text>
    </svg>
  )
}

interface RangeProps {
  row: Disagreement
  discussFrom: number
  words: typeof usual
}

function Range({ row, discussFrom, words }: RangeProps) {
  if (row.range < 0) return words.none
  const text = row.range === 0 ? 'agree' : row.range === 1 ? '1 point' : `${row.range} points`
  return row.range >= discussFrom ? (
    <b className="is-wide">
      {text}: {words.discuss}
    </b>
  ) : (
    text
  )
}
