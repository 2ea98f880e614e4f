import { counted } from '#app/math/text/counted.ts'
import type { DocumentText, Finding } from '#app/writing/documents/kind.ts'
import { bodyOf, must, releaseKeys, wordsOf } from './text.ts'

const mostReleaseWords = 450
/** Five pages at the length of the one of the release. */
const mostFaqWords = 5 * mostReleaseWords

const count = (document: DocumentText, keys: readonly string[]) =>
  keys.reduce((sum, key) => sum + wordsOf(bodyOf(document, key)).length, 0)

/** The press release fits a page, the questions fit five. */
export function checkLength(document: DocumentText): Finding[] {
  const release = count(document, releaseKeys)
  const faq = count(document, ['external-faq', 'internal-faq'])
  return [
    ...(release > mostReleaseWords
      ? [
          must({
            section: null,
            rule: 'length',
            message: `The press release has ${release} words; one page holds ${mostReleaseWords}.`,
            fix: `Take out ${counted(release - mostReleaseWords, 'word')}. Detail belongs in the FAQ.`,
          }),
        ]
      : []),
    ...(faq > mostFaqWords
      ? [
          must({
            section: 'internal-faq',
            rule: 'length',
            message: `The FAQ has ${faq} words; five pages hold ${mostFaqWords}.`,
            fix: 'Shorten answers, and move detail to the PRD.',
          }),
        ]
      : []),
  ]
}
