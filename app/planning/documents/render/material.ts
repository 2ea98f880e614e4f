import { confidenceWords } from '#app/planning/documents/facts/scope-facts.ts'
import { findQuestion } from '#app/planning/scoping/checklist/checklist.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import type { FactsPack } from '#app/writing/facts/fact-source.ts'

/** What a document is rendered from: facts by label and source, judgement by field. */
export type Material = {
  title: string
  facts: readonly Fact[]
  prose: FactsPack['prose']
  judgement: Record<string, string>
}

export const missing = (what: string): string => `Missing: ${what}.`

/** What a person typed for a field, or the name of what is missing. */
export const judged = ({ judgement }: Material, key: string, what: string): string =>
  judgement[key]?.trim() || missing(what)

export const factLabelled = ({ facts }: Material, label: string): Fact | undefined =>
  facts.find((fact) => fact.label === label)

export const factsFrom = ({ facts }: Material, source: string): Fact[] =>
  facts.filter((fact) => fact.source === source)

export const proseOf = ({ prose }: Material, label: string): string =>
  prose.find((each) => each.label === label)?.text.trim() ?? ''

export const sentence = (text: string) =>
  /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`

/** The text of a fact as a sentence; where there is none, what is missing. */
export const told = (fact: Fact | undefined, what: string): string =>
  fact ? sentence(fact.text) : missing(what)

const ordinaryStart = /^\p{Lu}\p{Ll}+(?=,? \p{Ll}|$)/u

/** Words of a fact inside a sentence: the capital that only begins them is taken off, that of a name is not. */
export const factInSentence = (words: string): string =>
  words
    .trim()
    .replace(/[.!]$/, '')
    .replace(ordinaryStart, (first) => first.toLowerCase())

const rest = (confidence: string) =>
  confidence === confidenceWords.measured ? '' : ` (${confidence})`

/** The answer to a question of the checklist, with how sure it is. */
export function answered(material: Material, key: string): string {
  const asked = findQuestion(key)
  const facts = factsFrom(material, `Scope ${key}`)
  const title = asked?.title ?? key
  if (facts.length === 0) return `- **${title}**: ${missing(`an answer (${asked?.ask ?? key})`)}`
  const [first] = facts
  return `- **${title}**${rest(first?.confidence ?? '')}: ${facts.map(({ text }) => sentence(text)).join(' ')}`
}

export const answers = (material: Material, ...keys: string[]): string =>
  keys.map((key) => answered(material, key)).join('\n')

/** Lines that a person typed, as a list. */
export const listed = (lines: string): string =>
  lines.startsWith('Missing: ')
    ? lines
    : lines
        .split('\n')
        .map((line) => line.replace(/^\s*[-*]\s*/, '').trim())
        .filter(Boolean)
        .map((line) => `- ${line}`)
        .join('\n')

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

export const paragraphs = (...parts: readonly string[]): string =>
  parts.filter(Boolean).join('\n\n')
