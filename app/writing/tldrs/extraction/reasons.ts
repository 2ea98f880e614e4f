import type { Ground, RankedSentence } from './ranking.ts'
import { grounds } from './ranking.ts'

const mostReasons = 3
/** In ROUGE-1 F1: less than a hundredth decides nothing. */
const worthNaming = 0.01

/** What spoke most for the sentence, strongest first; at least one reason. */
export const reasonsOf = ({ grounds: amounts }: RankedSentence): string[] => {
  const strongest = (Object.keys(amounts) as Ground[]).toSorted((a, b) => amounts[b] - amounts[a])
  const named = strongest.filter((name) => amounts[name] >= worthNaming).slice(0, mostReasons)
  return (named.length > 0 ? named : strongest.slice(0, 1)).map((name) => grounds[name].reason)
}
