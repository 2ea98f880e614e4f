const mostWords = 12

/**
 * What somebody typed as a PostgreSQL text query: every word has to begin a word of the text. Null when there is
 * nothing to look for. Quotes keep operators and odd characters from being read as syntax.
 */
export function textQuery(typed: string): string | null {
  const words = wordsOf(typed)
  if (words.length === 0) return null
  return words.map((word) => `'${word.replaceAll(/['\\]/g, ' ').trim()}':*`).join(' & ')
}

/** The first words of what somebody typed, those of signs alone left out. */
export const wordsOf = (typed: string): string[] =>
  typed
    .toWellFormed()
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, mostWords)

/** Letters that no mark can be taken off, as those write them who lack them. */
export const loneLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

const marks = /[\u0300-\u036f]/g

/** A name as it is typed without accents: “Åkesson” as “akesson”. */
export const plain = (text: string): string =>
  Object.entries(loneLetters).reduce(
    (done, [letter, by]) => done.replaceAll(letter, by),
    text.toLowerCase().normalize('NFD').replace(marks, ''),
  )

/** Whether every word of what somebody typed begins a word of the text. */
export function hasWords(text: string, typed: string): boolean {
  const there = plain(text).split(/[^\p{L}\p{N}]+/u)
  const asked = plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return asked.length > 0 && asked.every((word) => there.some((one) => one.startsWith(word)))
}
