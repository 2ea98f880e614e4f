const mostWords = 12

/**
 * What somebody typed as a PostgreSQL text query: every word has to begin a word of the text. Null when there is
 * nothing to look for. Quotes keep operators and odd characters from being read as syntax.
 */
export function textQuery(typed: string): string | null {
  const words = typed
    .toWellFormed()
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, mostWords)
  if (words.length === 0) return null
  return words.map((word) => `'${word.replaceAll(/['\\]/g, ' ').trim()}':*`).join(' & ')
}
