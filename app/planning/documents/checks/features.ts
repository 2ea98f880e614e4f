import { contentStems } from '#app/writing/claims/text/words.ts'
import type { DocumentText, Finding } from '#app/writing/documents/kind.ts'
import { bodyOf, must, plainText, sentencesIn } from './text.ts'

const featureKeys = ['solution', 'getting-started', 'external-faq'] as const
const promise =
  /(?<!\p{L})(?:can|lets?|allows?|enables?|shows?|sends?|alerts?|notifies|warns?|predicts?|suggests?|drafts?|writes?|translates?|exports?|connects?|integrates?|supports?|includes?|learns?|explains?|books?|orders?|answers?|summari[sz]es?|recommends?)(?!\p{L})/iu

const fewestStems = 3
const leastShare = 0.5

/** Sentences and list items that promise the reader something. */
const promisesIn = (body: string): string[] =>
  sentencesIn(body).filter((sentence) => promise.test(sentence) && !sentence.startsWith('Missing'))

/** Nothing is promised that the PRD does not speak of: half the words of a promise, at least, stand in it. */
export function checkFeatures(document: DocumentText): Finding[] {
  if (document.prd === undefined || document.prd.trim() === '') return []
  const known = contentStems(plainText(document.prd))
  return featureKeys.flatMap((section) =>
    promisesIn(bodyOf(document, section)).flatMap((sentence) => {
      const stems = [...contentStems(sentence)]
      const share = stems.filter((word) => known.has(word)).length / Math.max(1, stems.length)
      if (stems.length < fewestStems || share >= leastShare) return []
      return [
        must({
          section,
          rule: 'features',
          message: `The PRD does not speak of this: “${sentence.slice(0, 120)}”`,
          fix: 'Take it out, or add it to the PRD first.',
        }),
      ]
    }),
  )
}
