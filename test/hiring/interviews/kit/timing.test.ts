import { describe, expect, test } from 'vitest'
import { timingAt } from '#app/hiring/interviews/kit/timing.ts'

const plan = { minutes: 60, last: 10 }
const start = Date.parse('2026-03-02T09:00:00Z')
const after = (minutes: number, seconds = 0) =>
  timingAt(start, start + (minutes * 60 + seconds) * 1000, plan)

describe('the time of an interview', () => {
  test('before it begins, shows how long the questions may take', () => {
    expect(timingAt(null, start, plan)).toEqual({ phase: 'before', clock: '50:00', share: 0 })
  })

  test.each([
    [0, 0, 'interview', '50:00'],
    [49, 59, 'interview', '0:01'],
    [50, 0, 'candidate', '10:00'],
    [59, 59, 'candidate', '0:01'],
    [60, 0, 'over', '0:00'],
    [65, 5, 'over', '5:05'],
  ])('after %i:%i it is %s, %s', (minutes, seconds, phase, clock) => {
    expect(after(minutes, seconds)).toMatchObject({ phase, clock })
  })

  test('the share never leaves 0 to 1, even when clocks disagree', () => {
    expect(timingAt(start, start - 5000, plan).share).toBe(0)
    expect(after(30).share).toBe(0.5)
    expect(after(600).share).toBe(1)
  })

  test('with all minutes for the candidate there are none for the interviewer', () => {
    expect(timingAt(start, start, { minutes: 10, last: 30 }).phase).toBe('candidate')
  })
})
