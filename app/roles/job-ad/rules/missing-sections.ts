import { formatPay } from '#app/roles/pay.ts'
import { mentionsPay } from '#app/roles/job-ad/pay-mentions.ts'
import { placesLabel } from '#app/roles/places.ts'
import type { AdText, Block } from '#app/roles/job-ad/ad-text.ts'
import { findingIn, missingIn } from '#app/roles/job-ad/finding.ts'
import type { AdFacts, Rule } from '#app/roles/job-ad/rule.ts'
import type { SectionKind } from '#app/roles/job-ad/section-kinds.ts'

type Section = {
  kind: SectionKind
  reason: string
  inBody: (text: string, facts: AdFacts) => boolean
  suggestion?: (facts: AdFacts) => string | undefined
}

const contact =
  /@|https?:|\b(?:contact|write|e-?mail|mail|call|reply|message|tell us|let us know|ask|reach)\b/i
const time = /\b(?:days?|weeks?|months?|hours?|minutes?)\b/i
const place = /\b(?:remote(?:ly)?\b(?! sens)|hybrid|on-?site|in[- ]office|based in|offices? in)/i

const sections: readonly Section[] = [
  {
    kind: 'use-cases',
    reason: 'Say which use cases the person will work on; it is what data people decide by.',
    inBody: (text) => /\buse[- ]cases?\b/i.test(text),
  },
  {
    kind: 'day-to-day',
    reason: 'Say what an ordinary week looks like.',
    inBody: (text) =>
      /\bday[- ]to[- ]day\b|\b(?:typical|ordinary|normal) (?:day|week)\b/i.test(text),
  },
  {
    kind: 'process',
    reason: 'Say how you hire, step by step, and how long it takes.',
    inBody: (text) => /\b(?:interview|hiring|selection) (?:process|plan|loop)\b/i.test(text),
  },
  {
    kind: 'pay',
    reason: 'Say what the job pays.',
    inBody: mentionsPay,
    suggestion: ({ pay }) =>
      pay ? `## Pay\n\nThe range for this role is ${formatPay(pay)}.` : undefined,
  },
  {
    kind: 'location',
    reason: 'Say where the work may be done and whether it may be remote.',
    inBody: (text, { places }) =>
      place.test(text) || places.some(({ city }) => city && text.includes(city)),
    suggestion: ({ places }) =>
      places.length > 0 ? `## Location\n\n${placesLabel(places)}` : undefined,
  },
  {
    kind: 'accommodation',
    reason: 'Name someone to ask for an accommodation in the process.',
    inBody: (text) => /\baccommodat|\badjustment/i.test(text) && contact.test(text),
    suggestion: () =>
      '## Accommodation\n\nDo you need an accommodation at any step? Reply to any of our messages and say what would help. Asking has no effect on the outcome.',
  },
]

const source = 'What a complete job description carries (hiring guide of this library)'

const isBody = ({ kind }: Block): boolean => kind !== 'heading'

const contentOf = ({ blocks }: AdText, kind: SectionKind): Block[] =>
  blocks.filter((block) => isBody(block) && block.sections.has(kind))

const isPresent = (ad: AdText, { kind, inBody }: Section, facts: AdFacts): boolean => {
  const content = contentOf(ad, kind)
  if (kind === 'accommodation')
    return (
      content.some(({ text }) => contact.test(text)) ||
      ad.blocks.some(({ text }) => inBody(text, facts))
    )
  return content.length > 0 || ad.blocks.some((block) => isBody(block) && inBody(block.text, facts))
}

const timeline: Rule = (ad) => {
  const content = contentOf(ad, 'process')
  const [first] = content
  if (!first || content.some(({ text }) => time.test(text))) return []
  return [
    findingIn(
      ad.markdown,
      { block: first, start: 0, end: first.text.length },
      {
        rule: 'missing-section:timeline',
        severity: 'warn',
        reason: 'Say how long the process takes and when a decision comes.',
        source,
      },
    ),
  ]
}

export const missingSections: Rule = (ad, facts) => [
  ...sections
    .filter((section) => !isPresent(ad, section, facts))
    .map(({ kind, reason, suggestion }) =>
      missingIn(ad, {
        rule: `missing-section:${kind}`,
        severity: 'warn',
        reason,
        source,
        suggestion: suggestion?.(facts),
      }),
    ),
  ...timeline(ad, facts),
]
