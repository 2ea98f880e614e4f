import type { Fact } from '#app/writing/facts/fact.ts'
import { must, should } from './finding.ts'
import type { PostFinding } from './finding.ts'

const parts = [
  { name: 'title', label: /\b(title|opening)\b/i, fix: 'Write the title as it is published.' },
  { name: 'location', label: /\b(location|places?|where)\b/i, fix: 'Say where the work is done.' },
  { name: 'link', label: /\b(link|address|url)\b/i, fix: 'Add the link to the opening.' },
] as const

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether a hiring post says the title, the places and the link of the opening it is about. */
export function checkOpeningMatch(text: string, facts: readonly Fact[]): PostFinding[] {
  const said = ` ${plain(text)} `
  return parts.flatMap(({ name, label, fix }) => {
    const fact = facts.find((one) => label.test(one.label))
    if (!fact)
      return [
        should(
          'opening-match',
          `The ${name} of the opening is not known here.`,
          'Check it by hand.',
        ),
      ]
    const value = String(fact.value)
    const matches = name === 'link' ? text.includes(value) : allSaid(said, value)
    return matches
      ? []
      : [must('opening-match', `The ${name} of the opening is missing: ${value}.`, fix)]
  })
}

/** Places are a list: each is said, in whatever order and with whatever words between. */
const allSaid = (said: string, value: string) =>
  value.split(/[;·|\n]| or /).every((part) => said.includes(` ${plain(part)} `))
