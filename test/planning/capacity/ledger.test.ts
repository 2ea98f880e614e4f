import { describe, expect, test } from 'vitest'
import { ledgerOf, personQuarter, skillsOf } from '#app/planning/capacity/ledger/ledger.ts'
import type { LedgerPerson } from '#app/planning/capacity/ledger/ledger.ts'
import { hoursBetween } from '#app/planning/capacity/ledger/person-hours.ts'
import { quarterOf } from '#app/planning/quarter.ts'

const calendar = { firstMonth: 1, holidays: [] as string[], hoursPerDay: 8 }
const spring = quarterOf(new Date('2026-05-01T00:00:00Z'), 1)
const weekdays = 65

const person = (change: Partial<LedgerPerson> = {}): LedgerPerson => ({
  id: 'ada',
  name: 'Ada',
  role: 'data-scientist',
  skills: { python: 4 },
  share: 1,
  startsOn: '2020-01-01',
  endsOn: null,
  ramp: [],
  shares: [],
  leaves: [],
  ...change,
})
const inSpring = (change: Partial<LedgerPerson> = {}, holidays: string[] = []) =>
  personQuarter(person(change), spring, { ...calendar, holidays })

describe('a person’s quarter', () => {
  test('is one for somebody who is there every day, and their share else', () => {
    expect(inSpring().people).toBe(1)
    expect(inSpring({ share: 0.5 }).people).toBe(0.5)
    expect(inSpring({ shares: [{ quarter: spring, share: 0.8 }] }).people).toBe(0.8)
    expect(inSpring({ shares: [{ quarter: spring + 1, share: 0.8 }] }).people).toBe(1)
  })

  test('loses holidays and leave once each, weekends not at all', () => {
    const leaves = [{ firstDay: '2026-04-30', lastDay: '2026-05-04' }]
    const found = inSpring({ leaves }, ['2026-05-01', '2026-05-02'])
    expect(found.holidays).toBeCloseTo(1 / weekdays)
    expect(found.leave).toBeCloseTo(2 / weekdays)
    expect(found.people).toBeCloseTo(1 - 3 / weekdays)
  })

  test('counts from the first day to the last', () => {
    expect(inSpring({ startsOn: '2026-06-24' }).people).toBeCloseTo(5 / weekdays)
    expect(inSpring({ endsOn: '2026-04-02' }).people).toBeCloseTo(2 / weekdays)
    expect(inSpring({ startsOn: '2026-07-01' }).people).toBe(0)
  })

  test('ramps from the quarter of the start on; the last value holds', () => {
    const hire = person({ startsOn: '2026-04-01', ramp: [0.5, 0.75] })
    const useful = [0, 1, 2, 3].map((later) => personQuarter(hire, spring + later, calendar).people)
    expect(useful).toEqual([0.5, 0.75, 0.75, 0.75])
    expect(personQuarter(hire, spring, calendar).ramping).toBe(0.5)
  })

  test('follows a fiscal year that begins in April', () => {
    const april = { ...calendar, firstMonth: 4 }
    const first = quarterOf(new Date('2026-04-01T00:00:00Z'), 4)
    expect(personQuarter(person({ startsOn: '2026-04-01' }), first, april).people).toBe(1)
    expect(personQuarter(person({ startsOn: '2026-04-01' }), first - 1, april).people).toBe(0)
  })
})

describe('the ledger', () => {
  const question = { firstQuarter: spring, quarters: 2, calendar }
  const runWork = {
    id: 'w',
    role: 'data-scientist',
    title: 'Weekly report',
    people: 0.5,
    firstQuarter: spring + 1,
    lastQuarter: null,
  }

  test('takes run work from the people of its role, from its first quarter on', () => {
    const [row] = ledgerOf({ ...question, people: [person(), person()], runWork: [runWork] })
    expect(row?.quarters.map(({ people }) => people)).toEqual([2, 1.5])
  })

  test('never falls below nobody and says what is short', () => {
    const [row] = ledgerOf({ ...question, people: [], runWork: [runWork] })
    expect(row?.quarters[1]).toMatchObject({ people: 0, short: 0.5, runWork: 0.5 })
  })

  test('what is free is what is there less everything named', () => {
    const people = [
      person({ leaves: [{ firstDay: '2026-05-11', lastDay: '2026-05-15' }] }),
      person({ startsOn: '2026-04-01', ramp: [0.5], share: 0.9 }),
    ]
    const holidays = ['2026-05-01']
    const [row] = ledgerOf({
      ...question,
      calendar: { ...calendar, holidays },
      people,
      runWork: [],
    })
    for (const cell of row?.quarters ?? [])
      expect(cell.people).toBeCloseTo(
        cell.available - cell.holidays - cell.leave - cell.ramping - cell.runWork,
      )
  })

  test('by skill counts those who have it well enough', () => {
    const people = [person(), person({ skills: { python: 2, sql: 5 } })]
    expect(skillsOf({ ...question, people, runWork: [] })).toEqual([
      {
        skill: 'python',
        quarters: [spring, spring + 1].map((quarter) => ({ quarter, people: 1 })),
      },
      { skill: 'sql', quarters: [spring, spring + 1].map((quarter) => ({ quarter, people: 1 })) },
    ])
  })
})

test('hours leave out weekends, holidays, leave and days before the start', () => {
  const away = person({
    share: 0.5,
    startsOn: '2026-05-04',
    leaves: [{ firstDay: '2026-05-06', lastDay: '2026-05-06' }],
  })
  const holidays = ['2026-05-07']
  expect(hoursBetween(away, { ...calendar, holidays }, ['2026-04-27', '2026-05-10'])).toBe(12)
})
