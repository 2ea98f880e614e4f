/** A sentence, a list item or a table row of a Markdown text, with where it begins. */
export type Sentence = { text: string; from: number; to: number }

const abbreviation = /(?:\b(?:e\.g|i\.e|vs|cf|approx|no|fig|dr|mr|ms|st)|\b[A-Z])\.$/i
const ends = /[.!?…]["”’)\]]*(?=\s)/g
const marks = /^(?:\s*(?:[-*+>]|\d{1,3}[.)]|#{1,6}|\[[ x]\])\s+)+/i

/** The sentences of a Markdown text. Headings, list items and table rows each stand for themselves. */
export function sentencesOf(markdown: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (const line of markdown.split('\n')) {
    const lead = marks.exec(line)?.[0].length ?? 0
    if (!/^[\s|:-]*$/.test(line)) found.push(...split(line.slice(lead), start + lead))
    start += line.length + 1
  }
  return found
}

function split(line: string, offset: number): Sentence[] {
  const found: Sentence[] = []
  let from = 0
  const close = (to: number) => {
    const text = line.slice(from, to)
    const lead = text.length - text.trimStart().length
    if (text.trim() !== '')
      found.push({
        text: text.trim(),
        from: offset + from + lead,
        to: offset + from + lead + text.trim().length,
      })
    from = to
  }
  for (const { index, 0: mark } of line.matchAll(ends))
    if (!abbreviation.test(line.slice(from, index + 1))) close(index + mark.length)
  close(line.length)
  return found
}
