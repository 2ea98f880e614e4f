import { counted } from '#app/math/text/counted.ts'
import type { Profile } from './profile.ts'

export type Finding = { dimension: string; text: string; good: boolean }

const percent = (count: number, of: number) => (of === 0 ? 0 : Math.round((100 * count) / of))

/** What a profile says on the dimensions that a file can speak of. */
export const findingsIn = (profile: Profile): Finding[] => [
  completeness(profile),
  uniqueness(profile),
  validity(profile),
  consistency(profile),
  accuracy(profile),
  privacy(profile),
]

function completeness({ columns, rows }: Profile): Finding {
  const gaps = columns
    .filter(({ missing }) => missing > 0)
    .toSorted((a, b) => b.missing - a.missing)
    .slice(0, 5)
    .map(({ name, missing }) => `${name} ${percent(missing, rows)} %`)
  return finding('Completeness', gaps, 'No cell is empty.', 'Empty cells')
}

function uniqueness({ duplicates, rows }: Profile): Finding {
  const some =
    duplicates > 0 ? [`${duplicates} of ${rows} rows (${percent(duplicates, rows)} %)`] : []
  return finding('Uniqueness', some, 'No row is there twice.', 'There twice')
}

function validity({ columns, uneven, sameNames }: Profile): Finding {
  const mixed = columns
    .filter(({ type }) => type === 'mixed')
    .map(({ name }) => `${name} mixes types`)
  const empty = columns.filter(({ type }) => type === 'empty').map(({ name }) => `${name} is empty`)
  const rows =
    uneven > 0
      ? [`${counted(uneven, 'row has', 'rows have')} more or fewer cells than the first line`]
      : []
  const names = sameNames.map((name) => `two columns are called ${name}`)
  return finding(
    'Validity',
    [...mixed, ...empty, ...rows, ...names],
    'Every column has one type.',
    'Look at',
  )
}

function consistency({ columns }: Profile): Finding {
  const several = columns
    .filter(({ type, formats }) => type === 'date' && formats.length > 1)
    .map(({ name, formats }) => `${name}: ${formats.map(({ shape }) => shape).join(', ')}`)
  return finding('Consistency', several, 'Dates are written in one way.', 'Dates in several ways')
}

function accuracy({ columns }: Profile): Finding {
  const far = columns.flatMap(({ name, range }) =>
    range && range.outliers > 0 ? [`${name}: ${range.outliers}`] : [],
  )
  return finding(
    'Accuracy',
    far,
    'No number lies far outside the others.',
    'Far outside the others',
  )
}

function privacy({ columns }: Profile): Finding {
  const personal = columns.filter(({ personal: is }) => is).map(({ name }) => name)
  return finding(
    'Privacy',
    personal,
    'No column looks like e-mail addresses.',
    'Looks like e-mail addresses; is it needed?',
  )
}

const finding = (dimension: string, found: string[], fine: string, words: string): Finding => ({
  dimension,
  good: found.length === 0,
  text: found.length === 0 ? fine : `${words}: ${found.join('; ')}.`,
})
