import type { DocumentText, Finding } from '#app/writing/documents/kind.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { bodyOf, isMissing, must, sentencesIn } from './text.ts'

/** Heading and sub-heading are one sentence each. */
export const checkHeadings = (document: DocumentText): Finding[] =>
  ['heading', 'sub-heading'].flatMap((key) => {
    const count = sentencesIn(bodyOf(document, key)).length
    if (count <= 1) return []
    return [
      must({
        section: key,
        rule: 'one-sentence',
        message: `This is ${count} sentences; it has to be one.`,
        fix: 'Keep the sentence a customer would repeat.',
      }),
    ]
  })

const people =
  /(?<!\p{L})(?:customers?|users?|clients?|people|staff|teams?|patients?|parents?|guests?|citizens?|shops?|families|\p{L}{2,}(?:ers|ors|ists|ants|ents|ees|ians|nurses))(?!\p{L})/iu
const benefit =
  /(?<!\p{L})(?:sav\w+|faster|sooner|cheaper|easier|fewer|less|without|instead of|no longer|avoid\w*|cuts?|halv\w+|doubl\w+|in (?:minutes|seconds|hours|days)|within|gets?|receives?|finds?|reach\w*|wins?|keeps?|can now|lets?|frees?)(?!\p{L})/iu

/** The dateline and what is missing are read over: the sentence is the one behind it. */
function firstSentence(summary: string): string {
  const [first = '', second = ''] = sentencesIn(summary).filter((each) => !isMissing(each))
  const isDateline = /\d{4}[.:–—-]?$/.test(first) && first.split(/\s+/).length <= 8
  return isDateline ? second : first
}

/** The first sentence of the summary names the customer and what they gain. */
export function checkFirstSentence(document: DocumentText, facts: readonly Fact[]): Finding[] {
  const summary = bodyOf(document, 'summary')
  if (summary.trim() === '') return []
  const sentence = firstSentence(summary)
  const named = facts
    .filter(({ label }) => label.startsWith('Stakeholder'))
    .map(({ value }) => String(value))
  const hasCustomer =
    people.test(sentence) || named.some((name) => sentence.includes(name.split(': ')[0] ?? name))
  const lacks = [
    ...(hasCustomer ? [] : ['the customer']),
    ...(benefit.test(sentence) ? [] : ['the benefit']),
  ]
  if (lacks.length === 0) return []
  return [
    must({
      section: 'summary',
      rule: 'first-sentence',
      message: `The first sentence does not name ${lacks.join(' and ')}.`,
      fix: 'Begin with who it is for and what they get: “Support agents find the answer in 7 minutes instead of 11.5.”',
    }),
  ]
}

/** The problem stands before the solution. */
export function checkOrder({ sections }: DocumentText): Finding[] {
  const at = (key: string) => sections.findIndex((section) => section.key === key)
  if (at('problem') === -1 || at('solution') === -1 || at('problem') < at('solution')) return []
  return [
    must({
      section: 'solution',
      rule: 'order',
      message: 'The solution comes before the problem.',
      fix: 'Move the problem up: a reader who does not feel it wants no solution.',
    }),
  ]
}

const hasNumber = (text: string) =>
  /\d|(?<!\p{L})(?:half|twice|third|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})/iu.test(
    text,
  )

/** The problem and the benefit have a number each. */
export function checkNumbers(document: DocumentText): Finding[] {
  const bare = (key: string, text: string, what: string): Finding[] =>
    text.trim() === '' || hasNumber(text)
      ? []
      : [
          must({
            section: key,
            rule: 'numbers',
            message: `${what} has no number.`,
            fix: 'Take one from the facts: a baseline, a target, a cost.',
          }),
        ]
  const [solution, summary] = [bodyOf(document, 'solution'), bodyOf(document, 'summary')]
  return [
    ...bare('problem', bodyOf(document, 'problem'), 'The problem'),
    ...bare('solution', solution === '' ? summary : solution, 'The benefit'),
  ]
}
