import { quarterOf } from '#app/planning/quarter.ts'
import { shareIn } from './ledger.ts'
import type { Calendar, LedgerPerson } from './ledger.ts'
import { isWithin, weekdaysBetween } from './working-days.ts'
import type { Day } from './working-days.ts'

/** Hours a person has from the first day to the last: none on weekends, holidays, leave, and outside employment. */
export function hoursBetween(
  person: LedgerPerson,
  { firstMonth, holidays, hoursPerDay }: Calendar & { hoursPerDay: number },
  [first, last]: [Day, Day],
): number {
  return weekdaysBetween(first, last)
    .filter((day) => day >= person.startsOn && (person.endsOn === null || day <= person.endsOn))
    .filter((day) => !holidays.includes(day) && !isWithin(day, person.leaves))
    .reduce(
      (hours, day) =>
        hours + hoursPerDay * shareIn(person, quarterOf(new Date(`${day}T00:00:00Z`), firstMonth)),
      0,
    )
}
