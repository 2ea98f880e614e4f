import { createContext, use, useId } from 'react'

/** Messages by field name; the empty name carries what concerns the form as a whole. */
export type FieldErrors = Record<string, string | readonly string[] | null | undefined>
export type FormValues = Record<string, unknown>

/** HTML constraints of one field, as a zod schema yields them on the server. */
export interface FieldConstraints {
  required?: boolean
  minLength?: number
  maxLength?: number
  min?: string | number
  max?: string | number
  step?: string | number
  pattern?: string
}

export interface FormState {
  prefix?: string
  errors?: FieldErrors | null
  values?: FormValues | null
  constraints?: Record<string, FieldConstraints | undefined>
  pending?: boolean
}

export const FormContext = createContext<FormState>({})

/** One unguessable word per rendered page; each form makes its idempotency key from it. */
export const FormKeyContext = createContext<string | undefined>(undefined)

export const messageOf = (errors: FieldErrors | null | undefined, name: string) => {
  const found = errors?.[name]
  return typeof found === 'string' ? found : found?.join(' ') || undefined
}

export const fieldId = (prefix: string, name: string) =>
  `${prefix}-${name.replace(/[^\w-]+/g, '-')}`

/** Ids, message, value and constraints of the field called `name` in the form around it. */
export function useField(name: string) {
  const form = use(FormContext)
  const own = useId()
  const id = fieldId(form.prefix ?? own, name)
  return {
    id,
    error: messageOf(form.errors, name),
    value: form.values?.[name],
    /** The form was sent and refused: what was typed counts, not what the page began with. */
    isKept: form.values !== undefined && form.values !== null,
    constraints: form.constraints?.[name],
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
  }
}
