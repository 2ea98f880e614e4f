import { firstDayOf, lastDayOf, quarterOf } from '#app/planning/quarter.ts'
import { shareIn } from './ledger.ts'
import type { Calendar, LedgerPerson } from './ledger.ts'
import { dayAt, numberOf, weekdaysAmong } from './working-days.ts'
import type { Day, Span } from './working-days.ts'

/** Hours a person has from the first day to the last: none on weekends, holidays, leave, and outside employment. */
export function hoursBetween(
  person: LedgerPerson,
  { firstMonth, holidays, hoursPerDay }: Calendar & { hoursPerDay: number },
  [first, last]: [Day, Day],
): number {
  const firstDay = first > person.startsOn ? first : person.startsOn
  const lastDay = person.endsOn !== null && person.endsOn < last ? person.endsOn : last
  if (lastDay < firstDay) return 0
  const free = holidays.map((day) => ({ firstDay: day, lastDay: day }))
  const off = apart([...free, ...person.leaves], { firstDay, lastDay })
  const quarterAt = (day: Day) => quarterOf(new Date(`${day}T00:00:00Z`), firstMonth)
  let hours = 0
  for (let quarter = quarterAt(firstDay); quarter <= quarterAt(lastDay); quarter += 1) {
    const from = Math.max(numberOf(firstDay), numberOf(dayAt(firstDayOf(quarter, firstMonth))))
    const to = Math.min(numberOf(lastDay), numberOf(dayAt(lastDayOf(quarter, firstMonth))))
    const away = off.reduce(
      (sum, [start, end]) => sum + weekdaysAmong(Math.max(start, from), Math.min(end, to)),
      0,
    )
    hours += hoursPerDay * shareIn(person, quarter) * (weekdaysAmong(from, to) - away)
  }
  return hours
}

/** Spans that touch the given days, as numbers of days, with none overlapping another. */
function apart(spans: readonly Span[], days: Span): [first: number, last: number][] {
  const merged: [number, number][] = []
  const touching = spans.filter(
    ({ firstDay, lastDay }) => firstDay <= days.lastDay && lastDay >= days.firstDay,
  )
  for (const { firstDay, lastDay } of touching.toSorted((a, b) =>
    a.firstDay.localeCompare(b.firstDay),
  )) {
    const newest = merged.at(-1)
    const [first, last] = [numberOf(firstDay), numberOf(lastDay)]
    if (newest && first <= newest[1]) newest[1] = Math.max(newest[1], last)
    else merged.push([first, last])
  }
  return merged
}
