import type { AdText, Block } from './ad-text.ts'
import { sourceSpan } from './source-map.ts'

export type Severity = 'block' | 'warn' | 'note'

/**
 * One remark on a text. `start` and `end` are offsets (UTF-16 units, end exclusive) into the text
 * that was checked and `excerpt` is what stands between them; `suggestion`, where there is one,
 * may replace exactly that span.
 */
export type Finding = {
  rule: string
  excerpt: string
  start: number
  end: number
  reason: string
  source: string
  severity: Severity
  suggestion?: string
}

type Remark = Pick<Finding, 'rule' | 'reason' | 'source' | 'severity'> & {
  suggestion?: string | undefined
}

/** A remark on the span `start` to `end` of the text itself. */
export const findingAt = (text: string, start: number, end: number, remark: Remark): Finding => {
  const { suggestion, ...rest } = remark
  const finding = { ...rest, excerpt: text.slice(start, end), start, end }
  return suggestion === undefined ? finding : { ...finding, suggestion }
}

/** A remark on what a text does not say, with a suggestion to put behind it where that would be read as text. */
export function missingIn(
  { markdown, endsOpen }: AdText,
  { suggestion, ...remark }: Remark,
): Finding {
  const end = markdown.length
  const offered = suggestion && !endsOpen ? { suggestion: `\n\n${suggestion}\n` } : {}
  return findingAt(markdown, end, end, { ...remark, ...offered })
}

/** A remark on the characters `start` to `end` of a block's plain text. */
export const findingIn = (
  markdown: string,
  { block, start, end }: { block: Block; start: number; end: number },
  remark: Remark,
): Finding => {
  const span = sourceSpan(block, start, end)
  return findingAt(markdown, span.start, span.end, remark)
}

/** The text with the finding's suggestion put in place; unchanged when it has none. */
export const applySuggestion = (text: string, { start, end, suggestion }: Finding): string =>
  suggestion === undefined ? text : text.slice(0, start) + suggestion + text.slice(end)
