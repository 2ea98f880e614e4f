import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  freeSlots,
  freeSlotsOfSome,
  isFree,
  quarter,
  quartersOf,
} from '#app/hiring/scheduling/slots/free-slots.ts'
import type { Diary } from '#app/hiring/scheduling/slots/free-slots.ts'
import { officeHours } from '#app/hiring/scheduling/slots/hours.ts'
import { overlaps } from '#app/math/intervals.ts'
import type { Interval } from '#app/math/intervals.ts'
import { propose } from '#app/hiring/scheduling/slots/proposal.ts'
import { dayOf, wallClock, weekOf, weekday } from '#app/hiring/scheduling/slots/zones.ts'
import { isFullRun } from '#test/support/full-run.ts'

const minute = 60_000
const hour = 60 * minute
const at = (text: string) => Date.parse(text)
const within = (from: string, to: string) => ({ from: at(from), to: at(to) })

const diary = (change: Partial<Diary> = {}): Diary => ({
  timeZone: 'UTC',
  hours: officeHours,
  exceptions: [],
  busy: [],
  interviews: [],
  buffer: 0,
  perDay: 8,
  perWeek: 40,
  ...change,
})
describe('free slots', () => {
  const monday = within('2026-03-02T00:00Z', '2026-03-03T00:00Z')
  const first = (slots: number[]) => new Date(slots[0] ?? 0).toISOString().slice(11, 16)
  const last = (slots: number[]) => new Date(slots.at(-1) ?? 0).toISOString().slice(11, 16)

  test('lie on quarters within the hours', () => {
    const slots = freeSlots([diary()], { within: monday, minutes: 45 })
    expect([slots.length, first(slots), last(slots)]).toEqual([30, '09:00', '16:15'])
    expect(freeSlots([], { within: monday, minutes: 45 })).toEqual([])
  })

  test('of a panel are those of everybody', () => {
    const london = diary({ timeZone: 'Europe/London' })
    const newYork = diary({ timeZone: 'America/New_York' })
    const slots = freeSlots([london, newYork], { within: monday, minutes: 60 })
    expect([first(slots), last(slots)]).toEqual(['14:00', '16:00'])
    const sydney = diary({ timeZone: 'Australia/Sydney' })
    expect(freeSlots([london, sydney], { within: monday, minutes: 60 })).toEqual([])
  })

  test('of a pool are those at which so many are free', () => {
    const pool = ['Europe/London', 'America/New_York', 'UTC'].map((timeZone) => diary({ timeZone }))
    const wanted = { within: monday, minutes: 60 }
    const spans = [1, 2, 3, 4].map((each) => freeSlotsOfSome(pool, each, wanted))
    expect(spans.slice(0, 3).map((slots) => [first(slots), last(slots)])).toEqual([
      ['09:00', '21:00'],
      ['09:00', '16:00'],
      ['14:00', '16:00'],
    ])
    expect(spans[3]).toEqual([])
  })

  test('keep the buffer around appointments, not around the edges of the day', () => {
    const busy = [within('2026-03-02T11:00Z', '2026-03-02T12:00Z')]
    const slots = freeSlots([diary({ busy, buffer: 15 })], { within: monday, minutes: 60 })
    const clocks = slots.map((one) => new Date(one).toISOString().slice(11, 16))
    expect(clocks[0]).toBe('09:00')
    expect(clocks).toContain('09:45')
    expect(clocks).not.toContain('10:00')
    expect(clocks).not.toContain('12:00')
    expect(clocks).toContain('12:15')
    expect(clocks.at(-1)).toBe('16:00')
  })

  test('stop where a day or a week is full, in the interviewer’s own calendar', () => {
    const interviews = [within('2026-03-02T20:30Z', '2026-03-02T21:30Z')]
    const auckland = { timeZone: 'Pacific/Auckland', interviews, perDay: 1 }
    const week = within('2026-03-01T00:00Z', '2026-03-08T00:00Z')
    const days = (change: Partial<Diary>) =>
      new Set(
        freeSlots([diary(change)], { within: week, minutes: 60 }).map((one) =>
          dayOf(one, 'Pacific/Auckland'),
        ),
      )
    expect([...days(auckland)]).toEqual(['2026-03-02', '2026-03-04', '2026-03-05', '2026-03-06'])
    expect([...days({ ...auckland, perWeek: 1 })]).toEqual([])
    expect([...days({ ...auckland, perDay: 2, perWeek: 2 })]).toContain('2026-03-03')
  })

  test('follow exceptions: away, and other hours', () => {
    const away = { firstDay: '2026-03-02', lastDay: '2026-03-03', hours: null }
    const late = { firstDay: '2026-03-04', lastDay: '2026-03-04', hours: { from: 1200, to: 1260 } }
    const range = within('2026-03-02T00:00Z', '2026-03-06T00:00Z')
    const slots = freeSlots([diary({ exceptions: [away, late] })], { within: range, minutes: 60 })
    const days = slots.map((one) => new Date(one).toISOString())
    expect(days[0]).toBe('2026-03-04T20:00:00.000Z')
    expect(days[1]).toBe('2026-03-05T09:00:00.000Z')
  })

  test('held quarters cover the interview and the buffer after it', () => {
    const held = quartersOf(at('2026-03-02T10:00Z'), 50, 10)
    expect(held.map((one) => new Date(one).toISOString().slice(11, 16))).toEqual([
      '10:00',
      '10:15',
      '10:30',
      '10:45',
    ])
  })
})

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'UTC',
]
const start = at('2026-01-01T00:00Z')
const span = fc
  .tuple(fc.integer({ min: 0, max: 4 * 24 * 365 }), fc.integer({ min: 1, max: 4 * 24 * 4 }))
  .map(([from, length]) => ({
    from: start + from * quarter,
    to: start + (from + length) * quarter,
  }))
const clockHours = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 0, max: 95 }),
    fc.integer({ min: 1, max: 40 }),
  )
  .map(([day, from, length]) => ({
    weekday: day,
    from: from * 15,
    to: Math.min(1440, (from + length) * 15),
  }))
const near = ({ from }: Interval) =>
  fc.array(
    fc.tuple(fc.integer({ min: -40, max: 400 }), fc.integer({ min: 1, max: 20 })).map(([a, b]) => ({
      from: from + a * quarter,
      to: from + (a + b) * quarter,
    })),
    { maxLength: 6 },
  )
const diaryNear = (range: Interval) =>
  fc.record({
    timeZone: fc.constantFrom(...zones),
    hours: fc.array(clockHours, { maxLength: 8 }),
    exceptions: fc.constant([]),
    busy: near(range),
    interviews: near(range),
    buffer: fc.constantFrom(0, 10, 15, 30),
    perDay: fc.integer({ min: 0, max: 4 }),
    perWeek: fc.integer({ min: 0, max: 6 }),
  })
const world = span.chain((range) =>
  fc.record({
    within: fc.constant(range),
    minutes: fc.constantFrom(30, 45, 60, 90),
    panel: fc.array(diaryNear(range), { minLength: 1, maxLength: 3 }),
  }),
)
const runs = { numRuns: isFullRun ? 5000 : 150 }

/** Straight from the definition, one quarter of an hour after the other. */
function isFreeByDefinition(one: Diary, from: number, minutes: number): boolean {
  const to = from + minutes * minute
  for (let moment = from; moment < to; moment += quarter) {
    const wall = wallClock(moment, one.timeZone)
    const clock = (wall / minute) % 1440
    const isOpen = one.hours.some(
      (hours) => hours.weekday === weekday(wall) && hours.from <= clock && clock < hours.to,
    )
    if (!isOpen) return false
  }
  const around = one.buffer * minute
  const free = [...one.busy, ...one.interviews].every(
    (busy) => !overlaps({ from, to }, { from: busy.from - around, to: busy.to + around }),
  )
  const day = dayOf(from, one.timeZone)
  const held = one.interviews.map((interview) => dayOf(interview.from, one.timeZone))
  const today = held.filter((other) => other === day).length
  const week = held.filter((other) => weekOf(other) === weekOf(day)).length
  return free && today < one.perDay && week < one.perWeek
}

describe('for all worlds', () => {
  test('slots are exactly the quarters that are free by definition', () => {
    fc.assert(
      fc.property(world, ({ panel, within: range, minutes }) => {
        const expected: number[] = []
        for (let from = range.from; from + minutes * minute <= range.to; from += quarter)
          if (panel.every((one) => isFreeByDefinition(one, from, minutes))) expected.push(from)
        expect(freeSlots(panel, { within: range, minutes })).toEqual(expected)
      }),
      runs,
    )
  })

  test('a proposal is a choice from the slots, in order, apart from each other', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 8 }), (given, count) => {
        const slots = freeSlots(given.panel, given)
        const chosen = propose(slots, { count, timeZone: given.panel[0]!.timeZone })
        expect(chosen.length).toBeLessThanOrEqual(count)
        expect(slots).toEqual(expect.arrayContaining(chosen))
        for (const [index, one] of chosen.entries())
          if (index > 0) expect(one - chosen[index - 1]!).toBeGreaterThanOrEqual(2 * hour)
        if (slots.length > 0) expect(chosen.length).toBeGreaterThan(0)
        for (const one of chosen) expect(isFree(given.panel, one, given.minutes)).toBe(true)
      }),
      runs,
    )
  })
})

test('times of a proposal are apart from each other across midnight too', () => {
  const lateAndEarly = [
    { weekday: 1, from: 23 * 60, to: 24 * 60 },
    { weekday: 2, from: 0, to: 60 },
  ]
  const range = within('2026-03-02T00:00Z', '2026-03-04T00:00Z')
  const slots = freeSlots([diary({ hours: lateAndEarly })], { within: range, minutes: 30 })
  expect(slots.length).toBeGreaterThan(1)
  expect(propose(slots, { count: 2, timeZone: 'UTC' })).toEqual([at('2026-03-02T23:00Z')])
})

test('a proposal stays out of the candidate’s night', () => {
  const range = within('2026-03-02T00:00Z', '2026-03-09T00:00Z')
  const slots = freeSlots([diary()], { within: range, minutes: 60 })
  const chosen = propose(slots, {
    count: 6,
    timeZone: 'UTC',
    candidateZone: 'America/Los_Angeles',
  })
  expect(chosen.map((one) => new Date(one).toISOString().slice(11, 16))).toEqual([
    '15:00',
    '15:00',
    '15:00',
    '15:00',
    '15:00',
  ])
})
