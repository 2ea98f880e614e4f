import { expect, test } from 'vitest'
import { unaskedSlots } from '#app/hiring/scheduling/slots/expected.ts'
import { alwaysOpen, freeSlots } from '#app/hiring/scheduling/slots/free-slots.ts'
import { officeHours } from '#app/hiring/scheduling/slots/hours.ts'

const at = (text: string) => Date.parse(text)
const hour = 60 * 60_000
const bo = { ...alwaysOpen, memberId: 'bo', hours: officeHours, buffer: 15, perDay: 3, perWeek: 5 }
/** Monday to Friday. */
const wanted = {
  within: { from: at('2026-03-02T00:00Z'), to: at('2026-03-07T00:00Z') },
  minutes: 60,
}
const asked = (meetingId: string, from: string, memberId = 'bo') => ({
  meetingId,
  memberId,
  from: at(from),
  to: at(from) + hour,
})

test('a time that somebody else was asked for is left alone, with its distance', () => {
  const slots = unaskedSlots([bo], wanted, [asked('a', '2026-03-03T10:00Z')])
  const lost = freeSlots([bo], wanted).filter((one) => !slots.includes(one))
  expect(lost[0]).toBe(at('2026-03-03T09:00Z'))
  expect(lost.at(-1)).toBe(at('2026-03-03T11:00Z'))
  expect(slots).toContain(at('2026-03-03T11:15Z'))
  expect(unaskedSlots([bo], wanted, [])).toEqual(freeSlots([bo], wanted))
})

test('who was asked counts once towards the week, at the first of their times', () => {
  const days = ['02', '03', '04', '05', '06']
  const oneEach = days.map((day) => asked(`m${day}`, `2026-03-${day}T09:00Z`))
  expect(unaskedSlots([bo], wanted, oneEach)).toEqual([])
  expect(unaskedSlots([bo], wanted, oneEach.slice(1)).length).toBeGreaterThan(0)
  const oneForAll = days.map((day) => asked('m', `2026-03-${day}T09:00Z`))
  expect(unaskedSlots([bo], wanted, oneForAll).length).toBeGreaterThan(0)
})

test('what the candidate was asked for elsewhere is left alone, and fills nobody’s week', () => {
  const others = ['02', '03', '04', '05', '06'].map((day) =>
    asked(`m${day}`, `2026-03-${day}T09:00Z`, 'somebody else'),
  )
  const slots = unaskedSlots([bo, alwaysOpen], wanted, others)
  expect(slots).not.toContain(at('2026-03-02T09:00Z'))
  expect(slots).toContain(at('2026-03-02T10:15Z'))
})
