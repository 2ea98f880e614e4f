import { inSentence } from '#app/ui/in-sentence.ts'

const hiringOff =
  'What one more person would add was not reckoned: the committed plan may not hire. Give the cost of a hire and a salary under the assumptions of its scenario, solve it and commit it.'

/**
 * The roles of which the plan has enough, said in one sentence however many there are, and that others were not looked
 * at; empty where there is neither.
 */
export function enoughWords(gaps: number, enough: readonly string[], unpriced: number): string {
  if (gaps === 0 && enough.length === 0 && unpriced > 0) return hiringOff
  if (gaps === 0 && unpriced === 0) return 'One more person, of any role, would add nothing.'
  const rest = unpriced > 0 ? 'Roles without a price of a hire were not reckoned.' : ''
  const [last, ...others] = enough.map(inSentence).toReversed()
  if (last === undefined) return rest
  const names = others.length > 0 ? `${others.toReversed().join(', ')} or ${last}` : last
  return `One more ${names} would add nothing. ${rest}`.trimEnd()
}
