import { z } from 'zod'
import { asLine, asText } from '#app/http/typed-text.ts'
import type { Field, Section, SheetData, Value, Values, Worksheet } from './worksheet.ts'

const longestLine = 300
const longestText = 4000

/** The one schema of a worksheet: what its form may post and what is stored. */
export const schemaOf = ({ sections }: Worksheet): z.ZodType<SheetData> =>
  z.object(shapeOf(sections, sectionSchema)) as unknown as z.ZodType<SheetData>

/** Reads what is stored; a value the worksheet no longer knows counts as not given. */
export function readStored(worksheet: Worksheet, stored: unknown): SheetData {
  const whole = schemaOf(worksheet).safeParse(stored)
  return whole.success ? whole.data : salvage(worksheet, stored)
}

/** A worksheet in which nothing is filled in. */
export const emptyData = (worksheet: Worksheet): SheetData => salvage(worksheet, {})

const shapeOf = <T extends { key: string }>(list: readonly T[], make: (one: T) => z.ZodType) =>
  Object.fromEntries(list.map((one) => [one.key, make(one)]))

function sectionSchema(section: Section): z.ZodType {
  const values = z.object(shapeOf(section.fields, fieldSchema))
  if (section.items) return z.object(shapeOf(section.items, () => values.prefault({}))).prefault({})
  if (section.rows === undefined) return values.prefault({})
  return z
    .array(values)
    .max(section.rows)
    .prefault([])
    .transform((rows) => rows.filter((row) => !isBlank(row as Values)))
}

function fieldSchema(field: Field): z.ZodType {
  if (field.type === 'number') return numberSchema(field).nullable().default(null)
  if (field.type === 'points') return pointsSchema(field)
  if (field.type === 'choice') return choiceSchema(field)
  if (field.type === 'ticks') return z.array(z.enum(valuesOf(field.options))).default([])
  if (field.type === 'date') return z.union([z.iso.date('Give a date.'), z.literal('')]).default('')
  return textSchema(field)
}

function choiceSchema({ options, required }: Extract<Field, { type: 'choice' }>): z.ZodType {
  const missing = 'Please choose one.'
  const values = valuesOf(options)
  return required ? z.enum(values, missing) : z.enum(['', ...values], missing).default('')
}

const valuesOf = (options: readonly { value: string }[]) => options.map(({ value }) => value)

function textSchema({ type, most, required }: Extract<Field, { type: 'line' | 'text' }>) {
  const limit = most ?? (type === 'line' ? longestLine : longestText)
  const text = z
    .string()
    .overwrite(type === 'line' ? asLine : asText)
    .max(limit, `Please use at most ${limit.toLocaleString('en')} characters.`)
  return required ? text.min(1, 'Please fill this in.') : text.default('')
}

function numberSchema({ min, max, whole }: { min: number; max: number; whole?: boolean }) {
  const words = `Give a number from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}.`
  const number = z.number(words).min(min, words).max(max, words)
  return whole ? number.int('Give a whole number.') : number
}

function pointsSchema(field: { min: number; max: number }): z.ZodType {
  const one = numberSchema(field).nullable().default(null)
  return z
    .object({ low: one, mode: one, high: one })
    .prefault({})
    .superRefine(({ low, mode, high }, check) => {
      const given = [low, mode, high].filter((value) => value !== null)
      const [first = 0, second = 0, third = 0] = given
      const message =
        given.length === 0 || (given.length === 3 && first <= second && second <= third)
          ? null
          : given.length === 3
            ? 'The three numbers go from low to high.'
            : 'Give all three numbers, or none.'
      if (message) check.addIssue({ code: 'custom', message, path: ['low'] })
    })
}

/** Whether a row says nothing at all. */
export const isBlank = (values: Values): boolean => Object.values(values).every(isEmpty)

export const isEmpty = (value: Value): boolean => {
  if (value === null || value === '') return true
  if (typeof value !== 'object') return false
  return Array.isArray(value)
    ? value.length === 0
    : Object.values(value).every((one) => one === null)
}

function salvage({ sections }: Worksheet, stored: unknown): SheetData {
  return Object.fromEntries(
    sections.map((section) => [section.key, salvageSection(section, partOf(stored, section.key))]),
  )
}

function salvageSection({ fields, items, rows }: Section, stored: unknown) {
  const values = (from: unknown): Values =>
    Object.fromEntries(
      fields.map((field) => [field.key, salvageField(field, partOf(from, field.key))]),
    )
  if (items) return Object.fromEntries(items.map(({ key }) => [key, values(partOf(stored, key))]))
  if (rows === undefined) return values(stored)
  return Array.isArray(stored) ? stored.slice(0, rows).map(values) : []
}

function salvageField(field: Field, stored: unknown): Value {
  const schema = fieldSchema({ ...field, required: false })
  const read = schema.safeParse(stored)
  return (read.success ? read.data : schema.parse(undefined)) as Value
}

const partOf = (whole: unknown, key: string): unknown =>
  typeof whole === 'object' && whole !== null && Object.hasOwn(whole, key)
    ? (whole as Record<string, unknown>)[key]
    : undefined
