/** The button that looks for choices of a field, or ticks what was found; the form comes back with what was chosen in it. */
export const lookFor = 'look-for'

export const wordsField = (name: string) => `${name}-words`

const lookings = ['find', 'tick', 'untick'] as const
export type Looking = (typeof lookings)[number]

export const askFor = (looking: Looking, name: string) => `${looking} ${name}`

/** Whether a text has all words that are looked for. */
export function hasWords(typed: string): (text: string) => boolean {
  const words = typed.slice(0, 200).toLowerCase().split(/\s+/).filter(Boolean)
  return (text) => words.every((word) => text.toLowerCase().includes(word))
}

/** What a button that was sent asks of a field; null where it asks nothing of it. */
export const askedFor = (name: string, sent: unknown): Looking | null =>
  lookings.find((looking) => sent === askFor(looking, name)) ?? null
