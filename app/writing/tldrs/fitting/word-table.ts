import { choleskyFactor, solveFactored } from '#app/math/linear/cholesky.ts'
import { usesOf } from '#app/writing/tldrs/extraction/passage.ts'
import type { WordTable } from '#app/writing/tldrs/extraction/word-chances.ts'
import { fewestTexts, wordFeatures } from '#app/writing/tldrs/extraction/word-chances.ts'
import type { ScoredPaper } from './papers.ts'
import { folds } from './folds.ts'

const keptUses = ({ targets }: ScoredPaper): Set<string> => new Set(targets.flatMap(usesOf))

/** Counts in how many texts, and in how many of their TLDRs, each use of a word stands. */
export const countWords = (papers: readonly ScoredPaper[]): WordTable => {
  const counts = new Map<string, [number, number]>()
  let [all, kept] = [0, 0]
  for (const paper of papers) {
    const wanted = keptUses(paper)
    for (const use of new Set(paper.passage.sentences.flatMap(({ uses }) => uses))) {
      const [texts, tldrs] = counts.get(use) ?? [0, 0]
      const hit = Number(wanted.has(use))
      counts.set(use, [texts + 1, tldrs + hit])
      all += 1
      kept += hit
    }
  }
  const often = [...counts].filter(([, [texts]]) => texts >= fewestTexts)
  return { texts: papers.length, counts: new Map(often), kept: kept / all }
}

type Row = { features: number[]; kept: number }

const rowsOf = (papers: readonly ScoredPaper[]): Row[] =>
  folds(papers, 5).flatMap(({ rest, part }) => {
    const table = countWords(rest)
    return part.flatMap((paper) => {
      const wanted = keptUses(paper)
      return [...wordFeatures(paper.passage, table)].map(([use, features]) => ({
        features,
        kept: Number(wanted.has(use)),
      }))
    })
  })

const ridge = 1
const steps = 10

/** Logistic regression by Newton steps; each paper's words are described by tables of other papers. */
export const fitWordWeights = (papers: readonly ScoredPaper[]): number[] => {
  const rows = rowsOf(papers)
  const size = rows[0]?.features.length ?? 0
  let weights = Array.from({ length: size }, () => 0)
  for (let step = 0; step < steps; step += 1) {
    const { slope, curve } = newtonParts(rows, weights)
    const factor = choleskyFactor(curve)
    if (!factor) throw new Error('The word features depend on one another.')
    const change = solveFactored(factor, slope)
    weights = weights.map((weight, at) => weight + (change[at] ?? 0))
  }
  return weights
}

const newtonParts = (rows: readonly Row[], weights: readonly number[]) => {
  const slope = weights.map((weight) => -ridge * weight)
  const curve = weights.map((_, at) =>
    weights.map((__, other): number => (at === other ? ridge : 0)),
  )
  for (const { features, kept } of rows) {
    const sum = features.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0)
    const chance = 1 / (1 + Math.exp(-sum))
    const spread = chance * (1 - chance)
    for (const [at, value] of features.entries()) {
      if (value === 0) continue
      slope[at] = (slope[at] ?? 0) + (kept - chance) * value
      const row = curve[at] ?? []
      for (let other = 0; other <= at; other += 1) {
        row[other] = (row[other] ?? 0) + spread * value * (features[other] ?? 0)
      }
    }
  }
  return { slope, curve }
}
