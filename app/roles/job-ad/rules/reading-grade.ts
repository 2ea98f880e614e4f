import { countText } from '#app/math/text/count-text.ts'
import { readability } from '#app/math/text/readability.ts'
import type { Block } from '#app/roles/job-ad/ad-text.ts'
import { findingIn } from '#app/roles/job-ad/finding.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'

const HARDEST_GRADE = 12
const FEWEST_WORDS = 10

const plain = ({ text, kind }: Block) => ({ text, bullet: kind === 'bullet' })

export const readingGrade: Rule = ({ markdown, blocks }) => {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'bullet')
  const counts = countText(prose.map(plain))
  const grade = readability(counts)?.fleschKincaidGrade ?? 0
  if (counts.words < FEWEST_WORDS || grade <= HARDEST_GRADE) return []
  const graded = prose.map((block) => {
    const own = countText([plain(block)])
    const weight = own.words < FEWEST_WORDS ? 0 : 1
    return { block, grade: weight * (readability(own)?.fleschKincaidGrade ?? 0) }
  })
  const hardest = graded.toSorted((a, b) => b.grade - a.grade)[0]
  if (!hardest) return []
  const { block } = hardest
  return [
    findingIn(
      markdown,
      { block, start: 0, end: block.text.length },
      {
        rule: 'reading-grade',
        severity: 'warn',
        reason: `The text reads at grade ${grade.toFixed(1)} (goal: 12 or below; ${counts.sentences} sentences, ${counts.words} words, ${counts.syllables} syllables). This is its hardest part: shorten the sentences and choose plainer words.`,
        source: 'Flesch–Kincaid grade (Kincaid et al. 1975)',
      },
    ),
  ]
}
