export type Period = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

const periods: [Period, string][] = [
  ['second', 'second|sec|s'],
  ['minute', 'minute|min'],
  ['hour', 'hour|hr|h'],
  ['day', '(?:working |business |calendar )?day|d'],
  ['week', '(?:working )?week|wk'],
  ['month', '(?:calendar )?month|mo'],
  ['quarter', 'quarter|qtr'],
  ['year', '(?:calendar |fiscal |full |first full )?year|yr'],
]

const adverbs: Partial<Record<Period, string>> = {
  hour: 'hourly',
  day: 'daily|per diem',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly|annual(?:ly)?|annualised|annualized|per annum|p\\.a\\.|pa',
}

const patterns = periods.map(
  ([period, words]) =>
    [
      period,
      new RegExp(
        `(?:(?<![\\p{L}])(?:per|an?|each|every|in an?)[ \\n]|/ ?)(?:${words})(?![\\p{L}\\d]|[ -](?:and|or) a half| (?:of|ago|later|earlier|before|after|old|from)(?!\\p{L}))|(?<![\\p{L}])(?:${adverbs[period] ?? 'per ' + period})(?![\\p{L}])`,
        'giu',
      ),
    ] as const,
)

export type FoundPeriod = { period: Period; start: number; end: number }

/** Every mention of how often or over what span something counts: "per month", "a year", "weekly". */
export const periodsIn = (text: string): FoundPeriod[] =>
  patterns
    .flatMap(([period, pattern]) =>
      [...text.matchAll(pattern)].map((found) => ({
        period,
        start: found.index,
        end: found.index + found[0].length,
      })),
    )
    .toSorted((a, b) => a.start - b.start)
