import { labels } from '#app/planning/documents/facts/labels.ts'
import { valueWords } from '#app/writing/facts/fact.ts'
import {
  answered,
  answers,
  factLabelled,
  factInSentence,
  judged,
  listed,
  missing,
  paragraphs,
  proseOf,
  table,
} from './material.ts'
import type { Material } from './material.ts'

export const problem = (material: Material): string =>
  paragraphs(
    judged(material, 'problem', 'the problem in one sentence, typed by its owner'),
    proseOf(material, 'Problem') || missing('what the use case says about the problem'),
    '### Evidence',
    answers(material, 'C1', 'C3', 'C12'),
  )

export function users(material: Material): string {
  const people = material.facts.filter(({ label }) => label.startsWith('Stakeholder'))
  const rows = people.map(({ label, value }) => {
    const [name = '', ...wants] = String(value).split(': ')
    return [
      name,
      label.replace(/^Stakeholder(?:, )?/, ''),
      wants.join(': ') || missing('what they want'),
    ]
  })
  return paragraphs(
    `Used by: ${judged(material, 'user', 'who uses it')}`,
    `Today: ${proseOf(material, 'Today') || missing('how the work is done today')}`,
    rows.length === 0
      ? missing('the people it touches, and what they want')
      : table(['Stakeholder', 'Team', 'Wants'], rows),
    answered(material, 'C9'),
  )
}

export const goals = (material: Material): string =>
  paragraphs(
    '### Goals',
    listed(judged(material, 'goals', 'goals that can be missed')),
    '### Non-goals',
    listed(judged(material, 'non-goals', 'what is left out on purpose')),
    '### Priority',
    judged(material, 'priority', 'what goes before it and what comes after'),
  )

const plain = (text: string) => text.trim().replace(/[.!]$/, '')
const part = (material: Material, key: string) => plain(material.judgement[key] ?? '')
const stated = (material: Material, label: string) =>
  factInSentence(String(factLabelled(material, label)?.value ?? ''))

/** "The AI [does] using [inputs] to produce [outputs] for [user] in [workflow] subject to [limits]." */
export function jobStatement(material: Material): string {
  const parts: [string, string, string][] = [
    ['', part(material, 'does'), 'what the AI does'],
    ['using', stated(material, labels.input), 'the input'],
    ['to produce', stated(material, labels.output), 'the output'],
    ['for', part(material, 'user'), 'who uses it'],
    ['in', part(material, 'workflow'), 'in which work'],
    ['subject to', part(material, 'limits'), 'its limits'],
  ]
  const words = parts.map(([link, text]) => `${link} ${text || '…'}`.trim()).join(' ')
  const gaps = parts.flatMap(([, text, what]) => (text === '' ? [missing(what)] : []))
  return paragraphs(`The AI ${words}.`, gaps.join('\n\n'))
}

export function whyAi(material: Material): string {
  const others = material.facts.filter(({ label }) => label.startsWith('Another way'))
  const rows = others.map((fact) => [
    fact.label.replace(/^Another way \([^)]*\):? ?/, '') || String(fact.value),
    /\(([^)]+)\)/.exec(fact.label)?.[1] ?? '',
    typeof fact.value === 'number' ? valueWords(fact) : missing('what it would be worth'),
  ])
  const own = factLabelled(material, labels.value)
  return paragraphs(
    answered(material, 'C4'),
    rows.length === 0
      ? missing('a way without AI, with its estimate')
      : table(
          ['Way', 'Kind', 'Worth, on average'],
          [
            ...rows,
            ['This use case', 'ai', own ? valueWords(own) : missing('its value in a year')],
          ],
        ),
  )
}
