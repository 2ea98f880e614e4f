export type Span = { start: number; end: number }

const abbreviation =
  /(?:\b(?:e\.g|i\.e|vs|approx|ca|c|no|nos|art|fig|sec|dr|mr|mrs|ms|prof|st|inc|ltd|co|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|est|incl|excl|p\.a|a\.m|p\.m|u\.s|u\.k|e\.u)|\b[A-Z])\.$/i

/** Where a sentence ends: a full stop with space behind it, a line of a list or table, an empty line, a cell. */
const boundary =
  /[.!?…]+["”’')\]]*(?=\s|$|\uFFFC)|\n(?=[ \t]*(?:[-*+|#>\uFFFC]|\d+[.)][ \t]|$))|\n\s*\n|\|/g

/** The sentences of a text as spans; cells of a table and items of a list are sentences of their own. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const found of text.matchAll(boundary)) {
    const end = found.index + found[0].length
    if (found[0] === '.' && abbreviation.test(text.slice(Math.max(0, end - 12), end))) continue
    if (text.slice(start, end).trim() !== '') spans.push({ start, end })
    start = end
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length })
  return spans
}

const whole = (text: string): Span => ({ start: 0, end: text.length })

/** The one span of several that holds a position. */
export const spanAt = (spans: readonly Span[], position: number, text: string): Span =>
  spans.find(({ start, end }) => position >= start && position < end) ?? whole(text)

const reach = 3000

export type Heading = { start: number; words: string }

/** The headings of a Markdown text, in order. */
export const headingsOf = (text: string): Heading[] =>
  [...text.matchAll(/^[ \t]{0,3}#{1,6}[ \t]+(.*)$/gm)].map((found) => ({
    start: found.index,
    words: found[1] ?? '',
  }))

/** The heading that a position stands under; empty where there is none. */
export const headingAt = (headings: readonly Heading[], position: number): string =>
  headings.findLast(({ start }) => start <= position)?.words ?? ''

/** The paragraph, row or line of a list around a position. */
export function blockAt(text: string, position: number): Span {
  const from = Math.max(0, position - reach)
  const before = text.slice(from, position)
  const breaks = [...before.matchAll(/\n[ \t]*\n|\n(?=[ \t]*(?:[|#>]|[-*+][ \t]|\d+[.)][ \t]))/g)]
  const last = breaks.at(-1)
  const start = from + (last ? last.index + last[0].length : 0)
  const rest = text.slice(position, position + reach)
  const next = /\n[ \t]*\n|\n(?=[ \t]*(?:[|#>]|[-*+][ \t]|\d+[.)][ \t]))/.exec(rest)
  return { start, end: position + (next ? next.index : rest.length) }
}
