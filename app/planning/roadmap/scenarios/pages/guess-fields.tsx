import { TextField } from '#app/ui/forms/field.tsx'
import { SpreadMark } from '#app/planning/use-cases/estimates/spread-mark.tsx'

type Guess = { low: number | null; likely: number | null; high: number | null }
type Limits = { step: number | 'any'; max?: number; required?: boolean }

export type GuessFieldsProps = {
  /** Of the likely figure; the others are named after it. */
  name: string
  legend: string
  hint?: string
  labels: readonly [low: string, likely: string, high: string]
  guess: Guess
  unit: string
  format?: (value: number) => string
  field: Limits
  /** Where the likely figure is held to something else. */
  likely?: Limits
}

const shown = (value: number | null) => (value === null ? '' : String(value))

/** A figure that plans keep to, how far it may be off in the fields beside it, and what that means. */
export const GuessFields = (props: GuessFieldsProps) => {
  const { name, legend, hint, labels, guess, unit, format, field, likely = field } = props
  const { low, likely: mode, high } = guess
  return (
    <fieldset className="guess">
      <legend className="guess-label">{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="guess-row">
        <Figure name={`${name}Low`} label={labels[0]} value={shown(low)} limits={field} />
        <Figure name={name} label={labels[1]} value={shown(mode)} limits={likely} />
        <Figure name={`${name}High`} label={labels[2]} value={shown(high)} limits={field} />
        {low !== null && mode !== null && high !== null && (
          <SpreadMark three={{ low, mode, high }} unit={unit} format={format} />
        )}
      </div>
    </fieldset>
  )
}

type FigureProps = { name: string; label: string; value: string; limits: Limits }

const Figure = ({ name, label, value, limits: { required = false, ...limits } }: FigureProps) => (
  <TextField
    name={name}
    label={label}
    type="number"
    min={0}
    inputMode="decimal"
    {...limits}
    required={required || undefined}
    defaultValue={value}
  />
)
