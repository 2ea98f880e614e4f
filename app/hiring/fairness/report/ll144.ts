import type { ImpactRatio } from '#app/math/statistics/impact-ratio.ts'
import type { Exit } from './batches.ts'
import { heldBackWords } from '#app/hiring/fairness/held-back.ts'
import type { Report, ShownGroup } from './report.ts'

export const columns = [
  'table',
  'category',
  'people',
  'selected or above the median',
  'rate',
  'impact ratio',
  'note',
] as const

type Row = Record<(typeof columns)[number], string | number | null>

const titles = { gender: 'Sex categories', ethnicity: 'Race/ethnicity categories' } as const

type Noted = Pick<Report, 'people'> & { uncounted: Exit[] }

/** The layout of New York City's Local Law 144: selection and scoring rates by sex, race/ethnicity and both. */
export function ll144Rows(report: Report & Noted, year: number): Row[] {
  const overall = report.tables.flatMap(({ dimension, stages }) =>
    stages
      .filter(({ key }) => key === 'overall')
      .flatMap(({ groups }) => tableOf(`Selection rate: ${titles[dimension]}`, groups)),
  )
  const both = tableOf('Selection rate: intersectional categories', report.intersections)
  const scoring = report.scoring.flatMap(({ dimension, groups }) =>
    tableOf(`Scoring rate: ${titles[dimension]}`, groups),
  )
  return [notice(year, report), ...overall, ...both, ...scoring]
}

const notice = (year: number, { people, uncounted }: Noted): Row => ({
  table: 'Not an independent audit',
  category: `Applications of ${year} that ended in a hire or a rejection`,
  people,
  'selected or above the median': null,
  rate: null,
  'impact ratio': null,
  note: `Made by the organisation from voluntary answers. An outcome is counted anew once five more people who answered are among it; up to then they are left out. Counts below 5, and those that would give them away, are left out. People rate people; no program scores them. ${heldBackWords(uncounted)}`.trim(),
})

const tableOf = (table: string, groups: ShownGroup[]): Row[] =>
  groups.map(({ name, figures }) => ({
    table,
    category: name,
    people: figures?.total ?? null,
    'selected or above the median': figures?.selected ?? null,
    rate: rounded(figures?.rate),
    'impact ratio': rounded(figures?.ratio),
    note: noteOn(figures),
  }))

const rounded = (value: number | null | undefined): string | null => value?.toFixed(3) ?? null

function noteOn(figures: ImpactRatio | null): string {
  if (!figures) return 'left out'
  if (figures.flips) return 'numbers too small to conclude'
  return figures.flagged ? 'below four fifths' : ''
}
