import { sanitisedHtmlTree } from '#app/ui/markdown-html.ts'
import { findQuote } from '#app/ui/text-marks.ts'

/**
 * Where a passage stands in a Markdown text: as it is written there, else as it is read; null where it is gone. No
 * words at all stand at the end.
 */
export function placeOf(body: string, quote: string): { from: number; to: number } | null {
  if (quote === '') return { from: body.length, to: body.length }
  const from = body.indexOf(quote)
  if (from >= 0) return { from, to: from + quote.length }
  return findQuote(sanitisedHtmlTree(body), quote)
}

/** The text with other words for a passage; null where the passage is gone. */
export function replaced(body: string, quote: string, replacement: string): string | null {
  if (quote === '') return [body.trimEnd(), replacement].filter(Boolean).join('\n\n')
  const place = placeOf(body, quote)
  return place && body.slice(0, place.from) + replacement + body.slice(place.to)
}
