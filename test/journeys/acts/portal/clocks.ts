const day = 24 * 60 * 60_000

const offsetOf = (at: number, timeZone: string): string | undefined =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value

const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay())
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** The working days around the next change of the clocks in a zone, far enough ahead that plans can still be moved. */
export function workdaysAroundChange(timeZone: string): { before: string; after: string } {
  let [before, after] = [noonIn(8), noonIn(9)]
  while (offsetOf(before, timeZone) === offsetOf(after, timeZone))
    [before, after] = [after, after + day]
  while (isWeekend(before)) before -= day
  while (isWeekend(after)) after += day
  return { before: dateOf(before), after: dateOf(after) }
}

const noonIn = (days: number) => new Date().setUTCHours(12, 0, 0, 0) + days * day

/** What a clock of one zone shows when one of another shows this. */
export function clockAcross(wall: string, { from, to }: { from: string; to: string }): string {
  const asUtc = Date.parse(`${wall}Z`)
  return clockIn(to, asUtc - minutesOff(asUtc, from) * 60_000)
}

/** The offset of a zone around noon of the day, when no clock is changed. */
function minutesOff(at: number, timeZone: string): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(offsetOf(at, timeZone) ?? '') ?? []
  const off = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -off : off
}

const clockIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(at)
