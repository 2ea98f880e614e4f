import { countText } from '#app/math/text/count-text.ts'
import { readability } from '#app/math/text/readability.ts'
import type { DocumentText, Finding } from '#app/writing/documents/kind.ts'
import { bodyOf, plainText, should } from './text.ts'

const highest = 12
const fewestWords = 60

const blocksOf = (markdown: string) =>
  plainText(markdown)
    .split(/\n+/)
    .filter((line) => line.trim() !== '' && !line.includes('|'))
    .map((line) => ({ text: line.trim(), bullet: /^\s{2}/.test(line) }))

/** The school grade of these parts together (Flesch–Kincaid): at most twelve. Short texts are not graded. */
export function checkGrade(document: DocumentText, keys: readonly string[]): Finding[] {
  const counts = countText(keys.flatMap((key) => blocksOf(bodyOf(document, key))))
  const read = readability(counts)
  if (!read || counts.words < fewestWords || read.fleschKincaidGrade <= highest) return []
  return [
    should({
      section: null,
      rule: 'reading-grade',
      message: `It reads like grade ${read.fleschKincaidGrade.toFixed(1)}; ${highest} is the most.`,
      fix: 'Cut long sentences in two, and use shorter words.',
    }),
  ]
}
