import { type PayRuleVerdict, judgePayRules } from '#app/roles/job-ad/pay-rules.ts'
import type { AdText } from '#app/roles/job-ad/ad-text.ts'
import { type Finding, type Severity, missingIn } from '#app/roles/job-ad/finding.ts'
import { mentionsPay } from '#app/roles/job-ad/pay-mentions.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'

const aiUse =
  /(?:\bA\.?I\b|artificial intelligence|automated)[^.]*\b(?:screen|assess|select|appl|hiring|decid|candidate|process)|\b(?:screen|assess|select|hiring|candidate)[^.]*(?:\bAI\b|artificial intelligence|automated)|\bno program (?:scores|ranks|screens)/i
const vacancy =
  /\b(?:existing|current|open|immediate|present|future|anticipated) (?:vacanc|opening|position)|\bvacancy (?:exists|is open)|\bno (?:current |existing )?vacancy|\btalent pool\b/i

const kinds = [
  { requirement: 'pay-range', rule: 'pay-disclosure' },
  {
    requirement: 'ai-use',
    rule: 'ai-disclosure',
    statement:
      'We do not use artificial intelligence to screen, assess or select applicants for this role.',
  },
  {
    requirement: 'vacancy',
    rule: 'vacancy-disclosure',
    statement: 'This posting is for an existing vacancy.',
  },
] as const

type Remark = { verdicts: PayRuleVerdict[]; severity: Severity; sizeIsKnown: boolean }

const distinct = (texts: (string | undefined)[]): string[] => [
  ...new Set(texts.filter((text) => text !== undefined)),
]

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One reason for all rules that demand the same thing. */
const reasonFor = (verdicts: PayRuleVerdict[], sizeIsKnown: boolean): string => {
  const demand = capitalised(distinct(verdicts.map((verdict) => verdict.demand)).join('; '))
  const rules = distinct(verdicts.map(({ rule }) => `${rule.jurisdiction} (${rule.law})`)).join(
    ', ',
  )
  const places = distinct(verdicts.flatMap((verdict) => verdict.places))
    .toSorted()
    .join(' or ')
  const also = distinct(
    verdicts.map(({ requirement, rule }) =>
      requirement === 'pay-range' ? rule.alsoAsks : undefined,
    ),
  ).join('; ')
  return [
    `${demand}, by the rules of ${rules}.`,
    `They count because the work may be done in ${places}${sizeIsKnown ? '' : ' and the employer size is not given'}.`,
    ...(also ? [`Some also ask for: ${also}.`] : []),
  ].join(' ')
}

const remarkOn = (ad: AdText, kind: (typeof kinds)[number], remark: Remark): Finding[] => {
  const { verdicts, severity, sizeIsKnown } = remark
  const [first] = verdicts
  if (!first) return []
  const statement = 'statement' in kind ? kind.statement : undefined
  const ask = statement ? ' Use the suggestion only if it is true of your process.' : ''
  const links = distinct(verdicts.map(({ rule }) => rule.source)).join(' ')
  return [
    missingIn(ad, {
      rule: kind.rule,
      severity,
      reason: `${reasonFor(verdicts, sizeIsKnown)}${ask}`,
      source: `Disclosure rules checked on ${first.rule.checkedOn}: ${links}`,
      suggestion: statement,
    }),
  ]
}

export const disclosure: Rule = (ad, { places, pay, employerSize, today }) => {
  const texts = ad.blocks.map(({ text }) => text)
  const all = judgePayRules({
    places,
    pay,
    employerSize,
    today,
    payInText: texts.some(mentionsPay),
    saysAiUse: texts.some((text) => aiUse.test(text)),
    saysVacancy: texts.some((text) => vacancy.test(text)),
  })
  const sizeIsKnown = employerSize !== undefined
  return kinds.flatMap((kind) => {
    const mine = all.filter(({ requirement }) => requirement === kind.requirement)
    return (['block', 'warn'] as const).flatMap((severity) => {
      const verdicts = mine.filter((verdict) => verdict.severity === severity)
      return remarkOn(ad, kind, { verdicts, severity, sizeIsKnown })
    })
  })
}
