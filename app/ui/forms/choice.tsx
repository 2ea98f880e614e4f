import type { ComponentProps, ReactNode } from 'react'
import { useField } from './form-context.tsx'

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
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
