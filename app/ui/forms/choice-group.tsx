import type { ReactNode } from 'react'
import { type Choice, listOf, Option } from './choice.tsx'
import { useField } from './form-context.tsx'

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
