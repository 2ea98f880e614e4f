import type { AdText, Block } from '#app/roles/job-ad/ad-text.ts'
import { findingAt } from '#app/roles/job-ad/finding.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'

const MOST_MUSTS = 7

const isMust = ({ kind, sections }: Block): boolean =>
  kind === 'bullet' && sections.has('must') && !sections.has('optional')

const closesItsSection = ({ blocks }: AdText, last: Block): boolean => {
  const next = blocks.find(({ start }) => start >= last.end)
  return !next || next.kind === 'heading'
}

const moved = (ad: AdText, musts: Block[], surplus: Block[]): string | undefined => {
  const [first] = surplus
  const last = surplus.at(-1)
  if (!first || !last || first.list === null) return undefined
  const oneList = musts.every(({ list }) => list === first.list)
  const lineStart = ad.markdown.lastIndexOf('\n', first.start - 1) + 1
  if (!oneList || lineStart !== first.start || !closesItsSection(ad, last)) return undefined
  return `\n## Nice to have\n\n${ad.markdown.slice(first.start, last.end)}`
}

export const tooManyMusts: Rule = (ad) => {
  const musts = ad.blocks.filter(isMust)
  const surplus = musts.slice(MOST_MUSTS)
  const start = surplus[0]?.start
  const end = Math.max(...surplus.map((block) => block.end))
  if (start === undefined) return []
  const suggestion = moved(ad, musts, surplus)
  return [
    findingAt(ad.markdown, start, end, {
      rule: 'too-many-musts',
      severity: 'warn',
      reason: `${musts.length} must-haves; keep the ${MOST_MUSTS} that decide and make the rest nice to have. Long lists turn away people who could do the job.`,
      source:
        'Few critical requirements, not every skill one could hope for (hiring guide of this library)',
      ...(suggestion ? { suggestion } : {}),
    }),
  ]
}
