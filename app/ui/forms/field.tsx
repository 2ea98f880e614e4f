import type { ComponentProps, ReactNode } from 'react'
import { useField } from './form-context.tsx'

export interface FieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  required?: boolean
  /** The label stays for screen readers only; for tables and filter bars. */
  hideLabel?: boolean
}

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Tag>,
  keyof FieldProps | 'id' | 'className'
>

export type TextFieldProps = FieldProps & Native<'input'>
export type TextAreaProps = FieldProps & Native<'textarea'>
export type SelectFieldProps = FieldProps &
  Native<'select'> & {
    options: readonly SelectOption[]
    /** Text of a first, empty choice. */
    placeholder?: string
  }

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

export function TextField(props: TextFieldProps) {
  const { control, frame, rest } = useControl(props)
  return (
    <FieldFrame {...frame}>
      <input {...control} {...rest} />
    </FieldFrame>
  )
}

export function TextArea(props: TextAreaProps) {
  const { control, frame, rest } = useControl(props)
  return (
    <FieldFrame {...frame}>
      <textarea {...control} {...rest} />
    </FieldFrame>
  )
}

export function SelectField({ options, placeholder, ...props }: SelectFieldProps) {
  const { control, frame, rest } = useControl(props)
  return (
    <FieldFrame {...frame}>
      <select {...control} {...rest}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export interface FieldFrameProps extends Omit<FieldProps, 'name'> {
  id: string
  children: ReactNode
}

/** Label, hint and message around one control of that id. */
export const FieldFrame = ({
  id,
  label,
  hint,
  error,
  required,
  hideLabel,
  children,
}: FieldFrameProps) => (
  <div className="field">
    <label className={hideLabel ? 'sr-only' : 'field-label'} htmlFor={id}>
      {label}
      {required === false && !hideLabel && <span className="field-optional"> (optional)</span>}
    </label>
    {hint && (
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p className="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
    {children}
  </div>
)

/** Wires a native control to the form around it: id, kept value, message, constraints. */
export function useControl<Props extends FieldProps & { type?: string; defaultValue?: unknown }>(
  props: Props,
) {
  const {
    name,
    label,
    hint,
    error: given,
    required: asked,
    hideLabel,
    defaultValue,
    ...rest
  } = props
  const field = useField(name)
  const error = given ?? field.error
  const required = asked ?? field.constraints?.required
  const describedBy = [hint && field.hintId, error && field.errorId].filter(Boolean).join(' ')
  const control = {
    ...constraintsFor(props.type, field.constraints),
    id: field.id,
    name,
    className: 'control',
    required: required || undefined,
    ...('value' in props || props.type === 'file'
      ? {}
      : { defaultValue: textOf(field.value ?? defaultValue) }),
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy || undefined,
  }
  return { control, frame: { id: field.id, label, hint, error, required, hideLabel }, rest, field }
}

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? value : undefined

const numeric = ['number', 'range', 'date', 'time', 'datetime-local', 'month', 'week']

function constraintsFor(type: string | undefined, all: ReturnType<typeof useField>['constraints']) {
  if (!all || type === 'file') return {}
  const { minLength, maxLength, min, max, step, pattern } = all
  if (type && numeric.includes(type)) return { min, max, step }
  return { minLength, maxLength, ...(type ? { pattern } : {}) }
}
