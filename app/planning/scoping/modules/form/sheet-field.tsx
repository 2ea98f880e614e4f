import type { Field } from '#app/planning/scoping/modules/frame/worksheet.ts'
import type { FormValues } from '#app/planning/scoping/modules/frame/form-values.ts'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'

type SheetFieldProps = { name: string; field: Field; start: FormValues; hideLabel?: boolean }

/** One question of a worksheet as the native control that fits it. */
export function SheetField({ name, field, start, hideLabel }: SheetFieldProps) {
  const asked = {
    name,
    label: field.label,
    hint: field.hint,
    required: field.required || undefined,
    hideLabel,
  }
  if (field.type === 'points') return <PointsField {...{ name, field, start }} />
  if (field.type === 'ticks') {
    const { hint, label: legend, options } = field
    return <ChoiceGroup {...{ name, hint, legend, options }} multiple defaultValue={start[name]} />
  }
  const defaultValue = oneOf(start[name])
  if (field.type === 'choice') {
    return <SelectField {...asked} {...{ defaultValue }} options={field.options} placeholder="–" />
  }
  if (field.type === 'text')
    return <TextArea {...asked} {...{ defaultValue }} rows={3} maxLength={field.most} />
  if (field.type === 'number') {
    const { min, max, whole } = field
    return <NumberField {...asked} {...{ min, max, whole, defaultValue }} />
  }
  const type = field.type === 'date' ? 'date' : 'text'
  return <TextField {...asked} {...{ type, defaultValue }} />
}

const oneOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

type NumberFieldProps = {
  name: string
  label: string
  hint?: string
  hideLabel?: boolean
  min: number
  max: number
  whole?: boolean
  defaultValue?: string
}

const NumberField = ({
  name,
  label,
  hint,
  hideLabel,
  min,
  max,
  whole,
  defaultValue,
}: NumberFieldProps) => (
  <TextField
    type="number"
    inputMode={whole ? 'numeric' : 'decimal'}
    step={whole ? 1 : 'any'}
    {...{ name, label, hint, hideLabel, min, max, defaultValue }}
  />
)

const points = [
  { key: 'low', label: 'Low' },
  { key: 'mode', label: 'Likely' },
  { key: 'high', label: 'High' },
]

type PointsFieldProps = SheetFieldProps & { field: Extract<Field, { type: 'points' }> }

const PointsField = ({ name, field, start }: PointsFieldProps) => (
  <fieldset className="field">
    <legend className="field-label">{field.label}</legend>
    {field.hint && <p className="field-hint">{field.hint}</p>}
    <div className="sheet-points">
      {points.map(({ key, label }) => (
        <NumberField
          key={key}
          name={`${name}.${key}`}
          label={label}
          min={field.min}
          max={field.max}
          defaultValue={oneOf(start[`${name}.${key}`])}
        />
      ))}
    </div>
  </fieldset>
)
