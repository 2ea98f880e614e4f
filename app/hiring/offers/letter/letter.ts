import { formatPay } from '#app/roles/pay.ts'
import type { OfferedPay } from '#app/hiring/offers/band/band.ts'
import { placeholdersOf } from '#app/mail/template.ts'

/** What a letter can speak of. */
export const letterPlaceholders = [
  'name',
  'title',
  'organisation',
  'pay',
  'bonus',
  'equity',
  'start',
  'location',
  'conditions',
  'answer_by',
  'sender',
  'date',
] as const

export type LetterValues = Record<(typeof letterPlaceholders)[number], string>

/** Letters without these say nothing binding. */
const needed = ['name', 'title', 'pay', 'start', 'answer_by'] as const

/** What is wrong with a template, in words; null where it can be used. */
export function templateProblem(markdown: string): string | null {
  const used = placeholdersOf(markdown)
  const known = new Set<string>(letterPlaceholders)
  const unknown = used.find((name) => !known.has(name))
  if (unknown) return `The letter knows no {{${unknown}}}.`
  const missing = needed.find((name) => !used.includes(name))
  return missing ? `The letter has to say {{${missing}}}.` : null
}

const placeholder = /\{\{\s*([\w-]+)\s*\}\}/g

/** Typed text as Markdown shows it: nothing in it is read as a mark. */
const plain = (typed: string): string => typed.replaceAll(/[\\`*_{}[\]<>#|!~]/g, '\\$&')

/**
 * The letter of one offer. Values are never read as Markdown, but for the conditions, which are written as such; a
 * line that speaks of nothing but something that is not offered is left out.
 */
export function fillLetter(markdown: string, values: LetterValues): string {
  const valueOf = (name: string): string => (values as Record<string, string>)[name] ?? ''
  const lines = markdown.replaceAll('\r\n', '\n').split('\n')
  const kept = lines.filter((line) => {
    const names = placeholdersOf(line)
    return names.length === 0 || names.some((name) => valueOf(name) !== '')
  })
  return kept
    .map((line) =>
      line.replaceAll(placeholder, (_, name: string) =>
        name === 'conditions' ? valueOf(name) : plain(valueOf(name)),
      ),
    )
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .concat('\n')
}

export const payWords = ({ base, currency, period }: OfferedPay): string =>
  formatPay({ min: base, max: base, currency, period })

export const bonusWords = ({ bonus, currency }: OfferedPay): string =>
  bonus === null || bonus === 0
    ? ''
    : formatPay({ min: bonus, max: bonus, currency, period: 'year' })

/** “4 May 2026”. */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** “11 May 2026 at 23:59 (Europe/London)”. */
export const momentWords = (at: Date, timeZone: string): string => {
  const words = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(at)
  return `${words} (${timeZone.replaceAll('_', ' ')})`
}

/** Somebody invented, to show what a letter looks like. */
export const sampleValues: Omit<LetterValues, 'organisation'> = {
  name: 'Ada Okafor',
  title: 'Machine-learning engineer',
  pay: '£92,000 a year',
  bonus: '£6,000 a year',
  equity: '',
  start: '4 May 2026',
  location: 'London, United Kingdom',
  conditions: 'The offer depends on your right to work in the United Kingdom.',
  answer_by: '20 March 2026 at 23:59 (Europe/London)',
  sender: 'Priya Raman',
  date: '12 March 2026',
}
