import ICAL from 'ical.js'
import { union } from '#app/math/intervals.ts'
import type { Interval } from '#app/math/intervals.ts'
import { wallClock } from '#app/hiring/scheduling/slots/zones.ts'

/** The text is no calendar that can be read. */
export class NoCalendar extends Error {
  override name = 'NoCalendar'
}

export const maxOccurrences = 5000
const maxIterations = 20_000

export type Reading = {
  within: Interval
  /** The zone of times that name none, and of whole days. */
  timeZone: string
}

/**
 * When a calendar says its owner is busy, within a time: events that take time (not transparent, not cancelled, not
 * declined as tentative drafts), each occurrence of those that repeat, whole days in the owner's zone, and free/busy
 * blocks. Titles and people are never read.
 *
 * @throws {NoCalendar} where the text cannot be read, or names more than can be carried out
 */
export function busyTimesOf(text: string, reading: Reading): Interval[] {
  const calendar = parse(text)
  const zones = new Map<string, ICAL.Timezone>()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    const timezone = new ICAL.Timezone(zone)
    zones.set(timezone.tzid, timezone)
  }
  const place = { ...reading, zones }
  const found = [...eventsOf(calendar, place), ...freeBusyOf(calendar, place)]
  return union(
    found
      .map(({ from, to }) => ({
        from: Math.max(from, reading.within.from),
        to: Math.min(to, reading.within.to),
      }))
      .filter(({ from, to }) => from < to),
  )
}

function parse(text: string): ICAL.Component {
  try {
    const component = new ICAL.Component(ICAL.parse(text) as unknown[])
    if (component.name === 'vcalendar') return component
  } catch (cause) {
    throw new NoCalendar('The address does not answer with a calendar.', { cause })
  }
  throw new NoCalendar('The address does not answer with a calendar.')
}

type Place = Reading & { zones: Map<string, ICAL.Timezone> }

function eventsOf(calendar: ICAL.Component, place: Place): Interval[] {
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  const changed = new Map<string, ICAL.Event[]>()
  for (const event of events.filter((one) => one.isRecurrenceException())) remember(changed, event)
  const budget = { iterations: maxIterations, occurrences: maxOccurrences }
  const known = new Set<string>()
  const found: Interval[] = []
  for (const event of events.filter((one) => !one.isRecurrenceException())) {
    known.add(event.uid)
    found.push(...occurrencesOf(event, changed.get(event.uid) ?? [], { place, budget }))
  }
  for (const [uid, alone] of changed)
    if (!known.has(uid)) found.push(...alone.flatMap((event) => singleOf(event, place)))
  return found
}

function remember(changed: Map<string, ICAL.Event[]>, event: ICAL.Event): void {
  const known = changed.get(event.uid)
  if (known) known.push(event)
  else changed.set(event.uid, [event])
}

type Counting = { place: Place; budget: { iterations: number; occurrences: number } }

function occurrencesOf(
  event: ICAL.Event,
  changed: readonly ICAL.Event[],
  { place, budget }: Counting,
): Interval[] {
  if (!event.isRecurring()) return singleOf(event, place)
  const own = new Map(changed.map((one) => [String(one.recurrenceId), one]))
  const found = changed.flatMap((one) => singleOf(one, place))
  if (!takesTime(event)) return found
  const length = lengthOf(event, place)
  const iterator = event.iterator()
  for (let next = iterator.next(); next; next = iterator.next()) {
    if ((budget.iterations -= 1) < 0) throw tooMuch()
    const from = momentOf(next, zoneOf(event, 'dtstart'), place)
    if (from >= place.within.to) break
    if (own.has(String(next)) || from + length <= place.within.from) continue
    if ((budget.occurrences -= 1) < 0) throw tooMuch()
    found.push({ from, to: endOfOccurrence(event, next, from + length, place) })
  }
  return found
}

const tooMuch = () => new NoCalendar('The calendar repeats more than can be read.')

/** A whole day ends where the next begins, which is 23 or 25 hours later when clocks change. */
function endOfOccurrence(
  event: ICAL.Event,
  start: ICAL.Time,
  otherwise: number,
  place: Place,
): number {
  if (!start.isDate) return otherwise
  const end = start.clone()
  end.addDuration(event.duration)
  return momentOf(end, '', place)
}

function singleOf(event: ICAL.Event, place: Place): Interval[] {
  if (!takesTime(event)) return []
  return [{ from: startOf(event, place), to: endOf(event, place) }]
}

const lengthOf = (event: ICAL.Event, place: Place) => endOf(event, place) - startOf(event, place)

const startOf = (event: ICAL.Event, place: Place) =>
  momentOf(event.startDate, zoneOf(event, 'dtstart'), place)

const endOf = (event: ICAL.Event, place: Place) =>
  momentOf(event.endDate, zoneOf(event, 'dtend') || zoneOf(event, 'dtstart'), place)

const zoneOf = ({ component }: ICAL.Event, property: 'dtstart' | 'dtend'): string =>
  String(component.getFirstProperty(property)?.getParameter('tzid') ?? '')

function takesTime({ component }: ICAL.Event): boolean {
  const said = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase()
  const shown = said('x-microsoft-cdo-busystatus')
  return said('transp') !== 'TRANSPARENT' && said('status') !== 'CANCELLED' && shown !== 'FREE'
}

function freeBusyOf(calendar: ICAL.Component, place: Place): Interval[] {
  return calendar
    .getAllSubcomponents('vfreebusy')
    .flatMap((one) => one.getAllProperties('freebusy'))
    .filter((one) => String(one.getParameter('fbtype') ?? 'BUSY').toUpperCase() !== 'FREE')
    .flatMap((one) => one.getValues())
    .filter((value) => value instanceof ICAL.Period)
    .map((period) => ({
      from: momentOf(period.start, '', place),
      to: momentOf(period.getEnd(), '', place),
    }))
}

/**
 * The moment of a calendar's time: by Intl where the zone has a name that is known, else by the calendar's own
 * definition of it; a time without a zone is one on the owner's wall.
 */
function momentOf(time: ICAL.Time, tzid: string, { timeZone, zones }: Place): number {
  if (!time.isDate && time.zone === ICAL.Timezone.utcTimezone) return time.toJSDate().getTime()
  const { year, month, day, hour, minute, second } = time
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  const named = time.isDate || tzid === '' ? timeZone : tzid
  if (isZone(named)) return fromWall(wall, named)
  const own = zones.get(named)
  if (!own) return fromWall(wall, timeZone)
  return wall - own.utcOffset(time) * 1000
}

const zoneNames = new Map<string, boolean>()

function isZone(name: string): boolean {
  const known = zoneNames.get(name) ?? canBeZone(name)
  zoneNames.set(name, known)
  return known
}

function canBeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

const day = 24 * 60 * 60_000

/** Where clocks show it twice, the first; where they skip it, as much later as was skipped (RFC 5545). */
function fromWall(wall: number, timeZone: string): number {
  const offsets = [wall - day, wall + day].map((at) => wallClock(at, timeZone) - at)
  const guesses = offsets.map((offset) => wall - offset).toSorted((a, b) => a - b)
  const exact = guesses.find((at) => wallClock(at, timeZone) === wall)
  return exact ?? wall - (offsets[0] ?? 0)
}
