import { gwetAC } from '#app/math/agreement/gwet-ac.ts'
import { krippendorffAlpha } from '#app/math/agreement/krippendorff-alpha.ts'
import { majorityVote } from './labelling.ts'

export type Pilot = {
  items: number
  annotators: number
  alpha: number | null
  /** Gwet's AC1, which stays meaningful where nearly all labels are alike. */
  ac1: number | null
  /** Items on which more than half chose the same label, and which ones have no majority. */
  decided: number
  undecided: number[]
}

/**
 * Labels of a trial as people paste them: a line per item, a column per annotator, divided by tab, semicolon or comma;
 * an empty cell is a missing label. Null where there are no two labels to compare.
 */
export function readPilot(pasted: string): Pilot | null {
  const rows = pasted
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(dividerOf(pasted)).map((cell) => cell.trim().toLowerCase()))
  const annotators = Math.max(0, ...rows.map((row) => row.length))
  if (annotators < 2) return null
  const names = [...new Set(rows.flat().filter((cell) => cell !== ''))]
  const numbers = new Map(names.map((name, index) => [name, index]))
  const ratings = Array.from({ length: annotators }, (_, who) =>
    rows.map((row) => numbers.get(row[who] ?? '') ?? null),
  )
  const votes = rows.map((row) => majorityVote(row.filter((cell) => cell !== '')))
  return {
    items: rows.length,
    annotators,
    alpha: krippendorffAlpha(ratings, 'nominal'),
    ac1: gwetAC(ratings, 'identity'),
    decided: votes.filter((vote) => vote !== null).length,
    undecided: votes.flatMap((vote, index) => (vote === null ? [index + 1] : [])),
  }
}

const dividerOf = (text: string): string =>
  ['\t', ';', ','].find((one) => text.includes(one)) ?? '\t'
