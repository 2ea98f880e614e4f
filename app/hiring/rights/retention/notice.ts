import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { countryName, regionName } from '#app/roles/places.ts'
import type { Place } from '#app/roles/places.ts'
import { strictest } from './limits.ts'
import type { RetentionRule } from './rules.ts'
import { periodsOf } from './said-periods.ts'
import type { SaidPeriod } from './said-periods.ts'

const monthWords = (months: number) => `${months} ${months === 1 ? 'month' : 'months'}`

/** The rules that hold for openings in these places. */
export type OpeningRules = { places: readonly Place[]; rules: readonly RetentionRule[] }

/** What becomes of records, and by which rules or, where none says so, in which places. */
type Difference = { what: string; where: readonly string[] }

/** The times that a notice says for these places: those of a country alone where it names one, else all others. */
function saidFor(places: readonly Place[], all: readonly SaidPeriod[]): readonly SaidPeriod[] {
  const forCountry = (code: string | null) => all.filter(({ country }) => country === code)
  const said = places.flatMap(({ country }) => {
    const own = forCountry(country)
    return own.length > 0 ? own : forCountry(null)
  })
  return said.length > 0 ? said : all
}

/** What differs from the longest and the other times that a notice says; none where they agree. */
function differences(all: readonly SaidPeriod[], { places, rules }: OpeningRules): Difference[] {
  const said = saidFor(places, all)
  const keep = strictest(rules, 'keepMonths')
  const gone = strictest(rules, 'deleteMonths')
  const longest = Math.max(...said.map(({ months }) => months))
  const kept =
    keep.months === null || keep.months <= longest
      ? []
      : [
          {
            what: `kept for at least ${monthWords(keep.months)}`,
            where: namesOf(rules, keep.keys),
          },
        ]
  if (gone.months === null)
    return [...kept, { what: 'no rule erases them', where: places.map(areaOf) }]
  if (kept.length > 0 || said.some(({ months }) => months === gone.months)) return kept
  return [{ what: `erased within ${monthWords(gone.months)}`, where: namesOf(rules, gone.keys) }]
}

const areaOf = ({ country, region }: Place) =>
  region ? regionName(country, region) : countryName(country)

const namesOf = (rules: readonly RetentionRule[], keys: readonly string[]) =>
  rules.filter(({ key }) => keys.includes(key)).map(({ name }) => name)

/** Each difference once, with all to which it applies. */
function told(found: readonly Difference[]): string {
  const all = Map.groupBy(found, ({ what }) => what)
  return [...all]
    .map(([what, ones]) => {
      const where = [...new Set(ones.flatMap((one) => one.where))]
      return where.length > 0 ? `${what} (${where.join(', ')})` : what
    })
    .join('; ')
}

/**
 * Whether candidates read the same time as the rules keep them: each time that a rule erases has to be named, none may
 * be kept for longer than any that is, and where a time is named some rule has to erase.
 *
 * @param openings the rules that hold for each kind of opening
 */
export function noticeVerdict(notice: string, openings: readonly OpeningRules[]): Verdict {
  const said = periodsOf(notice)
  if (said.length === 0) return allowed
  const found = openings.flatMap((opening) => differences(said, opening))
  if (found.length === 0) return allowed
  const words = [...new Set(said.map(({ text }) => text))].join(' and ')
  return refused(
    `The privacy notice says ${words}. The retention rules say otherwise: ${told(found)}.`,
  )
}
