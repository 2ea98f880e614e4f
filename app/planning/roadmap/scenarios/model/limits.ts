import { figure } from '#app/math/text/figures.ts'
import type { Limits, Problem } from '#app/planning/roadmap/solving/problem.ts'
import { functionName } from '#app/planning/use-cases/words.ts'

/** The least share of the work that a plan gives a theme, as a row of a form; an empty one says nothing. */
export type ShareRow = { theme: string; percent?: number | undefined }

/** Shares that were rounded to per cent may add up to this much more. */
const small = 1e-6

/** What is wrong with rows of shares, and where. */
export function shareFaults(
  rows: readonly ShareRow[],
): { at: number; field: keyof ShareRow; message: string }[] {
  let sum = 0
  return rows.flatMap(({ theme, percent }, at) => {
    const fault = (field: keyof ShareRow, message: string) => [{ at, field, message }]
    if (theme === '' && percent === undefined) return []
    if (theme === '') return fault('theme', 'Choose the theme too.')
    if (percent === undefined) return fault('percent', 'Give its least share too.')
    if (rows.findIndex((one) => one.theme === theme) < at)
      return fault('theme', 'It has a least share already.')
    sum += Math.min(100, Math.max(0, percent))
    return sum > 100 + small
      ? fault('percent', `Together these are ${figure(sum, 9)} % of the work: 100 % at most.`)
      : []
  })
}

/** The shares of rows that were read, as they are stored, but none of 0, which demands nothing; null where none is left. */
export function sharesOf(rows: readonly ShareRow[]): Record<string, number> | null {
  const filled = rows.flatMap(({ theme, percent }) =>
    theme === '' || !percent ? [] : [[theme, percent / 100] as const],
  )
  return filled.length > 0 ? Object.fromEntries(filled) : null
}

/** Stored shares as the rows of the form. */
export const shareRowsOf = (shares: Record<string, number> = {}): ShareRow[] =>
  demanding(shares).map(([theme, share]) => ({ theme, percent: percentOf(share) }))

/** Whoever plans from a file has themes of their own. */
export const themeName = (theme: string): string => functionName(theme) || theme

const demanding = (shares: Record<string, number>) =>
  Object.entries(shares).filter(([, share]) => share > 0)

/** As many digits as were typed: a rounded share would be saved as another one. */
const percentOf = (share: number): number => Number((share * 100).toPrecision(12))

/** What limits a plan beside people and money, each in a few words. */
export function limitLines({
  inProgress,
  startsPerQuarter,
  highRisk,
  shareOfTheme = {},
}: Limits = {}): string[] {
  const most = (count: number | undefined, what: string) =>
    count === undefined ? [] : [`at most ${count} ${what}`]
  return [
    ...most(inProgress, 'at the same time'),
    ...most(startsPerQuarter, startsPerQuarter === 1 ? 'start per quarter' : 'starts per quarter'),
    ...most(highRisk, 'of high risk'),
    ...demanding(shareOfTheme)
      .map(([theme, share]) => ({ name: themeName(theme), share }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, share }) => `at least ${percentOf(share)} % of the work for ${name}`),
  ]
}

/** Themes that have to get a share of the work and have nothing to do: a plan could hold nothing at all. */
export const idleThemes = ({ limits, useCases }: Problem): string[] =>
  demanding(limits?.shareOfTheme ?? {})
    .filter(([theme]) => !useCases.some((one) => one.theme === theme))
    .map(
      ([theme, share]) =>
        `At least ${percentOf(share)} % of the work is to be for ${themeName(theme)}, and no use case of it can be planned. Take that share out, or see to its use cases.`,
    )
