import { mentionsPay } from '../pay-mentions.ts'
import { type PayRuleVerdict, judgePayRules } from '../../pay-rules.ts'
import type { AdText } from '../ad-text.ts'
import { type Finding, findingAt } from '../finding.ts'
import type { Rule } from '../rule.ts'

const aiUse =
  /(?:\bA\.?I\b|artificial intelligence|automated)[^.]*\b(?:screen|assess|select|appl|hiring|decid|candidate|process)|\b(?:screen|assess|select|hiring|candidate)[^.]*(?:\bAI\b|artificial intelligence|automated)/i
const vacancy =
  /\b(?:existing|current|open|immediate|present|future|anticipated) (?:vacanc|opening|position)|\bvacancy (?:exists|is open)|\bno (?:current |existing )?vacancy|\btalent pool\b/i

const names = {
  'pay-range': 'pay-disclosure',
  'ai-use': 'ai-disclosure',
  vacancy: 'vacancy-disclosure',
}

const statements: Partial<Record<PayRuleVerdict['requirement'], string>> = {
  'ai-use':
    '\n\nWe do not use artificial intelligence to screen, assess or select applicants for this role.\n',
  vacancy: '\n\nThis posting is for an existing vacancy.\n',
}

const remarkOn = ({ markdown }: AdText, verdict: PayRuleVerdict): Finding[] => {
  const { requirement, severity, rule, reason } = verdict
  if (!severity || requirement === 'tell-interviewed') return []
  const statement = statements[requirement]
  const ask = statement ? ' Use the suggestion only if it is true of your process.' : ''
  const also =
    requirement === 'pay-range' && rule.alsoAsks ? ` It also asks: ${rule.alsoAsks}.` : ''
  return [
    findingAt(markdown, markdown.length, markdown.length, {
      rule: `${names[requirement]}:${rule.id}`,
      severity,
      reason: `${reason}${also}${ask}`,
      source: `${rule.law}, ${rule.source}, checked on ${rule.checkedOn}`,
      ...(statement ? { suggestion: statement } : {}),
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
  return verdicts.flatMap((verdict) => remarkOn(ad, verdict))
}
