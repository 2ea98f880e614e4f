import { describe, expect, test } from 'vitest'
import { busyTimesOf, NoCalendar } from '#app/hiring/scheduling/calendars/busy-times.ts'
import { readInThread } from '#app/hiring/scheduling/calendars/in-thread.server.ts'

const within = { from: Date.parse('2026-03-01T00:00Z'), to: Date.parse('2026-05-01T00:00Z') }
const calendarOf = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//t//EN', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  )
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  `UID:${lines.join('').length}-${lines[0]}`,
  'DTSTAMP:20260101T000000Z',
  ...lines,
  'END:VEVENT',
]
const busy = (text: string, timeZone = 'Europe/Berlin') =>
  busyTimesOf(text, { within, timeZone }).map(
    ({ from, to }) =>
      `${new Date(from).toISOString().slice(5, 16)}/${new Date(to).toISOString().slice(5, 16)}`,
  )
const ofEvent = (...lines: string[]) => busy(calendarOf(...event(...lines)))

describe('busy times of a calendar', () => {
  test('are those of events, in UTC, in a zone, and on the owner’s wall', () => {
    expect(ofEvent('DTSTART:20260310T100000Z', 'DTEND:20260310T110000Z')).toEqual([
      '03-10T10:00/03-10T11:00',
    ])
    expect(ofEvent('DTSTART;TZID=America/New_York:20260310T100000', 'DURATION:PT90M')).toEqual([
      '03-10T14:00/03-10T15:30',
    ])
    expect(ofEvent('DTSTART:20260310T100000', 'DTEND:20260310T110000')).toEqual([
      '03-10T09:00/03-10T10:00',
    ])
  })

  test('follow whole days in the owner’s zone, also the one that has 23 hours', () => {
    expect(ofEvent('DTSTART;VALUE=DATE:20260328', 'DTEND;VALUE=DATE:20260330')).toEqual([
      '03-27T23:00/03-29T22:00',
    ])
    expect(ofEvent('DTSTART;VALUE=DATE:20260310', 'TRANSP:OPAQUE')).toEqual([
      '03-09T23:00/03-10T23:00',
    ])
  })

  test('repeat on the wall across a change of clocks, less what was taken out or moved', () => {
    const series = event(
      'DTSTART;TZID=Europe/Berlin:20260323T090000',
      'DTEND;TZID=Europe/Berlin:20260323T093000',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE;TZID=Europe/Berlin:20260406T090000',
    )
    const uid = series[1]!
    const moved = [
      'BEGIN:VEVENT',
      uid,
      'DTSTAMP:20260101T000000Z',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260413T090000',
      'DTSTART;TZID=Europe/Berlin:20260414T150000',
      'DTEND;TZID=Europe/Berlin:20260414T153000',
      'END:VEVENT',
    ]
    expect(busy(calendarOf(...series, ...moved))).toEqual([
      '03-23T08:00/03-23T08:30',
      '03-30T07:00/03-30T07:30',
      '04-14T13:00/04-14T13:30',
    ])
  })

  test('leave out what takes no time, was called off, or lies elsewhere', () => {
    const at = ['DTSTART:20260310T100000Z', 'DTEND:20260310T110000Z']
    expect(ofEvent(...at, 'TRANSP:TRANSPARENT')).toEqual([])
    expect(ofEvent(...at, 'STATUS:CANCELLED')).toEqual([])
    expect(ofEvent(...at, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE')).toEqual([])
    expect(ofEvent('DTSTART:20250310T100000Z', 'DTEND:20250310T110000Z')).toEqual([])
    expect(ofEvent('DTSTART:20260228T230000Z', 'DTEND:20260301T010000Z')).toEqual([
      '03-01T00:00/03-01T01:00',
    ])
  })

  test('come from free/busy blocks and from zones the calendar defines itself', () => {
    const blocks = calendarOf(
      'BEGIN:VFREEBUSY',
      'FREEBUSY;FBTYPE=BUSY:20260310T100000Z/20260310T110000Z,20260311T100000Z/PT1H',
      'FREEBUSY;FBTYPE=FREE:20260312T100000Z/20260312T110000Z',
      'END:VFREEBUSY',
    )
    expect(busy(blocks)).toEqual(['03-10T10:00/03-10T11:00', '03-11T10:00/03-11T11:00'])
    const own = calendarOf(
      'BEGIN:VTIMEZONE',
      'TZID:Office Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
      ...event(
        'DTSTART;TZID=Office Standard Time:20260310T100000',
        'DTEND;TZID=Office Standard Time:20260310T110000',
      ),
    )
    expect(busy(own)).toEqual(['03-10T07:00/03-10T08:00'])
  })

  test('are refused where the text is no calendar, or never ends', () => {
    expect(() => busy('<html>Sign in</html>')).toThrow(NoCalendar)
    expect(() => busy('')).toThrow(NoCalendar)
    const endless = event('DTSTART:20260301T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')
    expect(() => busy(calendarOf(...endless))).toThrow('repeats more than can be read')
    const far = event('DTSTART:19000101T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=HOURLY')
    expect(() => busy(calendarOf(...far))).toThrow('repeats more than can be read')
  })
})

test('a rule that no day ever fits is given up, and so is what a reader chokes on', async () => {
  const reading = { within, timeZone: 'Europe/Berlin' }
  const never = event('DTSTART:20260101T100000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')
  const read = (...lines: string[]) => readInThread({ text: calendarOf(...lines), reading }, 1500)
  await expect(read(...never)).rejects.toThrow('more than can be read')
  await expect(readInThread({ text: 'Hello', reading })).rejects.toThrow(NoCalendar)
  const once = event('DTSTART:20260310T100000Z', 'DTEND:20260310T110000Z')
  expect(await readInThread({ text: calendarOf(...once), reading })).toHaveLength(1)
})
