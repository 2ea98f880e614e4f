import { plainCount, percent, isBare } from '#app/writing/claims/reading/numbers/quantity.ts'
import type { Measure, Quantity, Reading } from '#app/writing/claims/reading/numbers/quantity.ts'
import { periodsIn } from '#app/writing/claims/reading/numbers/period.ts'
import type { Period } from '#app/writing/claims/reading/numbers/period.ts'
import { quantitiesOf } from '#app/writing/claims/reading/read-text.ts'
import { currencyAfter, unitAt } from '#app/writing/claims/reading/numbers/units.ts'
import { contentStems } from '#app/writing/claims/text/words.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { directionOfLabel } from './direction.ts'
import type { Direction } from './direction.ts'

/** A number that a fact states, with all that a claim about it must share. */
export type FactQuantity = {
  fact: Fact
  /** The fact's own value, not a number that its words say besides. */
  main: boolean
  readings: Reading[]
  negative: boolean
  direction: Direction
  periods: Set<Period>
  /** Stems of what is counted: "contact". */
  nouns: Set<string>
  /** Stems of what it is divided by, time apart: "USD per contact". */
  per: Set<string>
  label: Set<string>
  vocabulary: Set<string>
}

const scaleWord =
  /(?<![\p{L}])(?:(?<k>thousands?(?: of)?|k|K|['’]000)|(?<m>millions?(?: of)?|M|mn|mio)|(?<b>billions?(?: of)?|bn|B))(?![\p{L}])/u
const gluedScale = /^(?<k>k)(?=[€$£])|^(?<m>M)(?=[€$£])/u

type ReadUnit = {
  measure: Measure
  scale: number
  nouns: Set<string>
  per: Set<string>
  periods: Set<Period>
}

/** A unit as people write it: "USD k per year", "min", "contacts per month", "% of contacts". */
export function readUnit(unit: string): ReadUnit {
  const [main = '', ...parts] = unit.trim().split(/\s*\/\s*|\s+per\s+(?!cent|annum)/)
  const periods = new Set(periodsIn(` ${unit}`).map(({ period }) => period))
  const per = new Set(
    parts
      .filter((part) => periodsIn(`per ${part}`).length === 0)
      .flatMap((part) => [...contentStems(part)]),
  )
  const found = (gluedScale.exec(main) ?? scaleWord.exec(main))?.groups
  const scale = found?.k ? 1e3 : found?.m ? 1e6 : found?.b ? 1e9 : 1
  const bare = main.replace(gluedScale, '').replace(scaleWord, ' ').trim()
  return { ...readMeasure(bare), scale, per, periods }
}

function readMeasure(main: string): { measure: Measure; nouns: Set<string> } {
  const currency = currencyAfter(main)
  if (currency)
    return { measure: { dimension: 'money', base: currency.code, factor: 1 }, nouns: new Set() }
  const unit = unitAt(main)
  if (unit) return { measure: unit.unit, nouns: new Set() }
  return { measure: plainCount, nouns: contentStems(main) }
}

const generic = new Set([
  'count',
  'number',
  'item',
  'unit',
  'ratio',
  'share',
  'fraction',
  'probability',
  'proportion',
  'rate',
  'score',
  'piece',
  'index',
  'scor',
  'shar',
])

/** 0.92 may be told as 92 %, and 92 % as 0.92. */
function alternates({ value, measure }: Reading, nouns: ReadonlySet<string>): Reading[] {
  const own = { value, measure }
  if (measure.dimension === 'percent') return [own, { value: value / 100, measure: plainCount }]
  const isShare =
    measure.dimension === 'count' &&
    Math.abs(value) <= 1 &&
    [...nouns].every((noun) => generic.has(noun))
  return isShare ? [own, { value: value * 100, measure: percent }] : [own]
}

function mainQuantity(fact: Fact): FactQuantity | null {
  const value =
    typeof fact.value === 'number' ? fact.value : Number(fact.value.replace(/,/g, '').trim() || NaN)
  if (!Number.isFinite(value)) return null
  const unit = readUnit(fact.unit)
  const size = Math.abs(value) * unit.scale
  return {
    ...shared(fact, unit.periods),
    main: true,
    readings: alternates({ value: size, measure: unit.measure }, unit.nouns),
    negative: value < 0,
    nouns: new Set([...unit.nouns].filter((noun) => !generic.has(noun))),
    per: unit.per,
  }
}

function shared(fact: Fact, periods: Set<Period>) {
  const said = `${fact.label} . ${fact.text}`
  return {
    fact,
    direction: directionOfLabel(fact.label),
    periods: periods.size > 0 ? periods : new Set(periodsIn(said).map(({ period }) => period)),
    label: contentStems(fact.label),
    vocabulary: contentStems(`${said} ${fact.unit}`),
  }
}

const isSaid = (told: Quantity, main: FactQuantity | null) =>
  main !== null &&
  told.readings.some(({ value, measure }) =>
    main.readings.some(
      (each) =>
        each.measure.base === measure.base &&
        each.value * each.measure.factor === value * measure.factor,
    ),
  )

const read = new WeakMap<Fact, FactQuantity[]>()

/** Every number that a fact states: its value, then what its words say besides. A fact is read once. */
export function quantitiesOfFact(fact: Fact): FactQuantity[] {
  const before = read.get(fact)
  if (before) return before
  const quantities = readFact(fact)
  read.set(fact, quantities)
  return quantities
}

function readFact(fact: Fact): FactQuantity[] {
  const main = mainQuantity(fact)
  const words =
    typeof fact.value === 'string' && !main
      ? `${fact.value} ${fact.unit === 'date' ? '' : fact.unit} . `
      : ''
  const said = quantitiesOf(`${words}${fact.text} . ${fact.label}`)
    .filter((told) => !isSaid(told, main))
    .map((told) => ({
      ...shared(fact, new Set()),
      main: false,
      readings: told.readings.flatMap((reading) => alternates(reading, new Set())),
      negative: told.negative,
      nouns: isBare(told) ? contentStems(fact.unit) : new Set<string>(),
      per: new Set<string>(),
    }))
  return main ? [main, ...said] : said
}
