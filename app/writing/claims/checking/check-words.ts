import type { Claim } from '#app/writing/claims/claim.ts'
import { factOfName, factOfQuote, isInTitle } from '#app/writing/claims/matching/match-words.ts'
import { namesIn } from '#app/writing/claims/reading/names.ts'
import type { ReadText } from '#app/writing/claims/reading/read-text.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { judge } from './verdict.ts'

/** Every quotation of a text; it must stand in a fact word for word. */
export const checkQuotes = (read: ReadText, facts: readonly Fact[]): Claim[] =>
  read.quotes.map(({ start, end, words }) => {
    const fact = factOfQuote(words, facts)
    const found = { start, end, kind: 'quote' as const, value: words }
    return judge(read, found, fact ? { fact } : { reason: 'No fact holds these words.' })
  })

/** Every name of a text that is not in its title; it must stand in a fact. */
export const checkNames = (read: ReadText, facts: readonly Fact[]): Claim[] =>
  namesIn(read)
    .filter(({ name }) => !isInTitle(name, read.text))
    .map(({ start, end, name }) => {
      const fact = factOfName(name, facts)
      const found = { start, end, kind: 'name' as const, value: name }
      return judge(read, found, fact ? { fact } : { reason: 'No fact names them.' })
    })
