import { checkClaims } from '#app/writing/claims/check-claims.ts'
import type { Claim } from '#app/writing/claims/claim.ts'
import type { Fact } from '#app/writing/facts/fact.ts'

const most = 40
const longestLabel = 120

/** What a pasted text says in figures, dates and quotations, as facts that rest on it; names are left to its readers. */
export function articleFacts(article: string, source: string, today: Date): Fact[] {
  const told = new Map<string, Claim>()
  for (const claim of checkClaims(article, [], today))
    if (claim.kind !== 'name') told.set(`${claim.kind}:${claim.value}`, claim)
  return [...told.values()].slice(0, most).map((claim, index) => {
    const sentence = sentenceAround(article, claim)
    return {
      id: `F${index + 1}`,
      label: sentence.slice(0, longestLabel),
      value: claim.value,
      unit: unitOf(claim, article),
      text: sentence,
      source,
      confidence: 'as the text says',
      public: true,
    }
  })
}

function sentenceAround(text: string, { start, end }: Claim): string {
  const before =
    text
      .slice(0, start)
      .split(/(?<=[.!?])\s+|\n+/)
      .at(-1) ?? ''
  const [after = ''] = text.slice(end).split(/(?<=[.!?])\s+|\n+/)
  return `${before}${text.slice(start, end)}${after}`.trim()
}

const currencies: [RegExp, string][] = [
  [/[$]|USD|dollar/i, 'USD'],
  [/€|EUR/i, 'EUR'],
  [/£|GBP|pound/i, 'GBP'],
]

function unitOf({ kind, text, end }: Claim, article: string): string {
  if (kind === 'percentage') return '%'
  if (kind === 'date') return 'date'
  if (kind === 'quote') return ''
  if (kind === 'money') return currencies.find(([sign]) => sign.test(text))?.[1] ?? ''
  if (kind === 'duration') return /[\p{L}]+$/u.exec(text)?.[0] ?? ''
  return /^\s+(\p{Ll}[\p{L}-]+)/u.exec(article.slice(end))?.[1] ?? ''
}
