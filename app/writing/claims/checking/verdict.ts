import type { Claim } from '#app/writing/claims/claim.ts'
import { isHypothetical } from '#app/writing/claims/hypothetical.ts'
import type { ReadText } from '#app/writing/claims/reading/read-text.ts'
import type { Fact } from '#app/writing/facts/fact.ts'

/** The quotation around a claim, or the claim itself. */
const quotedSpan = ({ quotes }: ReadText, { start, end }: Found) =>
  quotes.find((quote) => quote.start <= start && quote.end >= end) ?? { start, end }

type Found = Pick<Claim, 'start' | 'end' | 'kind' | 'value'>

/** A claim with its verdict: the fact it rests on, or why there is none. */
export function judge(
  read: ReadText,
  found: Found,
  match: { fact: Fact } | { reason: string },
): Claim {
  const claim = { ...found, text: read.text.slice(found.start, found.end) }
  if ('fact' in match) {
    const { id, formula } = match.fact
    return formula
      ? { ...claim, verdict: 'derived', fact: id, formula }
      : { ...claim, verdict: 'source', fact: id }
  }
  if (isHypothetical(read.text, read, quotedSpan(read, found)))
    return { ...claim, verdict: 'hypothetical', fact: null }
  return { ...claim, verdict: 'unsupported', fact: null, reason: match.reason }
}
