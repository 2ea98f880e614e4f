import { ethnicities, genders } from '#app/hiring/fairness/demographics.ts'
import type { Ethnicity, Gender } from '#app/hiring/fairness/demographics.ts'
import { impactRatios } from '#app/math/statistics/impact-ratio.ts'
import type { ImpactRatio } from '#app/math/statistics/impact-ratio.ts'
import { conclusionOf } from './conclusion.ts'
import type { Conclusion } from './conclusion.ts'
import { stageKeys, stageNames, sumOf } from './counts.ts'
import type { Cell, Counted, StageKey } from './counts.ts'
import { hiddenCells, smallest } from './suppression.ts'

export const dimensions = ['gender', 'ethnicity'] as const
export type Dimension = (typeof dimensions)[number]

export type ShownGroup = { name: string; figures: ImpactRatio | null }
export type ShownStage = {
  key: StageKey
  name: string
  /** Of everybody, whether they answered or not. */
  all: Cell
  groups: ShownGroup[]
  /** Without an answer to this question; null where the number is hidden. */
  unanswered: number | null
  conclusion: Conclusion
}
export type Report = {
  /** Null where it is small itself, or gives away how many answered nothing where that is hidden. */
  answered: number | null
  people: number
  tables: { dimension: Dimension; stages: ShownStage[] }[]
  /** Gender and ethnicity together, over the whole way. */
  intersections: ShownGroup[]
  /** The share above the median composite at the decision. */
  scoring: { dimension: Dimension; groups: ShownGroup[] }[]
}

const names = { gender: genders, ethnicity: ethnicities } as const
const none = 'none'

type Groups = { key: string; name: string }[]
const groupsOf = (dimension: Dimension): Groups =>
  Object.entries(names[dimension]).map(([key, name]) => ({ key, name }))
const withNone = (dimension: Dimension): string[] => [...Object.keys(names[dimension]), none]

const cellKey = (...parts: string[]) => parts.join(':')

/** Every count that could be shown, by a key that says what it counts. */
function cellsOf(counted: readonly Counted[]): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  const said = (dimension: Dimension, key: string) =>
    counted.filter((row) => (row[dimension] ?? none) === key)
  for (const dimension of dimensions)
    for (const key of withNone(dimension)) {
      const rows = said(dimension, key)
      for (const stage of stageKeys)
        cells.set(cellKey(dimension, key, stage), sumOf(rows.map(({ stages }) => stages[stage])))
      cells.set(cellKey(dimension, key, 'scored'), sumOf(rows.map(({ scored }) => scored)))
    }
  for (const gender of withNone('gender'))
    for (const ethnicity of withNone('ethnicity')) {
      const both = said('gender', gender).filter((row) => (row.ethnicity ?? none) === ethnicity)
      cells.set(cellKey('both', gender, ethnicity), sumOf(both.map(({ stages }) => stages.overall)))
    }
  return cells
}

/** Cells of which one follows from the others. */
function lines(): string[][] {
  const perDimension = dimensions.flatMap((dimension) => [
    ...[...stageKeys, 'scored'].map((stage) =>
      withNone(dimension).map((key) => cellKey(dimension, key, stage)),
    ),
    ...withNone(dimension).map((key) => stageKeys.map((stage) => cellKey(dimension, key, stage))),
  ])
  const genderMargins = withNone('gender').map((gender) => [
    cellKey('gender', gender, 'overall'),
    ...withNone('ethnicity').map((ethnicity) => cellKey('both', gender, ethnicity)),
  ])
  const ethnicityMargins = withNone('ethnicity').map((ethnicity) => [
    cellKey('ethnicity', ethnicity, 'overall'),
    ...withNone('gender').map((gender) => cellKey('both', gender, ethnicity)),
  ])
  return [...perDimension, ...genderMargins, ...ethnicityMargins]
}

/** Who answered neither question: everybody but those who answered. */
const silentCell = cellKey('both', none, none)

type Open = { cells: Map<string, Cell>; hidden: Set<string> }

/** Groups with their ratios against the highest of those that are shown. */
function compare({ cells, hidden }: Open, keyed: { key: string; name: string }[]): ShownGroup[] {
  const shown = keyed.filter(({ key }) => !hidden.has(key))
  const figures = impactRatios(
    shown.map(({ key, name }) => ({ name, ...(cells.get(key) ?? { total: 0, selected: 0 }) })),
  )
  const found = new Map(shown.map(({ key }, at) => [key, figures[at] ?? null]))
  return keyed.map(({ key, name }) => ({ name, figures: found.get(key) ?? null }))
}

const figuresOf = (groups: ShownGroup[]) => groups.flatMap(({ figures }) => figures ?? [])

/** The report on what was counted, with small numbers left out and what could give them away. */
export function reportOn(counted: readonly Counted[]): Report {
  const cells = cellsOf(counted)
  const open = { cells, hidden: hiddenCells(cells, lines()) }
  const answeredPeople = counted
    .filter(({ gender, ethnicity }) => gender !== null || ethnicity !== null)
    .map(({ stages }) => stages.overall)
  const answered = sumOf(answeredPeople).total
  return {
    answered: answered < smallest || open.hidden.has(silentCell) ? null : answered,
    people: sumOf(counted.map(({ stages }) => stages.overall)).total,
    tables: dimensions.map((dimension) => ({
      dimension,
      stages: stageKeys.map((stage) => stageOf(open, counted, { dimension, stage })),
    })),
    intersections: compare(open, intersectionKeys()),
    scoring: dimensions.map((dimension) => ({
      dimension,
      groups: compare(
        open,
        groupsOf(dimension).map(({ key, name }) => ({
          name,
          key: cellKey(dimension, key, 'scored'),
        })),
      ),
    })),
  }
}

function stageOf(
  open: Open,
  counted: readonly Counted[],
  { dimension, stage }: { dimension: Dimension; stage: StageKey },
): ShownStage {
  const groups = compare(
    open,
    groupsOf(dimension).map(({ key, name }) => ({ name, key: cellKey(dimension, key, stage) })),
  )
  const silent = cellKey(dimension, none, stage)
  return {
    key: stage,
    name: stageNames[stage],
    all: sumOf(counted.map(({ stages }) => stages[stage])),
    groups,
    unanswered: open.hidden.has(silent) ? null : (open.cells.get(silent)?.total ?? 0),
    conclusion: conclusionOf(figuresOf(groups)),
  }
}

/** As the city lays it out: men and women, each by ethnicity. */
const intersectionKeys = () =>
  (['man', 'woman'] satisfies Gender[]).flatMap((gender) =>
    (Object.keys(ethnicities) as Ethnicity[]).map((ethnicity) => ({
      key: cellKey('both', gender, ethnicity),
      name: `${genders[gender]}, ${ethnicities[ethnicity]}`,
    })),
  )
