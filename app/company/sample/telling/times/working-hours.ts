import { dayMs, wallClock, weekday } from '#app/hiring/scheduling/slots/zones.ts'

const hour = dayMs / 24
const opens = 9 * hour
const worked = 9 * hour
const friday = 5
/** From nine on Friday to nine on Monday. */
const weekend = 3 * dayMs

/**
 * The same moment in working hours: what happens from nine on one working day to nine on the next is told of the nine
 * hours after the first of them, in the same order and never later than it was.
 */
export function inWorkingHours(moment: Date, timeZone: string): Date {
  const at = moment.getTime()
  const offset = offsetAt(at, timeZone)
  const wall = at + offset
  const morning = Math.floor((wall - opens) / dayMs) * dayMs + opens
  const daysOver = Math.max(0, weekday(morning) - friday)
  const begins = morning - daysOver * dayMs
  const length = weekday(begins) === friday ? weekend : dayMs
  const told = begins + ((wall - begins) / length) * worked
  return new Date(told - offsetAt(told - offset, timeZone))
}

function offsetAt(at: number, timeZone: string): number {
  const second = Math.floor(at / 1000) * 1000
  return wallClock(second, timeZone) - second
}
