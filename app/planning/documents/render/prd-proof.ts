import { labels, metricLabel } from '#app/planning/documents/facts/labels.ts'
import { valueWords } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import {
  answers,
  factLabelled,
  judged,
  listed,
  missing,
  paragraphs,
  table,
  told,
} from './material.ts'
import type { Material } from './material.ts'

const metricKinds = ['business', 'model', 'system', 'guardrail'] as const
const ending = /: (?:baseline|target|date of the target|owner|reduction|increase)$/

const metricNames = (material: Material, kind: string): string[] => [
  ...new Set(
    material.facts
      .filter(({ source, label }) => source === `Metric (${kind})` && ending.test(label))
      .map(({ label }) => label.replace(ending, '')),
  ),
]

const shown = (fact: Fact | undefined) => (fact ? valueWords(fact) : 'Missing')

function metricRow(material: Material, name: string, kind: string): string[] {
  const at = (part: 'today' | 'target' | 'date' | 'owner') =>
    shown(factLabelled(material, metricLabel(name, part)))
  return [name, kind, at('today'), at('target'), at('date'), at('owner')]
}

export function metrics(material: Material): string {
  const rows = metricKinds.flatMap((kind) =>
    metricNames(material, kind).map((name) => metricRow(material, name, kind)),
  )
  const absent = metricKinds.filter((kind) => metricNames(material, kind).length === 0)
  return paragraphs(
    `It is decided by: ${judged(material, 'success-metric', 'the metric that decides')}`,
    rows.length === 0 ? '' : table(['Metric', 'Kind', 'Baseline', 'Target', 'Date', 'Owner'], rows),
    absent.map((kind) => missing(`a ${kind} metric`)).join('\n\n'),
  )
}

export const data = (material: Material): string => answers(material, 'T1', 'T2', 'T3', 'T4', 'T5')

export const model = (material: Material): string =>
  paragraphs(
    `Input: ${told(factLabelled(material, labels.input), 'what goes in').replace(/^Input: /, '')}`,
    `Output: ${told(factLabelled(material, labels.output), 'what comes out').replace(/^Output: /, '')}`,
    answers(material, 'T8', 'T9', 'T11'),
  )

export const evaluation = (material: Material): string =>
  paragraphs(
    answers(material, 'T6', 'T7'),
    metricNames(material, 'model')
      .map((name) =>
        told(factLabelled(material, metricLabel(name, 'target')), `the target of ${name}`),
      )
      .join(' ') || missing('a model metric with the target below which it does not ship'),
  )

export const failure = (material: Material): string => answers(material, 'C7', 'T10')

export const oversight = (material: Material): string =>
  listed(judged(material, 'oversight', 'for each action, whether the AI drafts, suggests or acts'))

const riskName = (label: string) => /^Risk: (.+): likelihood$/.exec(label)?.[1]

export function risks(material: Material): string {
  const rows = material.facts.flatMap((fact) => {
    const name = riskName(fact.label)
    if (name === undefined) return []
    const lost = factLabelled(material, `Risk: ${name}: share of the value lost`)
    const response = fact.text.split('% likely.')[1]?.trim() || missing('the response')
    return [
      [name, fact.source.replace(/^Risk \(|\)$/g, ''), valueWords(fact), shown(lost), response],
    ]
  })
  return paragraphs(
    rows.length === 0
      ? missing('risks, each with its likelihood and what it would take away')
      : table(['Risk', 'Kind', 'Likelihood', 'Value lost', 'Response'], rows),
    told(factLabelled(material, labels.riskClass), 'the AI-risk class; classify it in its module'),
  )
}

export const security = (material: Material): string =>
  paragraphs(
    judged(material, 'security', 'where text from outside comes in and what it may never cause'),
    answers(material, 'T4'),
  )
