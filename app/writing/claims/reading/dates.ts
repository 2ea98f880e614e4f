/** A day, month or year as a text gives it. Months count from 1; what is not said is null. */
export type FoundDate = {
  start: number
  end: number
  readings: { year: number | null; month: number | null; day: number | null }[]
  form: 'iso' | 'words' | 'figures' | 'quarter' | 'year'
  /** From 1, for a quarter. */
  quarter?: number
}

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\\p{L})\\.?'
const year = '(?:19|20)\\d{2}(?![\\d]|[.,]\\d)'
const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'

const monthOf = (word: string) => monthNames.indexOf(word.slice(0, 3).toLowerCase()) + 1

type Groups = Record<string, string | undefined>
type Reading = FoundDate['readings'][number]
type Form = { form: FoundDate['form']; pattern: RegExp; read: (groups: Groups) => Reading[] }

const whole = (text: string | undefined) => (text === undefined ? null : parseInt(text, 10))
const words = ({ y, m = '', d }: Groups): Reading[] => [
  { year: whole(y), month: monthOf(m), day: whole(d) },
]

const isDay = ({ month: m, day: d }: Reading) =>
  m !== null && d !== null && m >= 1 && m <= 12 && d >= 1 && d <= 31

function figures({ a, b, y = '' }: Groups): Reading[] {
  const full = y.length === 2 ? 2000 + Number(y) : Number(y)
  const [first, second] = [Number(a), Number(b)]
  return [
    { year: full, month: second, day: first },
    { year: full, month: first, day: second },
  ].filter(isDay)
}

const forms: Form[] = [
  {
    form: 'iso',
    pattern:
      /(?<![\d\p{L}-])(?<y>(?:19|20)\d{2})-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\d|3[01])(?:T[\d:.]+Z?)?(?![\d-])/gu,
    read: ({ y, m, d }) => [{ year: whole(y), month: whole(m), day: whole(d) }],
  },
  {
    form: 'iso',
    pattern: /(?<![\d\p{L}-])(?<y>(?:19|20)\d{2})-(?<m>0[1-9]|1[0-2])(?![\d-])/gu,
    read: ({ y, m }) => [{ year: whole(y), month: whole(m), day: null }],
  },
  {
    form: 'words',
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?<d>${day})(?: of)?[ -](?<m>${month}),?[ -](?<y>${year})`,
      'gu',
    ),
    read: words,
  },
  {
    form: 'words',
    pattern: new RegExp(`(?<![\\p{L}\\d])(?<m>${month}) (?<d>${day})(?!\\d),? (?<y>${year})`, 'gu'),
    read: words,
  },
  {
    form: 'words',
    pattern: new RegExp(`(?<![\\p{L}\\d.,])(?:the )?(?<d>${day})(?: of)?[ -](?<m>${month})`, 'gu'),
    read: words,
  },
  {
    form: 'words',
    pattern: new RegExp(`(?<![\\p{L}\\d])(?<m>${month}),?[ -](?<y>${year})`, 'gu'),
    read: words,
  },
  {
    form: 'words',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<m>${month}) (?<d>${day})(?![\\d%]|[.,]\\d| ?(?:%|\\p{Ll}))`,
      'gu',
    ),
    read: words,
  },
  {
    form: 'figures',
    pattern:
      /(?<![\d./-])(?<a>\d{1,2})([./-])(?<b>\d{1,2})\2(?<y>(?:19|20)\d{2}|\d{2})(?![\d/-]|[.,]\d)/g,
    read: figures,
  },
]

const quarterForm =
  /(?<![\p{L}\d])(?:Q(?<q>[1-4])(?:\s+of)?[\s/-]*(?<fy>FY\s?)?['’]?(?<y>(?:20)?\d{2})(?![\d]|[.,%]\d)|(?<y2>20\d{2})[\s/-]?Q(?<q2>[1-4])|(?<name>first|second|third|fourth) quarter of (?<y3>20\d{2}))(?![\p{L}\d])/giu

const quarterNames = ['first', 'second', 'third', 'fourth']

const yearForm =
  /(?<=(?<![\p{L}])(?:in|by|since|until|till|from|through|during|year|before|after|end of|early|late|mid|start of|beginning of|to|and|for|of|FY)[ -]|[(–-]|(?:January|March|June|September|December|spring|summer|autumn|fall|winter|H[12])[ ])(?:19|20)\d{2}(?![\d\p{L}%]|[.,-]\d|[ \u00a0](?:%|percent|\p{Ll}{3,}s\b|USD|EUR|per\b))/giu

/** "Roadmap 2027", "the 2027 plan", "2027 will be": a year that a title or a verb gives away. */
const titledYearForm =
  /(?:(?<=(?<![\p{L}])\p{Lu}\p{Ll}{2,} )(?:19|20)\d{2}(?=\s*(?:[.;:)!?|]|\n|$))|(?<![\p{L}\d.,$€£-])(?:19|20)\d{2}(?= (?:plan|roadmap|budget|strategy|report|review|edition|season|will|is|was)(?!\p{L})))/gu

/** Every date of a text, the fullest reading of each place; a lone year only where a word says that it is one. */
export function datesIn(masked: string): FoundDate[] {
  const found: FoundDate[] = []
  const isFree = (start: number, end: number) =>
    found.every((other) => end <= other.start || start >= other.end)
  const add = (date: FoundDate) => {
    if (date.readings.length > 0 && isFree(date.start, date.end)) found.push(date)
  }
  for (const { form, pattern, read } of forms)
    for (const hit of masked.matchAll(pattern))
      add({ ...spanOf(hit), form, readings: read(hit.groups ?? {}) })
  for (const hit of masked.matchAll(quarterForm)) add(readQuarter(hit))
  for (const hit of [...masked.matchAll(yearForm), ...masked.matchAll(titledYearForm)])
    add({
      ...spanOf(hit),
      form: 'year',
      readings: [{ year: Number(hit[0]), month: null, day: null }],
    })
  return found.toSorted((a, b) => a.start - b.start)
}

const spanOf = (hit: RegExpExecArray) => ({ start: hit.index, end: hit.index + hit[0].length })

function readQuarter(hit: RegExpExecArray): FoundDate {
  const { q, q2, y, y2, y3, name } = hit.groups ?? {}
  const quarter = name ? quarterNames.indexOf(name.toLowerCase()) + 1 : Number(q ?? q2)
  const digits = y ?? y2 ?? y3 ?? ''
  const full = digits.length === 2 ? 2000 + Number(digits) : Number(digits)
  return {
    ...spanOf(hit),
    form: 'quarter',
    quarter,
    readings: [{ year: full, month: null, day: null }],
  }
}
