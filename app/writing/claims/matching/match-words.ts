import { plainWords } from '#app/writing/claims/reading/quotes.ts'
import { stem } from '#app/writing/claims/text/words.ts'
import type { Fact } from '#app/writing/facts/fact.ts'

const wordsOf = (fact: Fact): string[] => [String(fact.value), fact.text, fact.label, fact.source]

/** The fact that holds a quoted passage word for word, marks and capitals apart. */
export function factOfQuote(words: string, facts: readonly Fact[]): Fact | null {
  const wanted = plainWords(words)
  return (
    facts.find((fact) =>
      [String(fact.value), fact.text].some((each) => plainWords(each).includes(wanted)),
    ) ?? null
  )
}

const parts = (text: string): string[] => (text.match(/[\p{L}\d]+/gu) ?? []).map(stem)

const holds = (text: string, wanted: readonly string[]): boolean => {
  const have = parts(text)
  return have.some((_, at) => wanted.every((part, index) => have[at + index] === part))
}

/** The facts whose words hold a name; the order of a name's parts counts. */
export const factsOfName = (name: string, facts: readonly Fact[]): Fact[] =>
  facts.filter((fact) => wordsOf(fact).some((text) => holds(text, parts(name))))

/** "Orders, complaints and delays": a capital that only begins a line and goes on in small letters. */
const opening = (name: string) =>
  new RegExp(
    `(?:^|[.:!?] )${name}(?=,? \\p{Ll}|: )|(?<![\\p{L}\\d])${name.toLowerCase()}(?![\\p{L}\\d])`,
    'gu',
  )

/** Whether a word with a capital is an ordinary one: written small as well, and in facts large only where a line begins. */
export function isOrdinary(name: string, text: string, facts: readonly Fact[]): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return false
  const said = facts.flatMap(wordsOf)
  const small = new RegExp(`(?<![\\p{L}\\d])${name.toLowerCase()}(?![\\p{L}\\d])`, 'u')
  return (
    [text, ...said].some((each) => small.test(each)) &&
    said.every((each) => !holds(each.replace(opening(name), ' '), parts(name)))
  )
}

/** Names may also stand in the title of the text itself. */
export const isInTitle = (name: string, text: string): boolean => {
  const title = /^\s*#[ \t]+(.+)$/m.exec(text)?.[1]
  return title !== undefined && holds(title, parts(name))
}
