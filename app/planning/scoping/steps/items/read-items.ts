import type { z } from 'zod'
import { answerFields, answerSchema } from './answer-item.ts'
import { estimateFields, estimateSchema } from './estimate-item.ts'
import { partsOf, removeField, seenField } from './item.ts'
import type { Fields, Items } from './item.ts'
import {
  metricFields,
  metricSchema,
  riskFields,
  riskSchema,
  wayFields,
  waySchema,
} from './row-items.ts'

export type ReadItems = {
  /** As the form would show them again once saved: the same contents read the same. */
  items: Items
  /** What is wrong, by the name of the field in the form. */
  errors: Record<string, string[]>
}

type Outcome = { ok: true; fields: Fields } | { ok: false; errors: Record<string, string[]> }

/** Puts what was typed in order, item by item. What cannot be taken stays as it was typed, with what is wrong. */
export function readItems(posted: Items): ReadItems {
  const read: ReadItems = { items: {}, errors: {} }
  for (const [name, typed] of Object.entries(posted)) {
    const { [seenField]: seen = '-', [removeField]: remove = '', ...fields } = typed
    const outcome = remove || isBlank(name, fields) ? blank(fields) : readItem(name, fields)
    if (!outcome.ok) Object.assign(read.errors, outcome.errors)
    const kept = outcome.ok ? outcome.fields : fields
    read.items[name] = { ...kept, [seenField]: seen, ...(remove && { [removeField]: remove }) }
  }
  return read
}

const blank = (fields: Fields): Outcome => ({
  ok: true,
  fields: Object.fromEntries(Object.keys(fields).map((field) => [field, ''])),
})

const listed = new Set(['alternative', 'risk', 'metric'])

/** A row that nothing was typed into; what is chosen from lists does not make one. */
function isBlank(name: string, { kind: _kind, category: _category, ...typed }: Fields): boolean {
  return (
    listed.has(partsOf(name)?.kind ?? '') && Object.values(typed).every((value) => !value.trim())
  )
}

function readItem(name: string, fields: Fields): Outcome {
  const { kind, key } = partsOf(name) ?? {}
  if (kind === 'answer' && key) {
    return through(name, answerSchema(key), fields, (answer) => answerFields(key, answer))
  }
  if (kind === 'estimate' && key)
    return through(name, estimateSchema(key), fields, (value) => estimateFields(key, value))
  if (kind === 'alternative') return through(name, waySchema, fields, wayFields)
  if (kind === 'risk') return through(name, riskSchema, fields, riskFields)
  return through(name, metricSchema, fields, metricFields)
}

function through<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  fields: Fields,
  fieldsOf: (value: z.output<Schema>) => Fields,
): Outcome {
  const result = schema.safeParse(fields)
  if (result.success) return { ok: true, fields: fieldsOf(result.data) }
  const errors: Record<string, string[]> = {}
  for (const { path, message } of result.error.issues) {
    const field = `${name}.${String(path[0] ?? '')}`
    errors[field] = [...(errors[field] ?? []), message]
  }
  return { ok: false, errors }
}
