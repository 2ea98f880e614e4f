import { readText } from '#app/writing/claims/reading/read-text.ts'
import type { ReadText } from '#app/writing/claims/reading/read-text.ts'
import type { Fact } from '#app/writing/facts/fact.ts'

/** Characters that nobody sees, and that would hide a figure from a reader who counts. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

const seen = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(unseen, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')

const plain = (text: string) => seen(text).toLowerCase()

const scales: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
}

const figure =
  /(?<!\d)(\d+(?:[\s',.]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\.\d+)(?!\d)(?:\s?(thousand|million|billion|bn|[kmb])(?!\p{L}))?/gu

/** Every way a figure may be meant: "11,5" is eleven and a half, "14,200" fourteen thousand or fourteen point two. */
function readings(written: string): number[] {
  const bare = written.replaceAll(/[\s']/g, '')
  const decimal = Number(bare.replace(',', '.'))
  const grouped = Number(bare.replaceAll(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'))
  return [decimal, grouped].filter(Number.isFinite)
}

const shape = (value: number) => Math.abs(value).toPrecision(10)

/** Figures of a text, in digits and in words. */
function figuresIn(text: string, { quantities }: ReadText = readText(seen(text))): Set<string> {
  const found = new Set(
    quantities.flatMap(({ readings: meant }) => meant.map(({ value }) => shape(value))),
  )
  for (const [, digits = '', scale] of plain(text).matchAll(figure))
    for (const value of readings(digits))
      for (const meant of scale ? [value * (scales[scale] ?? 1)] : [value]) found.add(shape(meant))
  return found
}

/** A number told in another size is the same number: a share as per cent, thousands written out. */
const shapesOf = (value: number): string[] =>
  [value, value / 100, value * 100, value * 1000, value / 1000].map(shape)

/** Small whole numbers count things in every text ("three reasons"); only as a fact's own words do they give it away. */
const isTelling = (value: number) => !Number.isInteger(value) || Math.abs(value) > 12

const pastedTogether = (text: string) => plain(text).replaceAll(/[^\p{L}\d]/gu, '')

/**
 * Facts that are not public and that the text tells: by their figure, also written another way, or by their words.
 * A figure that a public fact tells too may be told.
 */
export function toldPrivately(
  text: string,
  { open, closed }: { open: readonly Fact[]; closed: readonly Fact[] },
): Fact[] {
  const read = readText(seen(text))
  const figures = figuresIn(text, read)
  const words = ` ${wordsOf(text)} `
  const dense = pastedTogether(text)
  const spoken = new Set(open.map(({ value }) => String(value).toLowerCase()))
  const spokenFigures = new Set(open.flatMap(({ value }) => figuresOf(value)))
  return closed.filter((fact) => {
    if (spoken.has(String(fact.value).toLowerCase())) return false
    if (typeof fact.value === 'number')
      return tellsNumber(fact, { figures, words, known: spokenFigures })
    return tellsDay(fact.value, read) || tellsWords(fact.value, { words, dense })
  })
}

const figuresOf = (value: number | string): string[] =>
  typeof value === 'number' ? [shape(value)] : [...figuresIn(value)]

type Told = { figures: Set<string>; words: string; known: Set<string> }

function tellsNumber({ value, unit }: Fact, { figures, words, known }: Told): boolean {
  const number = Math.abs(Number(value))
  const inDigits = unit !== '' && words.includes(` ${wordsOf(`${number} ${unit}`)} `)
  if (isTelling(number))
    return inDigits || shapesOf(number).some((one) => figures.has(one) && !known.has(one))
  const inWords = unit !== '' && words.includes(` ${wordsOf(`${smallNumbers[number]} ${unit}`)} `)
  return inDigits || inWords
}

const smallNumbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
)

const wordsOf = (text: string) =>
  plain(text)
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** A day is told by its month and either its year or its number in the month, however it is written. */
function tellsDay(value: string, { dates }: ReadText): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  if (!year) return false
  return dates.some(({ readings: meant }) =>
    meant.some(
      (one) =>
        one.month === Number(month) &&
        (one.year ?? one.day) !== null &&
        (one.year ?? Number(year)) === Number(year) &&
        (one.day ?? Number(day)) === Number(day),
    ),
  )
}

const shortestTelling = 5

function tellsWords(value: string, { words, dense }: { words: string; dense: string }): boolean {
  const said = wordsOf(value)
  if (said.length < shortestTelling) return false
  const whole = said.includes(' ') && dense.includes(said.replaceAll(' ', ''))
  return whole || words.includes(` ${said} `)
}
