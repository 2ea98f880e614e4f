import type { ReactNode } from 'react'
import { TextField } from '#app/ui/forms/field.tsx'
import type { Range } from '#app/planning/scoping/steps/page/step-page.server.ts'
import { Seen } from './item.tsx'

export interface ThreePointsProps {
  /** The item whose low, mode and high these are. */
  name: string
  /** Which of several guesses in the item; its likely number bears this name, the others end in `-low` and `-high`. */
  figure?: string
  legend: ReactNode
  hint?: ReactNode
  unit: string
  range?: Range | undefined
  /** A part of a larger item, which carries its own mark. */
  part?: boolean
  /** The legend is for screen readers alone. */
  hideLegend?: boolean
}

const points = [
  { point: 'low', label: 'Low' },
  { point: 'mode', label: 'Likely' },
  { point: 'high', label: 'High' },
] as const

const fieldOf = (figure: string, point: (typeof points)[number]['point']) =>
  point === 'mode' ? figure : `${figure}-${point}`

/** A guess as three numbers, and where 8 of 10 cases lie once it is saved. */
export const ThreePoints = (props: ThreePointsProps) => {
  const { name, figure, legend, hint, unit, range, part, hideLegend } = props
  return (
    <fieldset className="field three-points">
      <legend className={hideLegend ? 'sr-only' : 'field-label'}>
        {legend} <span className="field-optional">({unit})</span>
      </legend>
      {hint && <p className="field-hint">{hint}</p>}
      {!part && <Seen name={name} />}
      <div className="three-points-row">
        {points.map(({ point, label }) => (
          <TextField
            key={point}
            name={`${name}.${figure === undefined ? point : fieldOf(figure, point)}`}
            label={label}
            inputMode="decimal"
            autoComplete="off"
          />
        ))}
      </div>
      {range && <RangeLine {...range} />}
    </fieldset>
  )
}

const number = (value: number) =>
  value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 100 ? 4 : 3 })

/** The mean of the guess and 8 of 10 cases, drawn from its low to its high. */
export const RangeLine = ({ low, mid, high, least, most }: Range) => {
  const span = most - least || 1
  const at = (value: number) => `${(100 * (value - least)) / span}%`
  return (
    <div className="range">
      <svg className="range-line" height="0.75rem" aria-hidden>
        <line className="range-all" x1="0%" x2="100%" y1="50%" y2="50%" />
        <line className="range-most" x1={at(low)} x2={at(high)} y1="50%" y2="50%" />
        <circle className="range-mid" cx={at(mid)} cy="50%" r="0.25rem" />
      </svg>
      <p className="text-muted text-xs">
        8 in 10 between <b>{number(low)}</b> and <b>{number(high)}</b>, mean {number(mid)}
      </p>
    </div>
  )
}
