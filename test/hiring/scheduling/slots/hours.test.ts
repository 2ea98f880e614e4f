import { describe, expect, test } from 'vitest'
import { openTimes } from '#app/hiring/scheduling/slots/hours.ts'
import type { DaysOff, Hours } from '#app/hiring/scheduling/slots/hours.ts'
import type { Interval } from '#app/math/intervals.ts'
import { dayOf, stretches } from '#app/hiring/scheduling/slots/zones.ts'

const at = (text: string) => Date.parse(text)
const told = (intervals: readonly Interval[]) =>
  intervals.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])
const within = (from: string, to: string) => ({ from: at(from), to: at(to) })
const daily = (from: string, to: string): Hours[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({ weekday: day, from: minutesOf(from), to: minutesOf(to) }))
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const open = (timeZone: string, hours: Hours[], range: Interval, exceptions: DaysOff[] = []) =>
  told(openTimes(range, { timeZone, hours, exceptions }))

describe('hours on a wall, across changes of clocks', () => {
  test.each([
    // Berlin: 2026-03-29 02:00 → 03:00, 2026-10-25 03:00 → 02:00.
    ['Europe/Berlin', '2026-03-28', '09:00', '10:00', ['08:00', '09:00']],
    ['Europe/Berlin', '2026-03-29', '09:00', '10:00', ['07:00', '08:00']],
    ['Europe/Berlin', '2026-10-24', '09:00', '10:00', ['07:00', '08:00']],
    ['Europe/Berlin', '2026-10-25', '09:00', '10:00', ['08:00', '09:00']],
    // New York: 2026-03-08 02:00 → 03:00, 2026-11-01 02:00 → 01:00.
    ['America/New_York', '2026-03-07', '09:00', '10:00', ['14:00', '15:00']],
    ['America/New_York', '2026-03-08', '09:00', '10:00', ['13:00', '14:00']],
    ['America/New_York', '2026-11-01', '09:00', '10:00', ['14:00', '15:00']],
    // Lord Howe moves by half an hour: 2026-04-05 02:00 → 01:30, 2026-10-04 02:00 → 02:30.
    ['Australia/Lord_Howe', '2026-04-05', '12:00', '13:00', ['01:30', '02:30']],
    ['Australia/Lord_Howe', '2026-10-04', '12:00', '13:00', ['01:00', '02:00']],
    ['Asia/Kathmandu', '2026-05-05', '09:00', '10:00', ['03:15', '04:15']],
  ])('%s on %s, %s to %s', (zone, day, from, to, utc) => {
    const range = within(`${day}T00:00Z`, `${day}T23:59Z`)
    expect(open(zone, daily(from, to), range)).toContainEqual(
      utc.map((clock) => `${day}T${clock}:00.000Z`),
    )
  })

  test('an hour that is skipped is not there', () => {
    const night = within('2026-03-29T00:00Z', '2026-03-29T06:00Z')
    expect(open('Europe/Berlin', daily('02:00', '03:00'), night)).toEqual([])
    expect(open('Europe/Berlin', daily('02:30', '04:00'), night)).toEqual([
      ['2026-03-29T01:00:00.000Z', '2026-03-29T02:00:00.000Z'],
    ])
    const newYork = within('2026-03-08T05:00Z', '2026-03-08T12:00Z')
    expect(open('America/New_York', daily('02:00', '03:00'), newYork)).toEqual([])
    const howe = within('2026-10-03T12:00Z', '2026-10-03T18:00Z')
    expect(open('Australia/Lord_Howe', daily('02:00', '03:00'), howe)).toEqual([
      ['2026-10-03T15:30:00.000Z', '2026-10-03T16:00:00.000Z'],
    ])
  })

  test('an hour that comes twice is there twice', () => {
    const night = within('2026-10-24T22:00Z', '2026-10-25T06:00Z')
    expect(open('Europe/Berlin', daily('02:00', '03:00'), night)).toEqual([
      ['2026-10-25T00:00:00.000Z', '2026-10-25T02:00:00.000Z'],
    ])
    expect(open('Europe/Berlin', daily('01:00', '02:30'), night)).toEqual([
      ['2026-10-24T23:00:00.000Z', '2026-10-25T00:30:00.000Z'],
      ['2026-10-25T01:00:00.000Z', '2026-10-25T01:30:00.000Z'],
    ])
    const newYork = within('2026-11-01T04:00Z', '2026-11-01T12:00Z')
    expect(open('America/New_York', daily('01:00', '02:00'), newYork)).toEqual([
      ['2026-11-01T05:00:00.000Z', '2026-11-01T07:00:00.000Z'],
    ])
    const howe = within('2026-04-04T12:00Z', '2026-04-04T18:00Z')
    expect(open('Australia/Lord_Howe', daily('01:30', '02:00'), howe)).toEqual([
      ['2026-04-04T14:30:00.000Z', '2026-04-04T15:30:00.000Z'],
    ])
  })

  test('changes are found to the minute', () => {
    const year = within('2026-01-01T00:00Z', '2027-01-01T00:00Z')
    const changes = (zone: string) => told(stretches(year, zone)).map(([, to]) => to)
    const end = '2027-01-01T00:00:00.000Z'
    expect(changes('Europe/Berlin')).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
      end,
    ])
    expect(changes('Australia/Lord_Howe')).toEqual([
      '2026-04-04T15:00:00.000Z',
      '2026-10-03T15:30:00.000Z',
      end,
    ])
    expect(changes('Asia/Tokyo')).toEqual([end])
  })

  test('a day that a zone left out has no hours', () => {
    const range = within('2011-12-29T00:00Z', '2012-01-01T00:00Z')
    const days = openTimes(range, {
      timeZone: 'Pacific/Apia',
      hours: daily('09:00', '10:00'),
      exceptions: [],
    }).map(({ from }) => dayOf(from, 'Pacific/Apia'))
    expect(days).not.toContain('2011-12-30')
    expect(days).toContain('2011-12-31')
  })
})
