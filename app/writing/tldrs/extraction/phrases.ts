/** Words, pairs of words and openings of up to four words, each once; openings carry `^`. */
export const phrasesOf = (words: readonly string[]): string[] => {
  const phrases = new Set<string>()
  for (const [at, word] of words.entries()) {
    phrases.add(word)
    const next = words[at + 1]
    if (next !== undefined) phrases.add(`${word} ${next}`)
  }
  for (const length of [1, 2, 3, 4]) phrases.add(`^${words.slice(0, length).join(' ')}`)
  return [...phrases]
}

/** How far the phrases of a sentence speak for it, in ROUGE-1 F1 above the mean of its text. */
export const phraseWeight = (
  words: readonly string[],
  weights: ReadonlyMap<string, number>,
): number => phrasesOf(words).reduce((sum, phrase) => sum + (weights.get(phrase) ?? 0), 0)
