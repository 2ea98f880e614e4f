/** A moment as `datetime-local` writes it, in a time zone. */
export function toWallTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

const minute = 60_000

/**
 * The moment a clock in a time zone shows this. Where clocks go back and show it twice, the first; where they go
 * forward and skip it, as much later as was skipped.
 *
 * @returns null when the text is no date and time
 */
export function fromWallTime(text: string, timeZone: string): Date | null {
  const asUtc = Date.parse(`${text}Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) || Number.isNaN(asUtc)) return null
  const offsetAt = (time: number) =>
    Date.parse(`${toWallTime(new Date(time), timeZone)}Z`) - Math.floor(time / minute) * minute
  const before = offsetAt(asUtc - 24 * 60 * minute)
  const after = offsetAt(asUtc + 24 * 60 * minute)
  const guesses = [asUtc - before, asUtc - after].toSorted((a, b) => a - b)
  const exact = guesses.find((time) => toWallTime(new Date(time), timeZone) === text)
  return new Date(exact ?? asUtc - before)
}
