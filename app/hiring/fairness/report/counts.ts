import type { Ethnicity, Gender } from '#app/hiring/fairness/demographics.ts'

export const stageKeys = ['application', 'interview', 'decision', 'overall'] as const
export type StageKey = (typeof stageKeys)[number]

export const stageNames: Record<StageKey, string> = {
  application: 'From application to interviews',
  interview: 'From interviews to a decision',
  decision: 'From a decision to a hire',
  overall: 'From application to a hire',
}

/** Whole counts: people of whom the outcome is known, and those of them who were selected. */
export type Cell = { total: number; selected: number }

/** What a report is made from: counts of people who gave the same answers; null is no answer. */
export type Counted = {
  gender: Gender | null
  ethnicity: Ethnicity | null
  stages: Record<StageKey, Cell>
  /** Of those with a composite score at their decision: how many, and how many above the median of all. */
  scored: Cell
}

export const sumOf = (cells: readonly Cell[]): Cell => ({
  total: cells.reduce((sum, { total }) => sum + total, 0),
  selected: cells.reduce((sum, { selected }) => sum + selected, 0),
})
