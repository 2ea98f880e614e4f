import { inSentence } from '#app/ui/in-sentence.ts'

/** The roles of which the plan has enough, said in one sentence however many there are; empty where there are none. */
export function enoughWords(gaps: number, enough: readonly string[]): string {
  if (gaps === 0) return 'One more person, of any role, would add nothing.'
  const [last, ...others] = enough.map(inSentence).toReversed()
  if (last === undefined) return ''
  const names = others.length > 0 ? `${others.toReversed().join(', ')} or ${last}` : last
  return `One more ${names} would add nothing.`
}
