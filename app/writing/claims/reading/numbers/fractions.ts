import { valueOfWords } from './number-words.ts'
import { percent, plainCount, spans, times } from './quantity.ts'
import type { Measure, Quantity } from './quantity.ts'

type Groups = Record<string, string | undefined>
type Form = {
  pattern: RegExp
  read: (groups: Groups) => { value: number; measure: Measure } | null
}

const word =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|fifty|a hundred|\\d{1,3})'
const parts: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
}
const span = '(?<span>second|minute|hour|day|week|month|year)'
const counted = (text = '1') => (/^\d/.test(text) ? Number(text) : valueOfWords(text))
const share = (value: number) => ({ value: value * 100, measure: percent })

const forms: Form[] = [
  {
    pattern: new RegExp(`(?<!\\p{L})half an? ${span}(?!\\p{L})`, 'giu'),
    read: ({ span: name = '' }) => ({
      value: 0.5,
      measure: spans[name.toLowerCase()] ?? plainCount,
    }),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?:an?|one) ${span} and a half(?!\\p{L})`, 'giu'),
    read: ({ span: name = '' }) => ({
      value: 1.5,
      measure: spans[name.toLowerCase()] ?? plainCount,
    }),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?:a|three) quarters? of an? ${span}(?!\\p{L})`, 'giu'),
    read: ({ span: name = '' }) => ({
      value: 0.25,
      measure: spans[name.toLowerCase()] ?? plainCount,
    }),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?<n>${word}) (?:out of|in)(?: every)? (?<m>${word})(?![\\p{L}\\d]|[.,]\\d)(?! (?:minutes?|hours?|days?|weeks?|months?|years?|quarters?)(?!\\p{L}))`,
      'giu',
    ),
    read: ({ n, m }) => (counted(m) > counted(n) ? share(counted(n) / counted(m)) : null),
  },
  {
    pattern:
      /(?<![\p{L}-])(?<!(?:\d|[kKM]|USD|EUR|GBP|CHF|dollars|euros|hours|times|once|twice) )(?<!(?:in|per|every|each|this|last|next|than|of) )(?:(?<n>one|two|three|four|five|seven|nine)[ -]|an? )(?<part>third|fifth|sixth|eighth|tenth|quarter)s?(?= (?:of|lower|higher|less|more|fewer|faster|cheaper|shorter|is|are|was|were|has|have|had|fell|falls?|rose|rises?|comes?|came|leaves?|left|needs?|waits?|will|would|can|could|do|does|did|say|said)(?!\p{L})| ?[.,;:)!?|]|\s*$)/giu,
    read: ({ n, part = '' }) => share(counted(n) / (parts[part.toLowerCase()] ?? 1)),
  },
  {
    pattern:
      /(?<=(?<!\p{L})by )(?:(?<n>one|two|three)[ -]|an? )(?<part>third|fifth|tenth|quarter)s?(?!\p{L})/giu,
    read: ({ n, part = '' }) => share(counted(n) / (parts[part.toLowerCase()] ?? 1)),
  },
  {
    pattern:
      /(?<![\p{L}-])(?<!(?:first|second|other|last|better|latter|later|earlier) )(?<!and (?:a )?)(?:one |a )?half(?!\p{L}|-|['’]| (?:past|an? |million|hundred|year|dozen)|-?(?:time|way|life|open))(?! of (?:the year|20\d\d|Q\d))/giu,
    read: () => share(1 / 2),
  },
  {
    pattern: /(?<!\p{L})halv(?:e|es|ed|ing)(?!\p{L})/giu,
    read: () => share(1 / 2),
  },
  {
    pattern:
      /(?<!\p{L})(?:twice|doubl(?:es|ed|ing)|(?<=(?:to|will|would|can|could|may|must|should) )double)(?![\p{L}-])(?! (?:check|down|click|count))/giu,
    read: () => ({ value: 2, measure: times }),
  },
  {
    pattern:
      /(?<!\p{L})(?:thrice|tripl(?:es|ed|ing)|(?<=(?:to|will|would|can|could) )triple)(?![\p{L}-])/giu,
    read: () => ({ value: 3, measure: times }),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d.,])(?<n>${word})-?fold(?!\\p{L})`, 'giu'),
    read: ({ n }) => ({ value: counted(n), measure: times }),
  },
]

/** Shares and multiples in words: half, a third, two thirds, one in five, twice, doubled, half an hour. */
export function fractionsIn(masked: string): Quantity[] {
  const found: Quantity[] = []
  for (const { pattern, read } of forms)
    for (const hit of masked.matchAll(pattern)) {
      const [start, end] = [hit.index, hit.index + hit[0].length]
      const reading = read(hit.groups ?? {})
      if (!reading || found.some((other) => start < other.end && end > other.start)) continue
      const step = reading.measure === percent ? 1 : 0
      found.push({
        start,
        end,
        readings: [reading],
        step,
        negative: false,
        written: 'words',
        scaled: false,
      })
    }
  return found
}

/** Whether a quantity is a share said in words, which is meant less finely than digits. */
export const vagueShare = ({ written, readings }: Quantity): boolean =>
  written === 'words' &&
  readings.some(({ measure }) => measure === percent) &&
  readings.length === 1
