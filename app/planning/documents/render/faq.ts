import { labels } from '#app/planning/documents/facts/labels.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import {
  factLabelled,
  factsFrom,
  factInSentence,
  judged,
  listed,
  missing,
  paragraphs,
} from './material.ts'
import type { Material } from './material.ts'

const question = (asked: string, ...answer: string[]) => paragraphs(`### ${asked}`, ...answer)

const answer = (material: Material, key: string, what: string): string =>
  factsFrom(material, `Scope ${key}`)
    .map(({ text }) => text)
    .join(' ') || missing(what)

export function externalFaq(material: Material): string {
  const [launch, input] = [labels.launch, labels.input].map((label) =>
    factLabelled(material, label),
  )
  return paragraphs(
    question(
      'When can I use it?',
      launch ? `From ${launch.value} on.` : missing('the launch quarter'),
    ),
    question(
      'Which data does it use?',
      input ? `It uses ${factInSentence(String(input.value))}.` : missing('the data it uses'),
      answer(material, 'T4', 'the legal basis, how long it is kept and where'),
    ),
    question(
      'What happens when it is wrong?',
      answer(material, 'T10', 'the fallback when it is unsure or wrong'),
    ),
    question(
      'Who decides in the end?',
      listed(judged(material, 'oversight', 'which actions a person decides')),
    ),
  )
}

const sentences = (facts: readonly (Fact | undefined)[], what: string): string =>
  facts
    .filter((fact) => fact !== undefined)
    .map(({ text }) => `- ${text}`)
    .join('\n') || missing(what)

const topRisks = ({ facts }: Material): Fact[] =>
  facts
    .filter(({ label }) => label.startsWith('Risk: ') && label.endsWith(': likelihood'))
    .toSorted((a, b) => Number(b.value) - Number(a.value))
    .slice(0, 3)

export const internalFaq = (material: Material): string =>
  paragraphs(
    question(
      'Demand: how many want it, and how do we know?',
      judged(material, 'demand', 'how many want it, and how we know'),
    ),
    question(
      'Unit economics: what is it worth and what does it cost?',
      sentences(
        [labels.value, labels.run, labels.expected, labels.cost, labels.loss].map((label) =>
          factLabelled(material, label),
        ),
        'estimates of value and cost',
      ),
    ),
    question(
      'Dependencies: what has to be there first?',
      answer(material, 'T9', 'the systems it touches and who owns them'),
    ),
    question(
      'Feasibility: how likely is it to work?',
      sentences(
        material.facts.filter(({ label }) => label.startsWith('Chance')),
        'the four chances: data, model, deployment, adoption',
      ),
    ),
    question('Top risks: what could go wrong?', sentences(topRisks(material), 'risks')),
    question(
      'What will we not build?',
      listed(judged(material, 'not-build', 'what we will not build')),
    ),
  )
