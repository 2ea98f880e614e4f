/** A sentence as it stands in its text, without the blanks around it; `start` counts UTF-16 units. */
export type Sentence = { text: string; start: number }

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Words that end in a full stop in the middle of a sentence. */
const abbreviation =
  /(?:^|[\s(["'“])(?:e\.g|i\.e|cf|vs|approx|resp|incl|excl|al|nos?|figs?|eqs?|secs?|ch|pp?|vol|mr|mrs|ms|dr|prof|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i
const initial = /(?:^|\s)[A-Z]\.$/
const listMark = /^\s*(?:[-*•–]|#{1,6}|>|\|?\s*\d+[.)])\s/
const shortestWrappedLine = 45

/** UAX 29 starts a sentence after an abbreviation when a capital follows; a number after "No." is met too. */
const continues = (before: string, after: string): boolean => {
  const end = before.trimEnd()
  if (/^[a-z]/.test(after)) return /\.["')\]”]?$/.test(end)
  return abbreviation.test(end) || (initial.test(end) && /^[A-Z]/.test(after))
}

const startsBlock = (line: string, previous: string): boolean =>
  line.trim() === '' ||
  previous.trim() === '' ||
  listMark.test(line) ||
  /^\s*(#|\|)/.test(previous) ||
  (previous.trim().length < shortestWrappedLine && !/^\s*[a-z]/.test(line))

/** Paragraphs, headings and list items; lines of one paragraph that were only wrapped stay together. */
const blocksOf = (text: string): Sentence[] => {
  const blocks: Sentence[] = []
  let start = 0
  let previous = ''
  for (const line of text.split('\n')) {
    const last = blocks.at(-1)
    if (last && !startsBlock(line, previous)) last.text += `\n${line}`
    else blocks.push({ start, text: line })
    start += line.length + 1
    previous = line
  }
  return blocks
}

const partsOf = ({ text, start }: Sentence): Sentence[] => {
  const parts: Sentence[] = []
  const flat = text.replaceAll(/\s/g, ' ')
  for (const { segment, index } of segmenter.segment(flat)) {
    const last = parts.at(-1)
    const piece = text.slice(index, index + segment.length)
    if (last && continues(last.text, segment)) last.text += piece
    else parts.push({ start: start + index, text: piece })
  }
  return parts
}

const trimmed = ({ text, start }: Sentence): Sentence => ({
  text: text.trim(),
  start: start + text.length - text.trimStart().length,
})

/**
 * The sentences of a text. Unicode's rules (UAX 29) split each paragraph; what they part at an abbreviation is joined
 * again, and paragraphs, headings and list items never run together.
 */
export const sentencesOf = (text: string): Sentence[] =>
  blocksOf(text)
    .flatMap(partsOf)
    .map(trimmed)
    .filter((sentence) => sentence.text !== '')
