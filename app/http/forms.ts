import { parseWithZod } from '@conform-to/zod/v4'
import { data } from 'react-router'
import { z } from 'zod'
import { Invalid, TooManyRequests } from '#app/problems.ts'
import type { Conflict } from '#app/problems.ts'
import { lookFor } from '#app/ui/forms/long/looked-for.ts'
import { addRow } from '#app/ui/forms/rows/sent-rows.ts'

export type FormErrors = Record<string, string[]>

/** What a page needs to show a form again: what is wrong with it and what was typed. */
export type RefusedForm = { errors: FormErrors; values: Record<string, unknown> }

type ReadForm<Value> =
  | { ok: true; value: Value; values: Record<string, unknown> }
  | ({ ok: false } & RefusedForm)

/** Reads posted fields by the schema that also serves the form's HTML constraints. */
export function parseForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
): ReadForm<z.output<Schema>> {
  const submission = parseWithZod(form, { schema, error: inPlainWords })
  const values = { ...typedIn(form), ...seenIn(form) }
  if (submission.status === 'success') return { ok: true, value: submission.value, values }
  const errors = Object.entries(submission.error ?? {}).flatMap(([name, list]) =>
    list ? [[name, list]] : [],
  )
  return { ok: false, errors: Object.fromEntries(errors), values }
}

export const readForm = async <Schema extends z.ZodType>(request: Request, schema: Schema) =>
  parseForm(await request.formData(), schema)

/**
 * Carries out a form that was read. Work that throws `Invalid` gives the form back with its message, as wrong input
 * does, and so does one request too many; anything else goes its way.
 */
export async function carryOut<Value, Answer>(
  form: ReadForm<Value>,
  work: (value: Value) => Promise<Answer>,
) {
  if (!form.ok) return refuseForm(form)
  try {
    return await work(form.value)
  } catch (error) {
    if (error instanceof TooManyRequests) return postpone(error, form.values)
    if (!(error instanceof Invalid)) throw error
    return refuseForm({ errors: errorsOf(error), values: form.values })
  }
}

/** The answer to a form that cannot be taken as it is: status 400 unless it says another, with everything to show it again. */
export const refuseForm = ({ errors, values }: RefusedForm, status = 400) =>
  data({ errors, values }, status)

/**
 * The form as it was typed, where its button asked for one more row; null where it is to be carried out. What was typed over
 * stays what was seen, so that a change somebody else makes meanwhile is still noticed.
 */
export const formWithMoreRows = (form: FormData) => (form.has(addRow) ? asTyped(form) : null)

/** The form as it was typed, where its button looks for choices in it; null where it is to be carried out. */
export const formToLookIn = (form: FormData) => (form.has(lookFor) ? asTyped(form) : null)

const asTyped = (form: FormData) =>
  data({ errors: null, values: { ...typedIn(form), ...seenIn(form) } })

const postpone = ({ message, retryAfterSeconds }: TooManyRequests, values: RefusedForm['values']) =>
  data(
    { errors: { '': [message] } as FormErrors, values },
    { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) } },
  )

export type Constraints = Record<
  string,
  { required?: boolean; minLength?: number; maxLength?: number; min?: number; max?: number }
>

/** The schema's rules as HTML constraints, by field name. */
export function constraintsOf(schema: z.ZodObject): Constraints {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  })
  const fields = Object.entries(properties).flatMap(([name, rule]) => {
    if (typeof rule === 'boolean') return []
    const { minLength, maxLength, minimum: min, maximum: max } = rule
    return [[name, { required: required.includes(name), minLength, maxLength, min, max }]]
  })
  return Object.fromEntries(fields)
}

export function typedIn(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value) => typeof value === 'string')
    if (!name.startsWith('_') && all.length > 0) values[name] = all.length > 1 ? all : all[0]
  }
  return values
}

/**
 * The version that was typed over. A form that is shown again because of a mistake keeps it, or the next save would go over what
 * somebody else saved meanwhile.
 */
function seenIn(form: FormData): { _version?: string } {
  const version = form.get('_version')
  return typeof version === 'string' ? { _version: version } : {}
}

const errorsOf = ({ fields, message }: Invalid): FormErrors =>
  Object.keys(fields).length > 0 ? fields : { '': [message] }

const inPlainWords: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'Please fill this in.' : undefined

/** For routes without a page: the posted fields, or a refusal that names what is wrong. */
export async function requireForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const form = await readForm(request, schema)
  if (form.ok) return form.value
  throw new Invalid(Object.values(form.errors).flat().join(' '), form.errors)
}

/** The answer to a form whose record somebody else changed meanwhile: status 409, with what was typed. */
export const staleForm = (form: FormData, { message }: Conflict) =>
  data({ errors: { '': [`${message} What you typed is still here.`] }, values: typedIn(form) }, 409)
