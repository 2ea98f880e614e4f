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

/** The fact whose words hold a name; the order of a name's parts counts. */
export const factOfName = (name: string, facts: readonly Fact[]): Fact | null =>
  facts.find((fact) => wordsOf(fact).some((text) => holds(text, parts(name)))) ?? null

/** Names may also stand in the title of the text itself. */
export const isInTitle = (name: string, text: string): boolean => {
  const title = /^\s*#[ \t]+(.+)$/m.exec(text)?.[1]
  return title !== undefined && holds(title, parts(name))
}
