import { readFile } from 'node:fs/promises'
import { papersOf } from '#app/writing/tldrs/fitting/papers.ts'
import { compareSummaries } from './comparison.ts'

const path = process.argv[2]
if (!path) throw new Error('Usage: npm run bench:tldr -- FILE.jsonl')
const papers = papersOf(await readFile(path, 'utf8'))
const rows = compareSummaries(papers)
console.log(
  `${papers.length} texts. F1 ×100; tokens = lower-cased runs of letters and digits, no stemming, best target per text; one sentence each`,
)
console.log('                R-1     R-2     R-L   ms/text')
for (const { name, rouge1, rouge2, rougeL, ms } of rows) {
  const figures = [rouge1, rouge2, rougeL].map((value) => (100 * value).toFixed(2).padStart(8))
  console.log(`${name.padEnd(11)}${figures.join('')}${ms.toFixed(3).padStart(10)}`)
}
