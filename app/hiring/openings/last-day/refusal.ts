import { Invalid } from '#app/problems.ts'
import { isOver } from './last-day.ts'

const reason = 'This day is over. Give a day to come, or none.'

/** Refuses a last day that would close the applications at once. */
export function refuseOver(lastDay: string | null, now: Date): void {
  if (isOver(lastDay, now)) throw new Invalid(reason, { lastDay: [reason] })
}
