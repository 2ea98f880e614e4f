import { exits } from './report/batches.ts'
import type { Exit } from './report/batches.ts'
import type { Cell, StageKey } from './report/counts.ts'

const names: Record<Exit, string> = {
  application: 'who ended before interviews',
  interview: 'who ended at interviews',
  decision: 'who ended at a decision',
  hired: 'who was hired',
}

/** Where somebody ends who came to a stage, and from which end on they were selected there. */
const reach: Record<StageKey, { from: Exit; selectedFrom: Exit }> = {
  application: { from: 'application', selectedFrom: 'interview' },
  interview: { from: 'interview', selectedFrom: 'decision' },
  decision: { from: 'decision', selectedFrom: 'hired' },
  overall: { from: 'application', selectedFrom: 'hired' },
}

const since = (first: Exit) => exits.slice(exits.indexOf(first))

/** Which outcomes are in no count yet, as a sentence; empty where all are counted. */
export const heldBackWords = (uncounted: readonly Exit[]): string =>
  uncounted.length > 0 ? `Not counted yet: ${uncounted.map((exit) => names[exit]).join(', ')}.` : ''

type Stage = { key: StageKey; all: Cell }

/** How many were selected at a stage. An outcome that is held back is said to be so, and is no 0. */
export function selectedWords({ key, all }: Stage, uncounted: readonly Exit[]): string {
  const { from, selectedFrom } = reach[key]
  const held = since(from).filter((exit) => uncounted.includes(exit))
  if (held.length === since(from).length) return 'Not counted yet.'
  if (since(selectedFrom).every((exit) => held.includes(exit)))
    return `${all.total} people counted; who was selected is not counted yet.`
  return `${all.selected} of ${all.total} people selected. ${heldBackWords(held)}`.trim()
}
