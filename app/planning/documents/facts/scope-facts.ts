import { withUnit } from '#app/writing/facts/fact.ts'
import { findQuestion } from '#app/planning/scoping/checklist/checklist.ts'
import type { Confidence } from '#app/planning/scoping/standing/answer.ts'
import { meanOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { amount, tidy } from './draft-fact.ts'
import type { DraftFact } from './draft-fact.ts'
import { metricLabel } from './labels.ts'

export const confidenceWords: Record<Confidence, string> = {
  none: 'no evidence',
  opinion: 'opinion',
  'some-data': 'some data',
  measured: 'measured',
}

export type KnownAnswer = {
  question: string
  words: string
  amount: ThreePoint | null
  confidence: Confidence
}

/** Answers of the checklist: the words as they were given, and the amount where one was asked for. */
export const answerFacts = (answers: readonly KnownAnswer[], currency: string): DraftFact[] =>
  answers.flatMap((answer) => {
    const asked = findQuestion(answer.question)
    if (!asked) return []
    const rests = {
      source: `Scope ${answer.question}`,
      confidence: confidenceWords[answer.confidence],
    }
    const said = {
      key: `${answer.question}.words`,
      label: asked.title,
      value: answer.words,
      unit: '',
    }
    return [
      ...(answer.words.trim() === '' ? [] : [{ ...said, text: answer.words, ...rests }]),
      ...(answer.amount
        ? [{ ...amountFact(answer.question, asked, answer.amount, currency), ...rests }]
        : []),
    ]
  })

type Asked = { title: string; amount?: 'money a year' | 'weeks' }

function amountFact(question: string, asked: Asked, three: ThreePoint, currency: string) {
  const isMoney = asked.amount === 'money a year'
  const factor = isMoney ? 1000 : 1
  const unit = isMoney ? `${currency} per year` : 'weeks'
  return {
    key: `${question}.amount`,
    label: `${asked.title}: amount`,
    value: tidy(meanOf(three) * factor),
    unit,
    text: `${asked.title}: ${spoken(three, factor, unit)}.`,
  }
}

/** Whole percent of what is guessed, but never 0 or 100 for what is neither. */
const percentWords = (value: number): string =>
  value >= 10 && value <= 99 ? amount(Math.round(value)) : amount(value)

/** "€10 at least, €13 on average, €20 at most"; one number where it is known. */
export function spoken(three: ThreePoint, factor: number, unit: string): string {
  const { low, high } = three
  const one = (value: number) => {
    const told = value * factor
    return withUnit(unit.startsWith('%') ? percentWords(told) : amount(told), unit)
  }
  if (low === high) return one(low)
  return `${one(low)} at least, ${one(meanOf(three))} on average, ${one(high)} at most`
}

export type KnownMetric = {
  id: string
  kind: 'model' | 'system' | 'business' | 'guardrail'
  name: string
  unit: string
  baseline: number | null
  target: number | null
  due: string | null
  owner: string | null
}

/** The numbers by which a use case is judged, and by how much each has to move, with the formula of that. */
export const metricFacts = (metrics: readonly KnownMetric[]): DraftFact[] =>
  metrics.flatMap((metric) => {
    const { id, kind, name, unit, baseline, target, due, owner } = metric
    const rests = { source: `Metric (${kind})`, confidence: 'agreed' }
    const measured = (part: 'today' | 'target', value: number): DraftFact => ({
      key: `${id}.${part}`,
      label: metricLabel(name, part),
      value: tidy(value),
      unit,
      text: `${metricLabel(name, part)} ${withUnit(amount(value), unit)}.`,
      ...rests,
    })
    const said = (part: 'date' | 'owner', value: string, kindOfUnit: string): DraftFact => ({
      key: `${id}.${part}`,
      label: metricLabel(name, part),
      value,
      unit: kindOfUnit,
      text: `${metricLabel(name, part)} ${value}.`,
      ...rests,
    })
    return [
      ...(baseline === null ? [] : [measured('today', baseline)]),
      ...(target === null ? [] : [measured('target', target)]),
      ...moveFacts(metric, rests),
      ...(due === null ? [] : [said('date', due, 'date')]),
      ...(owner === null ? [] : [said('owner', owner, 'person')]),
    ]
  })

function moveFacts(
  { id, name, baseline, target }: KnownMetric,
  rests: { source: string; confidence: string },
): DraftFact[] {
  if (baseline === null || target === null || baseline <= 0 || baseline === target) return []
  const falls = target < baseline
  const share = Number(((Math.abs(baseline - target) / baseline) * 100).toPrecision(3))
  const [more, less] = falls ? ['today', 'target'] : ['target', 'today']
  const word = falls ? 'reduction' : 'increase'
  return [
    {
      key: `${id}.move`,
      label: `${name}: ${word}`,
      value: share,
      unit: '%',
      text: `${name}: ${word} by ${withUnit(amount(share), '%')}.`,
      formula: `({${id}.${more}} - {${id}.${less}}) / {${id}.today} * 100`,
      ...rests,
    },
  ]
}

export type KnownRisk = {
  id: string
  title: string
  category: string
  likelihood: number
  severity: number
  response: string
}

export const riskFacts = (risks: readonly KnownRisk[]): DraftFact[] =>
  risks.flatMap(({ id, title, category, likelihood, severity, response }) => {
    const rests = { source: `Risk (${category})`, confidence: 'estimate', unit: '%' }
    const answer = response === '' ? '' : ` ${response}`
    return [
      {
        key: `${id}.likelihood`,
        label: `Risk: ${title}: likelihood`,
        value: tidy(likelihood * 100),
        text: `${title}: ${withUnit(amount(likelihood * 100), '%')} likely.${answer}`,
        ...rests,
      },
      {
        key: `${id}.severity`,
        label: `Risk: ${title}: share of the value lost`,
        value: tidy(severity * 100),
        text: `${title}: it would take ${withUnit(amount(severity * 100), '%')} of the value.`,
        ...rests,
      },
    ]
  })
