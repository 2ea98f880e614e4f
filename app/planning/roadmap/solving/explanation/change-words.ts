import type { ChangePart } from '#app/planning/roadmap/solving/plan.ts'

const limitNames: Record<string, string> = {
  inProgress: 'use case in progress',
  highRisk: 'high-risk use case',
  startsPerQuarter: 'start',
  shareOfTheme: 'role-quarters off the least share of a theme',
}

const rounded = (amount: number): string => String(Math.ceil(amount * 100 - 1e-6) / 100)

const when = (quarter: number | null): string => (quarter === null ? '' : ` in Q${quarter}`)

/** “+0.5 MLE in Q2, budget +30”. Quarters count from 1; amounts are rounded up. */
export const wordsFor = (parts: ChangePart[]): string =>
  parts.length === 0 ? 'nothing has to change' : parts.map(wordFor).join(', ')

function wordFor(part: ChangePart): string {
  switch (part.kind) {
    case 'capacity':
      return `+${rounded(part.amount)} ${part.role}${when(part.quarter)}`
    case 'budget':
      return `budget +${rounded(part.amount)}${when(part.quarter)}`
    case 'limit':
      return `+${rounded(part.amount)} ${limitNames[part.limit] ?? part.limit}${when(part.quarter)}`
    case 'pin':
      return `drop pin of ${part.useCase}`
    case 'unpark':
      return `take ${part.useCase} out of parking`
    case 'include':
      return `include ${part.useCase}`
    case 'drop':
      return `drop ${part.useCase}`
  }
}
