import { countsOf } from './words.ts'

/** Shares from 0 to 1. */
export type Rouge = { precision: number; recall: number; f1: number }

const scored = (hits: number, candidate: number, reference: number): Rouge => ({
  precision: candidate > 0 ? hits / candidate : 0,
  recall: reference > 0 ? hits / reference : 0,
  f1: hits > 0 ? (2 * hits) / (candidate + reference) : 0,
})

const gramsOf = (words: readonly string[], n: number): string[] =>
  words
    .slice(0, Math.max(0, words.length - n + 1))
    .map((_, at) => words.slice(at, at + n).join(' '))

/**
 * ROUGE-N: n-grams that a candidate shares with a reference, each counted at most as often as the reference has it.
 * Source: Lin 2004, "ROUGE: a package for automatic evaluation of summaries", §2.
 */
export const rougeN = (
  candidate: readonly string[],
  reference: readonly string[],
  n: number,
): Rouge => {
  const ours = gramsOf(candidate, n)
  const left = countsOf(gramsOf(reference, n))
  const total = [...left.values()].reduce((sum, count) => sum + count, 0)
  let hits = 0
  for (const gram of ours) {
    const count = left.get(gram) ?? 0
    if (count === 0) continue
    hits += 1
    left.set(gram, count - 1)
  }
  return scored(hits, ours.length, total)
}

const commonLength = (a: readonly string[], b: readonly string[]): number => {
  let previous = Array.from({ length: b.length + 1 }, () => 0)
  for (const word of a) {
    const row = [0]
    for (let j = 0; j < b.length; j += 1) {
      row.push(word === b[j] ? previous[j]! + 1 : Math.max(previous[j + 1]!, row[j]!))
    }
    previous = row
  }
  return previous[b.length]!
}

/** ROUGE-L of two single sentences: their longest common subsequence. Source: Lin 2004, §3.1 with β = 1. */
export const rougeL = (candidate: readonly string[], reference: readonly string[]): Rouge =>
  scored(commonLength(candidate, reference), candidate.length, reference.length)
