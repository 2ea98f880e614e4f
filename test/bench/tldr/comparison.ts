import { performance } from 'node:perf_hooks'
import { centralities } from '#app/math/text/centrality.ts'
import { rougeL, rougeN } from '#app/math/text/rouge.ts'
import { wordsOf } from '#app/math/text/words.ts'
import { extractTldr } from '#app/writing/tldrs/extract-tldr.ts'
import type { Paper } from '#app/writing/tldrs/fitting/papers.ts'

export type SummaryScore = {
  name: string
  rouge1: number
  rouge2: number
  rougeL: number
  ms: number
}

type Summarise = (paper: Paper) => string

const argMax = (values: readonly number[]): number => values.indexOf(Math.max(...values))

/** Word overlap over the logarithms of both lengths. Source: Mihalcea & Tarau 2004, §4.1. */
const overlap = (a: readonly string[], b: readonly string[]): number => {
  const other = new Set(b)
  const shared = [...new Set(a)].filter((word) => other.has(word)).length
  const size = Math.log(a.length) + Math.log(b.length)
  return size > 0 ? shared / size : 0
}

const textRank: Summarise = ({ source }) => {
  const words = source.map(wordsOf)
  const likeness = words.map((a, i) => words.map((b, j) => (i === j ? 0 : overlap(a, b))))
  return source[argMax(centralities(likeness))] ?? ''
}

const best = (score: (candidate: string[], target: string[]) => number) => (text: string) => {
  const words = wordsOf(text)
  return (targets: readonly string[][]) =>
    Math.max(...targets.map((target) => score(words, target)))
}

const rouge1 = best((a, b) => rougeN(a, b, 1).f1)
const rouge2 = best((a, b) => rougeN(a, b, 2).f1)
const longest = best((a, b) => rougeL(a, b).f1)

const oracle: Summarise = ({ source, targets }) =>
  source[argMax(source.map((sentence) => rouge1(sentence)(targets)))] ?? ''

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const measure = (name: string, papers: readonly Paper[], summarise: Summarise): SummaryScore => {
  const started = performance.now()
  const texts = papers.map(summarise)
  const ms = (performance.now() - started) / Math.max(1, papers.length)
  const score = (by: typeof rouge1) =>
    mean(papers.map(({ targets }, at) => by(texts[at] ?? '')(targets)))
  return { name, rouge1: score(rouge1), rouge2: score(rouge2), rougeL: score(longest), ms }
}

/** One sentence for each text by each way, scored against its best target. */
export const compareSummaries = (papers: readonly Paper[]): SummaryScore[] => [
  measure('lead-1', papers, ({ source }) => source[0] ?? ''),
  measure('TextRank', papers, textRank),
  measure('extractTldr', papers, ({ title, source }) =>
    extractTldr({ title, sentences: source })
      .sentences.map(({ text }) => text)
      .join(' '),
  ),
  measure('oracle', papers, oracle),
]
