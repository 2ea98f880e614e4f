import type { Block } from '#app/roles/job-ad/ad-text.ts'
import type { Side } from '#app/roles/job-ad/wording/coded-stems.ts'
import { type CodedToken, codedTokens } from '#app/roles/job-ad/wording/coded-wording.ts'
import { type Finding, findingIn } from '#app/roles/job-ad/finding.ts'
import { plainWordFor } from '#app/roles/job-ad/wording/plain-words.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'

const LARGEST_DIFFERENCE = 3

const source = 'Gaucher, Friesen & Kay 2011, Journal of Personality and Social Psychology 101(1)'

type Placed = CodedToken & { block: Block }

const note = (markdown: string, coded: Placed): Finding => {
  const { word, side } = coded
  const suggestion = plainWordFor(word)
  return findingIn(markdown, coded, {
    rule: 'coded-word',
    severity: 'note',
    reason: `“${word}” is on the list of ${side}-coded words. One such word is no problem; the balance of the whole text counts.`,
    source,
    ...(suggestion ? { suggestion } : {}),
  })
}

const imbalance = (markdown: string, side: Side, more: Placed[], fewer: number): Finding[] => {
  const [first] = more
  if (!first || more.length - fewer <= LARGEST_DIFFERENCE) return []
  const words = [...new Set(more.map(({ word }) => word.toLowerCase()))].join(', ')
  return [
    findingIn(markdown, first, {
      rule: 'coded-wording',
      severity: 'warn',
      reason: `${more.length} ${side}-coded words (${words}) against ${fewer} of the other side. Such an imbalance changes who feels they belong; replace some of them.`,
      source,
    }),
  ]
}

export const codedWordingRule: Rule = ({ markdown, blocks }) => {
  const coded = blocks.flatMap((block) =>
    codedTokens(block.text).map((token) => ({ ...token, block })),
  )
  const masculine = coded.filter(({ side }) => side === 'masculine')
  const feminine = coded.filter(({ side }) => side === 'feminine')
  return [
    ...imbalance(markdown, 'masculine', masculine, feminine.length),
    ...imbalance(markdown, 'feminine', feminine, masculine.length),
    ...coded.map((token) => note(markdown, token)),
  ]
}
