import type { ComponentProps, ReactNode } from 'react'
import { useField } from './form-context.tsx'

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

export interface ChoiceGroupProps {
  name: string
  legend: ReactNode
  options: readonly Choice[]
  /** Several may be ticked: checkboxes instead of radio buttons. */
  multiple?: boolean
  defaultValue?: string | readonly string[]
  hint?: ReactNode
  error?: string
  required?: boolean
  direction?: 'column' | 'row'
}

/** Radio buttons or checkboxes in a fieldset; the first one carries the field's id for error links. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { name, options, multiple, required } = props
  const field = useField(name)
  const error = props.error ?? field.error
  const chosen = listOf(field.isKept ? field.value : props.defaultValue)
  const inputOf = (option: Choice, index: number) => ({
    type: multiple ? 'checkbox' : 'radio',
    id: index === 0 ? field.id : `${field.id}-${index + 1}`,
    name,
    value: option.value,
    required: required && !multiple,
    disabled: option.disabled,
    defaultChecked: chosen.includes(option.value),
  })
  return (
    <ChoiceFrame {...props} error={error} ids={field}>
      {options.map((option, index) => (
        <Option key={option.value} option={option} input={inputOf(option, index)} />
      ))}
    </ChoiceFrame>
  )
}

interface ChoiceFrameProps extends ChoiceGroupProps {
  ids: { hintId: string; errorId: string }
  children: ReactNode
}

export function ChoiceFrame({
  ids,
  legend,
  hint,
  error,
  required,
  direction,
  children,
}: ChoiceFrameProps) {
  const describedBy = [hint && ids.hintId, error && ids.errorId].filter(Boolean).join(' ')
  return (
    <fieldset className="field" aria-describedby={describedBy || undefined}>
      <legend className="field-label">
        {legend}
        {required === false && <span className="field-optional"> (optional)</span>}
      </legend>
      {hint && (
        <p className="field-hint" id={ids.hintId}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={ids.errorId}>
          {error}
        </p>
      )}
      <div className={direction === 'row' ? 'choices is-row' : 'choices'}>{children}</div>
    </fieldset>
  )
}

export interface CheckboxProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  defaultChecked?: boolean
  required?: boolean
  error?: string
}

export function Checkbox({ name, label, hint, value = 'on', ...props }: CheckboxProps) {
  const field = useField(name)
  const error = props.error ?? field.error
  const input = {
    type: 'checkbox',
    id: field.id,
    name,
    value,
    required: props.required,
    defaultChecked: field.isKept ? isChecked(field.value, value) : props.defaultChecked,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? field.errorId : undefined,
  }
  return (
    <div className="field">
      {error && (
        <p className="field-error" id={field.errorId}>
          {error}
        </p>
      )}
      <Option option={{ value, label, hint }} input={input} />
    </div>
  )
}

export const Option = ({ option, input }: { option: Choice; input: ComponentProps<'input'> }) => (
  <label className="choice">
    <input {...input} />
    <span>
      {option.label}
      {option.hint && <span className="field-hint block">{option.hint}</span>}
    </span>
  </label>
)

const isChecked = (kept: unknown, value: string) => kept === true || listOf(kept).includes(value)

export const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
