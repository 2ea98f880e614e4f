import { describe, expect, test } from 'vitest'
import { afterWorkingDays, nextStepOf } from '#app/hiring/portal/own/next-step.ts'
import type { Standing } from '#app/hiring/portal/status.ts'
import { counted } from '#app/hiring/careers/words/counted.ts'

const monday = new Date('2026-03-02T09:00:00Z')
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000)
const standing = (key: Standing['key'], open = true): Standing => ({
  key,
  label: key,
  next: `Next of ${key}`,
  open,
  since: monday.toISOString(),
})
const date = (at: Date) => ({
  step: 'coding',
  name: 'Coding',
  minutes: 60,
  with: 'Mira',
  at: at.toISOString(),
})

describe('what happens next', () => {
  test('is an answer within a week of applying, and late after it', () => {
    const facts = { standing: standing('received'), dates: [], meetings: [] }
    expect(nextStepOf(facts, later(1))).toMatchObject({ at: later(7).toISOString(), late: false })
    expect(nextStepOf(facts, later(8))).toMatchObject({ late: true })
  })

  test('is the interview that comes first and is not over yet', () => {
    const dates = [date(later(2)), date(later(4))]
    const facts = { standing: standing('interviewing'), dates, meetings: [] }
    const at = (now: Date) => nextStepOf(facts, now)
    expect(at(later(1))).toMatchObject({ agreed: true, at: later(2).toISOString() })
    expect(at(new Date(later(2).getTime() + 59 * 60_000))?.at).toBe(later(2).toISOString())
    expect(at(new Date(later(2).getTime() + 60 * 60_000))?.at).toBe(later(4).toISOString())
  })

  test('after the last interview is word within five working days', () => {
    const facts = { standing: standing('interviewing'), dates: [date(later(3))], meetings: [] }
    expect(nextStepOf(facts, later(4))).toMatchObject({
      agreed: false,
      at: later(10).toISOString(),
    })
    const decision = { standing: standing('decision'), dates: [], meetings: [] }
    expect(nextStepOf(decision, later(1))?.at).toBe(later(7).toISOString())
  })

  test('is to choose a time where the candidate has to, and nobody else is late', () => {
    const open = { id: 'm1', name: 'First call', at: null }
    const facts = { standing: standing('interviewing'), dates: [], meetings: [open] }
    expect(nextStepOf(facts, later(30))).toMatchObject({ choose: 'm1', at: null, late: false })
    const chosen = { ...facts, meetings: [{ ...open, at: later(1).toISOString() }] }
    expect(nextStepOf(chosen, later(30))).toMatchObject({ choose: null, late: true })
    const decided = { ...facts, standing: standing('decision') }
    expect(nextStepOf(decided, later(30))?.choose).toBeNull()
  })

  test('is nothing once it is over', () =>
    expect(
      nextStepOf({ standing: standing('closed', false), dates: [], meetings: [] }, later(1)),
    ).toBeNull())
})

test.each([
  ['2026-03-02', 5, '2026-03-09'],
  ['2026-03-06', 1, '2026-03-09'],
  ['2026-03-07', 1, '2026-03-09'],
  ['2026-03-06', 5, '2026-03-13'],
])('%s and %i working days is %s', (from, count, to) =>
  expect(afterWorkingDays(new Date(`${from}T12:00:00Z`), count)).toEqual(
    new Date(`${to}T12:00:00Z`),
  ),
)

test('words go with their number as the language has it', () => {
  const days = { one: 'day', other: 'days' }
  expect([1, 0, 2, 1200].map((count) => counted('en', count, days))).toEqual([
    '1 day',
    '0 days',
    '2 days',
    '1,200 days',
  ])
  const polish = { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' }
  expect([1, 2, 5].map((count) => counted('pl', count, polish))).toEqual([
    '1 dzień',
    '2 dni',
    '5 dni',
  ])
})
