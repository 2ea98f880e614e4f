import { choleskyFactor, solveFactored } from '#app/math/linear/cholesky.ts'
import type { Features, Lexicon } from '#app/writing/tldrs/extraction/sentence-features.ts'
import { sentenceFeatures } from '#app/writing/tldrs/extraction/sentence-features.ts'
import type { Fitted } from '#app/writing/tldrs/extraction/weights.ts'
import { unpackWeights, packWeights } from '#app/writing/tldrs/extraction/weights.ts'
import { folds } from './folds.ts'
import type { ScoredPaper } from './papers.ts'
import { aboveMean, fitPhrases } from './phrase-weights.ts'
import { countWords, fitWordWeights } from './word-table.ts'

const ridge = 300

const fitLexicon = (papers: readonly ScoredPaper[]): Lexicon => ({
  table: countWords(papers),
  wordWeights: fitWordWeights(papers),
  phrases: fitPhrases(papers),
})

type Row = { features: Features; above: number }

/** Each paper's sentences are described by what was learned from other papers. */
const rowsOf = (papers: readonly ScoredPaper[]): Row[] =>
  folds(papers, 5).flatMap(({ rest, part }) => {
    const lexicon = fitLexicon(rest)
    return part.flatMap(({ passage, worth }) => {
      const above = aboveMean(worth)
      return sentenceFeatures(passage, lexicon).map((features, at) => ({
        features,
        above: above[at] ?? 0,
      }))
    })
  })

/** Ridge regression on standardised features; the answer weighs the features as they are. */
const fitFeatures = (rows: readonly Row[]): Record<string, number> => {
  const names = Object.keys(rows[0]?.features ?? {})
  const columns = names.map((name) => standardised(rows.map(({ features }) => features[name] ?? 0)))
  const normal = columns.map(({ values: a }, at) =>
    columns.map(({ values: b }, other) => product(a, b) + (at === other ? ridge : 0)),
  )
  const factor = choleskyFactor(normal)
  if (!factor) throw new Error('The sentence features depend on one another.')
  const above = rows.map((row) => row.above)
  const solved = solveFactored(
    factor,
    columns.map(({ values }) => product(values, above)),
  )
  return Object.fromEntries(
    names.map((name, at) => [name, (solved[at] ?? 0) / (columns[at]?.spread ?? 1)]),
  )
}

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

const standardised = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
  )
  return { spread: spread || 1, values: values.map((value) => (value - mean) / (spread || 1)) }
}

/** Fits everything the extractor weighs, rounded as it will be kept. */
export const fit = (papers: readonly ScoredPaper[]): Fitted => {
  const features = fitFeatures(rowsOf(papers))
  return unpackWeights(packWeights({ ...fitLexicon(papers), features }))
}
