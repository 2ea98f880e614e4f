import { countsOf } from './words.ts'

/** Words with their weights, of length 1 unless empty. */
export type TermVector = ReadonlyMap<string, number>

/** (1 + ln tf) · idf per word, scaled to length 1; words of no positive weight are left out. */
export const termVector = (
  words: readonly string[],
  rarity: (word: string) => number,
): TermVector => {
  const vector = new Map<string, number>()
  let square = 0
  for (const [word, count] of countsOf(words)) {
    const weight = (1 + Math.log(count)) * rarity(word)
    if (weight <= 0) continue
    vector.set(word, weight)
    square += weight ** 2
  }
  const length = Math.sqrt(square)
  for (const [word, weight] of vector) vector.set(word, weight / length)
  return vector
}

/** Cosine of two vectors of length 1: from 0, nothing shared, to 1. */
export const cosine = (a: TermVector, b: TermVector): number => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0)
  return sum
}
