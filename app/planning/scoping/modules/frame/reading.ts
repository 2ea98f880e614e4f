import { placesOf } from './form-values.ts'
import type { Place } from './form-values.ts'
import { isEmpty } from './schema.ts'
import type { Field, SheetData, Value, Worksheet } from './worksheet.ts'

export type Said = { label: string; text: string }

/** A worksheet to be read: what is answered, in order. */
export const saidIn = (worksheet: Worksheet, data: SheetData): Said[] =>
  placesOf(worksheet, data)
    .filter(({ value }) => !isEmpty(value))
    .map((place) => ({ label: labelOf(place), text: textOf(place.field, place.value) }))

export type Difference = { label: string; yours: string; theirs: string }

/** Where two fillings of a worksheet differ. */
export function differences(
  worksheet: Worksheet,
  yours: SheetData,
  theirs: SheetData,
): Difference[] {
  const [mine, other] = [textsOf(worksheet, yours), textsOf(worksheet, theirs)]
  const names = new Set([...mine.keys(), ...other.keys()])
  return [...names].flatMap((label) => {
    const [here, there] = [mine.get(label) ?? '', other.get(label) ?? '']
    return here === there ? [] : [{ label, yours: here, theirs: there }]
  })
}

const textsOf = (worksheet: Worksheet, data: SheetData) =>
  new Map(saidIn(worksheet, data).map(({ label, text }) => [label, text]))

const labelOf = ({ labels }: Place) => labels.join(' · ')

function textOf(field: Field, value: Value): string {
  if (field.type === 'choice') return optionLabel(field.options, String(value))
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 10 })
  if (value === null || typeof value === 'string') return value ?? ''
  if ('low' in value)
    return [value.low, value.mode, value.high].map((each) => each ?? '–').join(' – ')
  const options = field.type === 'ticks' ? field.options : []
  return value.map((each) => optionLabel(options, each)).join(', ')
}

const optionLabel = (options: readonly { value: string; label: string }[], wanted: string) =>
  options.find(({ value }) => value === wanted)?.label ?? wanted
