import type { ReactNode } from 'react'
import { Figure } from './figure.tsx'
import { domainOf, percentScale, rem } from './scale.ts'

export interface Bar {
  /** Tells rows apart where labels repeat. */
  id?: string
  label: string
  value: number
  note?: string
  /** The one the caption speaks of. */
  marked?: boolean
}

export interface BarsProps {
  caption: ReactNode
  name: string
  rows: readonly Bar[]
  /** The value of a full bar; the largest one when left out. */
  max?: number
  format?: (value: number) => string
  words?: { row: string; value: string }
}

/** One bar per row with its number at the end. */
export function Bars({ caption, name, rows, max, format = String, words }: BarsProps) {
  const top = max ?? domainOf(rows.map((row) => row.value))[1]
  return (
    <Figure
      caption={caption}
      name={name}
      table={{
        columns: [words?.row ?? '', words?.value ?? 'Value'],
        rows: rows.map((row) => [row.label, format(row.value)]),
      }}
    >
      {rows.map((row) => (
        <BarRow {...row} key={row.id ?? row.label} max={top} text={format(row.value)} />
      ))}
    </Figure>
  )
}

export interface BarRowProps extends Bar {
  max: number
  text: string
}

export const BarRow = ({ label, value, max, text, note, marked }: BarRowProps) => (
  <div className="plot-row">
    <span className="plot-label">{label}</span>
    <svg className="plot plot-bar" height={rem(24)}>
      <rect className="mark-track" width="100%" height={rem(14)} y={rem(5)} rx="2" />
      <rect
        className={marked ? 'mark-bar is-marked' : 'mark-bar'}
        width={`${percentScale([0, max])(value)}%`}
        height={rem(14)}
        y={rem(5)}
        rx="2"
      />
    </svg>
    <span className="plot-value">
      <b>{text}</b>
      {note && <span className="plot-note">{note}</span>}
    </span>
  </div>
)
