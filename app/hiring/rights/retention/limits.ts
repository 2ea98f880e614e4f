import type { RetentionRule } from './rules.ts'

export type Limits = {
  /** Before this day the record may not go; null where nothing keeps it. */
  keepUntil: Date | null
  /** Keys of the rules that keep it longest. */
  keptBy: string[]
  /** By this day the record has to be gone; null where nothing limits it. */
  deleteBy: Date | null
  limitedBy: string[]
  /** A rule keeps it longer than another one allows: nothing is done before a person has decided. */
  crossed: boolean
}

/** The same day so many months later; the last of the month where it has no such day. */
export function monthsAfter(date: Date, months: number): Date {
  const later = new Date(date)
  later.setUTCDate(1)
  later.setUTCMonth(later.getUTCMonth() + months)
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate()
  later.setUTCDate(Math.min(date.getUTCDate(), last))
  return later
}

type Figure = 'keepMonths' | 'deleteMonths'

/** The longest minimum or the shortest maximum among rules, and whose it is; null where none has one. */
export function strictest(rules: readonly RetentionRule[], figure: Figure) {
  const choose = figure === 'keepMonths' ? Math.max : Math.min
  const set = rules.flatMap((rule) => {
    const months = rule[figure]
    return months === null ? [] : [{ key: rule.key, months }]
  })
  const months = set.length > 0 ? choose(...set.map((one) => one.months)) : null
  return { months, keys: set.filter((one) => one.months === months).map(({ key }) => key) }
}

/** What the rules ask of one application that ended then: the longest minimum and the shortest maximum. */
export function limitsOf(rules: readonly RetentionRule[], endedAt: Date): Limits {
  const keep = strictest(rules, 'keepMonths')
  const gone = strictest(rules, 'deleteMonths')
  return {
    keepUntil: keep.months === null ? null : monthsAfter(endedAt, keep.months),
    keptBy: keep.keys,
    deleteBy: gone.months === null ? null : monthsAfter(endedAt, gone.months),
    limitedBy: gone.keys,
    crossed: keep.months !== null && gone.months !== null && keep.months > gone.months,
  }
}

const later = (a: Date | null, b: Date | null) => (!a || (b && b > a) ? b : a)

/**
 * What holds for a person with several applications: the record stays as long as any of them has to, and has to go when
 * the last of those that are limited does. Applying again begins a new time.
 */
export function together(all: readonly Limits[]): Limits {
  const keepUntil = all.reduce<Date | null>((most, one) => later(most, one.keepUntil), null)
  const unlimited = all.some(({ deleteBy }) => deleteBy === null)
  const last = all.reduce<Date | null>((most, one) => later(most, one.deleteBy), null)
  const deleteBy = unlimited ? null : last
  const same = (a: Date | null, b: Date | null) => a !== null && a.getTime() === b?.getTime()
  const keys = (pick: (one: Limits) => string[], holds: (one: Limits) => boolean) => [
    ...new Set(all.filter(holds).flatMap(pick)),
  ]
  return {
    keepUntil,
    keptBy: keys(
      (one) => one.keptBy,
      (one) => same(one.keepUntil, keepUntil),
    ),
    deleteBy,
    limitedBy: keys(
      (one) => one.limitedBy,
      (one) => same(one.deleteBy, deleteBy),
    ),
    crossed:
      all.some(({ crossed }) => crossed) ||
      (keepUntil !== null && deleteBy !== null && keepUntil > deleteBy),
  }
}

export type Standing = 'running' | 'kept' | 'free' | 'due' | 'crossed' | 'held'

/** Where a record stands today. `free`: it may go and need not; `due`: it has to go. */
export function standingOf(
  limits: Limits | null,
  { now, held }: { now: Date; held: boolean },
): Standing {
  if (held) return 'held'
  if (limits === null) return 'running'
  const kept = limits.keepUntil !== null && limits.keepUntil > now
  const due = limits.deleteBy !== null && limits.deleteBy <= now
  if (due && (limits.crossed || kept)) return 'crossed'
  if (due) return 'due'
  return kept ? 'kept' : 'free'
}
