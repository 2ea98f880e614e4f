import { z } from 'zod'
import { line, paragraphs, requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'

export type SourceKind =
  | 'text'
  | 'file'
  | 'use-case'
  | 'roadmap'
  | 'opening'
  | 'story'
  | 'debrief'
  | 'document'

export const sourceKinds: Record<SourceKind, string> = {
  text: 'Pasted text',
  file: 'File',
  'use-case': 'Use case',
  roadmap: 'Roadmap',
  opening: 'Opening',
  story: 'Story',
  debrief: 'Debrief',
  document: 'Document',
}

export const isSourceKind = (kind: string): kind is SourceKind => Object.hasOwn(sourceKinds, kind)

export type WrittenBy = 'extract' | 'person' | 'model'

/** Who wrote the words, as the page says it. */
export const madeByWords = (
  writtenBy: WrittenBy,
  { person, model }: { person: string; model: string },
): string =>
  ({
    extract: 'Sentences of the text, word for word. No model was asked.',
    person: `Written by ${person}.`,
    model: `Written by ${model} from the evidence, and taken by ${person}.`,
  })[writtenBy]

/** How much of the text was weighed, as the page says it. */
export function shareRead(read: {
  wordsRead: number
  wordsTotal: number
  sections: number
  cut: boolean
}): string {
  const { wordsRead, wordsTotal, sections, cut } = read
  const share = wordsTotal > 0 ? wordsRead / wordsTotal : 0
  const parts = sections > 1 ? ` in ${sections} sections` : ''
  const rest = wordsRead < wordsTotal ? ' The rest is headings, tables, code or scraps.' : ''
  const more = cut
    ? ' The file holds more than can be read at once: what comes after was not read.'
    : ''
  return `Read ${wordsRead.toLocaleString('en')} of ${wordsTotal.toLocaleString('en')} words (${percent(share)})${parts}.${rest}${more}`
}

/** Never says 100 % of what was not all read. */
const percent = (share: number): string =>
  `${share < 1 ? Math.min(99, Math.round(100 * share)) : 100} %`

export const mostSentences = 3
export const mostPasted = 300_000

export const newTldrForm = z.object({
  title: line(160).default(''),
  text: paragraphs(mostPasted).default(''),
  subject: z.string().max(120).default(''),
  sentences: z.coerce.number<string>().int().min(1).max(mostSentences).default(2),
})

export type NewTldr = z.output<typeof newTldrForm>

export const wordsForm = z.object({
  title: requiredLine(160, 'Give the TLDR a title.'),
  body: requiredParagraphs(2000, 'Say the point in a sentence or two.'),
})

/** Enough of a text to know it by. */
export const titleOf = (text: string): string => {
  const first = text.split('\n').find((each) => /[\p{L}\p{N}]/u.test(each)) ?? ''
  const plain = first.replace(/^[\s#>*•-]+/, '').trim()
  return plain.length <= 80 ? plain : `${plain.slice(0, 79).replace(/\s+\S*$/, '')}…`
}
