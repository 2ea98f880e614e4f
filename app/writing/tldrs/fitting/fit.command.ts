import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { rankSentences } from '#app/writing/tldrs/extraction/ranking.ts'
import { packWeights } from '#app/writing/tldrs/extraction/weights.ts'
import type { Fitted } from '#app/writing/tldrs/extraction/weights.ts'
import { fit } from './fit.ts'
import { folds } from './folds.ts'
import { papersOf, scorePaper } from './papers.ts'
import type { ScoredPaper } from './papers.ts'

const usage = 'Usage: npm run fit:tldr -- train.jsonl [--check]'
const scorer =
  'ROUGE-1 F1, tokens = lower-cased runs of letters and digits, no stemming, best target per text'

const picked = ({ passage, worth }: ScoredPaper, fitted: Fitted): number => {
  const ranked = rankSentences(passage, fitted)
  const top = ranked.reduce((best, { worth: each }, at) => {
    return each > (ranked[best]?.worth ?? 0) ? at : best
  }, 0)
  return worth[top] ?? 0
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** What the fit scores on texts that it has not seen, five parts by turns. */
const crossValidated = (papers: readonly ScoredPaper[]): number =>
  mean(
    folds(papers, 5).flatMap(({ rest, part }) => {
      const fitted = fit(rest)
      return part.map((paper) => picked(paper, fitted))
    }),
  )

const args = process.argv.slice(2)
const path = args.find((each) => !each.startsWith('--'))
if (!path) throw new Error(usage)
const bytes = await readFile(path)
const papers = papersOf(bytes.toString()).map(scorePaper)
const unseen = 100 * crossValidated(papers)
console.log(`Five-fold on ${papers.length} texts: ROUGE-1 F1 ×100 = ${unseen.toFixed(2)}`)
if (!args.includes('--check')) {
  const provenance = {
    file: basename(path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    texts: papers.length,
    sentences: papers.reduce((sum, { worth }) => sum + worth.length, 0),
    scorer,
    crossValidated: Number(unseen.toFixed(2)),
    date: new Date().toISOString().slice(0, 10),
    script: 'app/writing/tldrs/fitting/fit.command.ts',
  }
  const file = join(import.meta.dirname, '../extraction/weights.json')
  await writeFile(file, `${JSON.stringify({ provenance, ...packWeights(fit(papers)) }, null, 2)}\n`)
  console.log(`Wrote ${file}`)
}
