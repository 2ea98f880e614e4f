import { type PayRuleVerdict, judgePayRules } from '../../pay-rules.ts'
import type { AdText } from '../ad-text.ts'
import { type Finding, type Severity, findingAt } from '../finding.ts'
import { mentionsPay } from '../pay-mentions.ts'
import type { Rule } from '../rule.ts'

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

const whatItAsks = ({ rule, requirement, reason }: PayRuleVerdict): string =>
  requirement === 'pay-range' && rule.alsoAsks
    ? `${reason} It also asks: ${rule.alsoAsks}.`
    : reason

const remarkOn = (
  { markdown }: AdText,
  kind: (typeof kinds)[number],
  severity: Severity,
  verdicts: PayRuleVerdict[],
): Finding[] => {
  if (verdicts.length === 0) return []
  const statement = 'statement' in kind ? kind.statement : undefined
  const ask = statement ? ' Use the suggestion only if it is true of your process.' : ''
  const named = verdicts.map(
    ({ rule }) => `${rule.law}, ${rule.source} (checked ${rule.checkedOn})`,
  )
  return [
    findingAt(markdown, markdown.length, markdown.length, {
      rule: kind.rule,
      severity,
      reason: `${verdicts.map(whatItAsks).join(' ')}${ask}`,
      source: named.join('; '),
      ...(statement ? { suggestion: `\n\n${statement}\n` } : {}),
    }),
  ]
}

export const disclosure: Rule = (ad, { places, pay, employerSize, today }) => {
  const texts = ad.blocks.map(({ text }) => text)
  const verdicts = judgePayRules({
    places,
    pay,
    employerSize,
    today,
    payInText: texts.some(mentionsPay),
    saysAiUse: texts.some((text) => aiUse.test(text)),
    saysVacancy: texts.some((text) => vacancy.test(text)),
  })
  return kinds.flatMap((kind) =>
    (['block', 'warn'] as const).flatMap((severity) =>
      remarkOn(
        ad,
        kind,
        severity,
        verdicts.filter(
          (verdict) => verdict.requirement === kind.requirement && verdict.severity === severity,
        ),
      ),
    ),
  )
}
