import type { Field, Section, SheetData, Value, Values, Worksheet } from './worksheet.ts'

/** Values of a form by the names of its fields. */
export type FormValues = Record<string, string | string[]>

/** One place in a worksheet that can be answered, and the name it has in the form. */
export type Place = { name: string; field: Field; labels: readonly string[]; value: Value }

/** Every answer of a worksheet in order, under the name its field has in the form. */
export const placesOf = ({ sections }: Worksheet, data: SheetData): Place[] =>
  sections.flatMap((section) =>
    groupsOf(section, data[section.key]).flatMap(({ prefix, labels, values }) =>
      section.fields.map((field) => ({
        name: `${prefix}.${field.key}`,
        field,
        labels: [...labels, field.label],
        value: values[field.key] ?? null,
      })),
    ),
  )

type Group = { prefix: string; labels: string[]; values: Values }

function groupsOf(section: Section, data: SheetData[string] | undefined): Group[] {
  const { key, title, items, rows } = section
  if (items) {
    const all = (data ?? {}) as Record<string, Values>
    return items.map((item) => ({
      prefix: `${key}.${item.key}`,
      labels: [item.label],
      values: all[item.key] ?? {},
    }))
  }
  if (rows === undefined) return [{ prefix: key, labels: [], values: (data ?? {}) as Values }]
  return ((data ?? []) as Values[]).map((values, index) => ({
    prefix: `${key}[${index}]`,
    labels: [`${title} ${index + 1}`],
    values,
  }))
}

/** What the form of a worksheet shows at first. */
export function formValues(worksheet: Worksheet, data: SheetData): FormValues {
  const values: FormValues = {}
  for (const { name, field, value } of placesOf(worksheet, data)) fill(values, name, field, value)
  return values
}

const pointKeys = ['low', 'mode', 'high'] as const

function fill(values: FormValues, name: string, field: Field, value: Value): void {
  if (value === null) return
  if (field.type === 'ticks') values[name] = [...(value as readonly string[])]
  else if (typeof value !== 'object') values[name] = String(value)
  else if ('low' in value) {
    for (const key of pointKeys) {
      const point = value[key]
      if (point !== null) values[`${name}.${key}`] = String(point)
    }
  }
}

/** The same with the numbers a worksheet starts from, where nobody has saved it yet. */
export function firstValues(worksheet: Worksheet, data: SheetData): FormValues {
  const usual: FormValues = {}
  for (const { key, items, fields } of worksheet.sections) {
    for (const field of fields) {
      if (field.type !== 'number') continue
      if (field.usual !== undefined) usual[`${key}.${field.key}`] = String(field.usual)
      for (const item of items ?? []) {
        const start = item.usual?.[field.key]
        if (start !== undefined) usual[`${key}.${item.key}.${field.key}`] = String(start)
      }
    }
  }
  return { ...usual, ...formValues(worksheet, data) }
}
