import type { Claim } from '#app/writing/claims/claim.ts'
import { closeness, closest, weightsOf } from '#app/writing/claims/matching/closeness.ts'
import {
  factOfQuote,
  factsOfName,
  isInTitle,
  isOrdinary,
} from '#app/writing/claims/matching/match-words.ts'
import { neighbourhood } from '#app/writing/claims/matching/neighbourhood.ts'
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
export function checkNames(read: ReadText, facts: readonly Fact[]): Claim[] {
  const weights = weightsOf(facts)
  return namesIn(read)
    .filter(({ name }) => !isInTitle(name, read.text))
    .flatMap(({ start, end, name }) => {
      const holding = factsOfName(name, facts)
      if (holding.length > 0 && isOrdinary(name, read.text, holding)) return []
      const around = neighbourhood(read, { start, end })
      const fact = closest(holding, (each) => closeness(each, around, weights))
      const found = { start, end, kind: 'name' as const, value: name }
      return [judge(read, found, fact ? { fact } : { reason: 'No fact names them.' })]
    })
}
