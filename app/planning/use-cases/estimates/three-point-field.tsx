import { type ReactNode, useState } from 'react'
import { meanOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { TextField } from '#app/ui/forms/field.tsx'
import { useField } from '#app/ui/forms/form-context.tsx'
import { SpreadMark } from './spread-mark.tsx'

export type ThreePointFieldProps = {
  /** Fields are called `name.low`, `name.mode` and `name.high`. */
  name: string
  label: string
  hint?: ReactNode
  /** What the numbers count: `%`, `thousand EUR`, `people`. */
  unit: string
  defaults?: ThreePoint | null
  /** The axis of the drawing; without it, from 0 to a little beyond the highest number. */
  domain?: readonly [low: number, high: number]
  /** The name stays for screen readers alone; for rows that begin with fields of their own. */
  hideLabel?: boolean
  /** Other fields of the same row, such as role and quarter. */
  children?: ReactNode
}

const points = [
  { key: 'low', label: 'Low' },
  { key: 'mode', label: 'Likely' },
  { key: 'high', label: 'High' },
] as const

/** Low, likely, high: three numbers of one guess, drawn as they are typed. */
export function ThreePointField(props: ThreePointFieldProps) {
  const { name, label, hint, unit, defaults, domain, hideLabel, children } = props
  const kept = useKept(name)
  const [typed, setTyped] = useState<Partial<ThreePoint>>(kept ?? defaults ?? {})
  return (
    <fieldset
      className="guess"
      onInput={(event) => {
        if (!(event.target instanceof HTMLInputElement)) return
        const { name: changed, value } = event.target
        const key = points.find((point) => changed === `${name}.${point.key}`)?.key
        if (key) setTyped({ ...typed, [key]: value === '' ? undefined : Number(value) })
      }}
    >
      <legend className={hideLabel ? 'sr-only' : 'guess-label'}>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="guess-row">
        {children}
        {points.map((point) => (
          <TextField
            key={point.key}
            name={`${name}.${point.key}`}
            label={point.label}
            type="number"
            inputMode="decimal"
            step="any"
            autoComplete="off"
            defaultValue={defaults?.[point.key]}
          />
        ))}
        <SpreadMark three={completed(typed)} unit={unit} domain={domain} />
      </div>
    </fieldset>
  )
}

/** What was typed before the server refused it. */
function useKept(name: string): Partial<ThreePoint> | null {
  const low = useField(`${name}.low`)
  const mode = useField(`${name}.mode`)
  const high = useField(`${name}.high`)
  if (!low.isKept) return null
  const numberOf = (value: unknown) =>
    typeof value === 'string' && value.trim() !== '' ? Number(value) : undefined
  return { low: numberOf(low.value), mode: numberOf(mode.value), high: numberOf(high.value) }
}

function completed({ low, mode, high }: Partial<ThreePoint>): ThreePoint | null {
  if (low === undefined || mode === undefined || high === undefined) return null
  const three = { low, mode, high }
  return Number.isFinite(meanOf(three)) ? three : null
}
