import type { StoredAnswers, StoredCounts } from '#db/schema/fairness.ts'
import type { Cell, Counted } from './counts.ts'
import { smallest } from './suppression.ts'

/** Where a settled application ended: everybody is in one of these. */
export const exits = ['application', 'interview', 'decision', 'hired'] as const
export type Exit = (typeof exits)[number]

/** Settled people with the same answers, outcome and score. */
export type Settled = StoredAnswers & {
  exit: Exit
  /** Against the median composite of all; null where there was none. */
  score: 'above' | 'below' | null
  /** They were in no report yet. */
  fresh: boolean
  people: number
}

export const nothingYet: StoredCounts = { exits: {}, scored: [] }

const peopleIn = (rows: readonly Settled[]) => rows.reduce((sum, { people }) => sum + people, 0)

const newcomers = (rows: readonly Settled[]) =>
  peopleIn(rows.filter((row) => row.fresh && (row.gender !== null || row.ethnicity !== null)))

const enough = (people: number) => people >= smallest

export type Batch = { counts: StoredCounts; counted: Exit[] }

/**
 * What may be shown next. An outcome is counted anew once five people who answered are among it that were in no report
 * before, all of them at once: two readings of the report differ by nobody, or by five whose answers nobody knows.
 */
export function nextBatch(before: StoredCounts, settled: readonly Settled[]): Batch {
  const at = (exit: Exit) => settled.filter((row) => row.exit === exit)
  const counted = exits.filter((exit) => enough(newcomers(at(exit))))
  const fresh = counted.map((exit) => [exit, peopleAt(at(exit))] as const)
  const rescored = scoresAreReady(settled, counted)
  return {
    counted,
    counts: {
      exits: { ...before.exits, ...Object.fromEntries(fresh) },
      scored: rescored ? scoresOf(settled) : before.scored,
    },
  }
}

/** Scores may be told once neither half, nor what they leave over of an outcome, is fewer than five. */
function scoresAreReady(settled: readonly Settled[], counted: readonly Exit[]): boolean {
  const half = (score: Settled['score']) => newcomers(settled.filter((row) => row.score === score))
  const fits = exits.every((exit) => {
    const here = settled.filter((row) => row.exit === exit)
    const without = newcomers(here.filter(({ score }) => score === null))
    const scored = newcomers(here) - without
    return scored === 0 || (counted.includes(exit) && (without === 0 || enough(without)))
  })
  return fits && enough(half('above')) && enough(half('below'))
}

const same = (one: StoredAnswers) => (other: StoredAnswers) =>
  one.gender === other.gender && one.ethnicity === other.ethnicity

function groupsIn<Row extends StoredAnswers>(rows: readonly Row[]) {
  const firsts = rows.filter((row, index) => rows.findIndex(same(row)) === index)
  return firsts.map((first) => ({
    gender: first.gender,
    ethnicity: first.ethnicity,
    rows: rows.filter(same(first)),
  }))
}

const peopleAt = (rows: readonly Settled[]) =>
  groupsIn(rows).map(({ rows: group, ...answers }) => ({ ...answers, people: peopleIn(group) }))

const scoresOf = (settled: readonly Settled[]) =>
  groupsIn(settled.filter(({ score }) => score !== null)).map(({ rows, ...answers }) => ({
    ...answers,
    total: peopleIn(rows),
    selected: peopleIn(rows.filter(({ score }) => score === 'above')),
  }))

/** Outcomes that no report has counted yet, whether anybody is among them or not. */
export const uncountedIn = ({ exits: stored }: StoredCounts): Exit[] =>
  exits.filter((exit) => !stored[exit])

const none: Cell = { total: 0, selected: 0 }

/** The stages each group passed, out of where they ended. */
export function countedIn({ exits: stored, scored }: StoredCounts): Counted[] {
  const all = Object.values(stored).flat()
  return groupsIn(all).map(({ gender, ethnicity }) => {
    const is = same({ gender, ethnicity })
    const people = (exit: Exit) => stored[exit]?.find(is)?.people ?? 0
    const from = (first: number): Cell => ({
      total: exits.slice(first).reduce((sum, exit) => sum + people(exit), 0),
      selected: exits.slice(first + 1).reduce((sum, exit) => sum + people(exit), 0),
    })
    const [application, interview, decision] = [from(0), from(1), from(2)]
    const overall = { total: application.total, selected: people('hired') }
    const { total, selected } = scored.find(is) ?? none
    return {
      gender,
      ethnicity,
      stages: { application, interview, decision, overall },
      scored: { total, selected },
    }
  })
}
