import { filler, maskMarkdown } from '#app/writing/claims/text/mask.ts'
import type { DocumentText, Finding } from '#app/writing/documents/kind.ts'

/** The body of a section; empty where it is not there. */
export const bodyOf = ({ sections }: DocumentText, key: string): string =>
  sections.find((section) => section.key === key)?.body ?? ''

/** Words without Markdown. */
export const plainText = (markdown: string): string =>
  maskMarkdown(markdown).replaceAll(filler, ' ')

export const wordsOf = (text: string): string[] =>
  plainText(text).match(/[\p{L}\d][\p{L}\d'’.,%-]*/gu) ?? []

const abbreviations = /\b(?:e\.g|i\.e|vs|approx|ca|no|dr|mr|ms|mrs|st|inc)\.$/i

/** The sentences of a passage without Markdown. */
export function sentencesIn(markdown: string): string[] {
  const sentences: string[] = []
  for (const piece of plainText(markdown).split(/(?<=[.!?…]["”’)]*)\s+|\n\s*\n|\n(?=\s*[-|])/)) {
    const last = sentences.at(-1)
    if (last !== undefined && abbreviations.test(last))
      sentences[sentences.length - 1] = `${last} ${piece}`
    else if (piece.trim() !== '') sentences.push(piece.trim())
  }
  return sentences
}

export const isMissing = (text: string): boolean => /(?:^|\s)Missing: /.test(text)

type Said = Omit<Finding, 'severity'>

export const must = (said: Said): Finding => ({ ...said, severity: 'must' })
export const should = (said: Said): Finding => ({ ...said, severity: 'should' })

/** The parts of a PR-FAQ that are its press release. */
export const releaseKeys = [
  'heading',
  'sub-heading',
  'summary',
  'problem',
  'solution',
  'our-quote',
  'customer-quote',
  'getting-started',
  'call-to-action',
] as const
