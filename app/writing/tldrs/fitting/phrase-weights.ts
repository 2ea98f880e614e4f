import { countsOf } from '#app/math/text/words.ts'
import { phrasesOf } from '#app/writing/tldrs/extraction/phrases.ts'
import type { ScoredPaper } from './papers.ts'

const fewestSentences = 8
const ridge = 30
const steps = 25

/** What each sentence scores above the mean of its paper. */
export const aboveMean = (worth: readonly number[]): number[] => {
  const mean = worth.reduce((sum, value) => sum + value, 0) / worth.length
  return worth.map((value) => value - mean)
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

const scores = (rows: readonly number[][], weights: Float64Array): number[] =>
  rows.map((row) => row.reduce((sum, column) => sum + (weights[column] ?? 0), 0))

const gather = (rows: readonly number[][], values: readonly number[], size: number) => {
  const sums = new Float64Array(size)
  for (const [at, row] of rows.entries()) {
    for (const column of row) sums[column] = (sums[column] ?? 0) + (values[at] ?? 0)
  }
  return sums
}

/** Ridge regression on present phrases by conjugate gradients. */
const solve = (rows: readonly number[][], values: readonly number[], size: number) => {
  const weights = new Float64Array(size)
  const rest = gather(rows, values, size)
  let direction = rest.slice()
  let length = dot(rest, rest)
  for (let step = 0; step < steps && length > 0; step += 1) {
    const image = gather(rows, scores(rows, direction), size)
    const curved = image.map((value, at) => value + ridge * (direction[at] ?? 0))
    const pace = length / dot(direction, curved)
    for (let at = 0; at < size; at += 1) {
      weights[at] = (weights[at] ?? 0) + pace * (direction[at] ?? 0)
      rest[at] = (rest[at] ?? 0) - pace * (curved[at] ?? 0)
    }
    const next = dot(rest, rest)
    direction = direction.map((value, at) => (rest[at] ?? 0) + (next / length) * value)
    length = next
  }
  return weights
}

/** How far each phrase met in eight sentences or more speaks for a sentence. */
export const fitPhrases = (papers: readonly ScoredPaper[]): Map<string, number> => {
  const sentences = papers.flatMap(({ passage, worth }) => {
    const above = aboveMean(worth)
    return passage.sentences.map(({ words }, at) => ({
      phrases: phrasesOf(words),
      above: above[at] ?? 0,
    }))
  })
  const often = [...countsOf(sentences.flatMap(({ phrases }) => phrases))]
    .filter(([, count]) => count >= fewestSentences)
    .map(([phrase]) => phrase)
  const columns = new Map(often.map((phrase, column) => [phrase, column]))
  const rows = sentences.map(({ phrases }) => phrases.flatMap((each) => columns.get(each) ?? []))
  const weights = solve(
    rows,
    sentences.map(({ above }) => above),
    often.length,
  )
  return new Map(often.map((phrase, column) => [phrase, weights[column] ?? 0]))
}
