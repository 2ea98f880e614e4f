import { placesLabel } from '#app/roles/places.ts'
import type { Place } from '#app/roles/places.ts'
import type { Pay } from '#app/roles/pay.ts'
import { dayWords, valueWords } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import type { FactsPack } from '#app/writing/facts/fact-source.ts'
import { employmentNames } from './opening-words.ts'

export type KnownOpening = {
  title: string
  level: string
  headcount: number
  employmentType: keyof typeof employmentNames
  places: Place[]
  /** Null where there is none. */
  pay: Pay | null
  useCases: string[]
  lastDay: string | null
  published: boolean
  /** Its page for everybody; null where there is none. */
  link: string | null
  /** The description as it is written now; Markdown. */
  description: string
}

type Said = {
  label: string
  value: number | string
  unit?: string
  text?: string
  inside?: boolean
}

/** The facts pack of an opening. What its careers page shows is public once it is published; the rest never is. */
export function openingPack(known: KnownOpening): FactsPack {
  const {
    title,
    level,
    headcount,
    employmentType,
    places,
    pay,
    useCases,
    lastDay,
    published,
    link,
  } = known
  const said: Said[] = [
    { label: 'Title', value: title },
    { label: 'Level', value: level },
    { label: 'People to hire', value: headcount, unit: 'people', inside: true },
    { label: 'Employment', value: employmentNames[employmentType] },
    { label: 'Places', value: placesLabel(places) },
    ...(pay ? paySaid(pay) : []),
    ...useCases.map((value) => ({ label: 'Use case to work on', value })),
    ...(lastDay ? [lastDaySaid(lastDay)] : []),
    ...(link ? [{ label: 'Link', value: link }] : []),
  ]
  const facts = said.map(({ label, value, unit = '', text, inside = false }, index): Fact => ({
    id: `F${index + 1}`,
    label,
    value,
    unit,
    text: text ?? `${label}: ${value}${unit === '' ? '' : ` ${unit}`}.`,
    source: 'Opening',
    confidence: published ? 'published' : 'draft',
    public: published && !inside,
  }))
  return { title, facts, prose: [{ label: 'Description', text: known.description }] }
}

const lastDaySaid = (value: string): Said => ({
  label: 'Last day to apply',
  value,
  unit: 'date',
  text: `Last day to apply: ${dayWords(value)}.`,
})

const paySaid = ({ min, max, currency, period }: Pay): Said[] => {
  const unit = `${currency} per ${period}`
  const top = valueWords({ value: max, unit })
  if (min === max) return [{ label: 'Pay', value: min, unit, text: `Pay: ${top}.` }]
  const text = `Pay: ${valueWords({ value: min, unit: currency })} to ${top}.`
  return [
    { label: 'Pay from', value: min, unit, text },
    { label: 'Pay up to', value: max, unit, text },
  ]
}
