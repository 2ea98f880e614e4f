export type TextCounts = { sentences: number; words: number; syllables: number }

export type Readability = { fleschReadingEase: number; fleschKincaidGrade: number }

/**
 * Reading ease and school grade of a text from its counts.
 *
 * @param counts whole sentences, words and syllables of one text, as `countText` gives them
 * @returns Flesch Reading Ease (higher is easier, about 0 to 120) and Flesch–Kincaid grade
 *   (US school years, may be below 0), or null when there is no sentence or no word, or a
 *   count is negative or not finite
 * @see Flesch (1948), A new readability yardstick; Kincaid et al. (1975), Navy report 8-75
 */
export const readability = ({ sentences, words, syllables }: TextCounts): Readability | null => {
  if (![sentences, words, syllables].every((count) => Number.isFinite(count) && count >= 0))
    return null
  if (sentences === 0 || words === 0) return null
  const wordsPerSentence = words / sentences
  const syllablesPerWord = syllables / words
  return {
    fleschReadingEase: 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord,
    fleschKincaidGrade: 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59,
  }
}
