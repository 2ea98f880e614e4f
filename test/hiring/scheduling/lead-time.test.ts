import { expect, test } from 'vitest'
import { predictLead } from '#app/hiring/scheduling/lead/lead-time.ts'

const day = 24 * 60 * 60_000
const now = Date.parse('2026-03-02T09:00Z')
/** A free time at noon every so many days, for six weeks. */
const every = (days: number) =>
  Array.from({ length: Math.floor(42 / days) }, (_, index) => now + (index * days + 0.125) * day)
const loop = (...gaps: number[]) =>
  gaps.map((gap, index) => ({
    name: `Stage ${index + 1}`,
    plans: [{ name: 'Talk', starts: every(gap) }],
  }))
const past = { answers: [], closings: [] }

test('grows with the stages and with how rarely people are free', () => {
  const [quick, rare, two] = [loop(1), loop(5), loop(1, 1)].map(
    (stages) => predictLead({ now, stages, ...past })!.total,
  )
  expect(quick!.p50).toBeLessThan(rare!.p50)
  expect(quick!.p80).toBeLessThan(two!.p80)
  for (const lead of [quick!, rare!, two!]) expect(lead.p50).toBeLessThanOrEqual(lead.p80)
})

test('is the same for the same facts, and says what it is made of', () => {
  const facts = { now, stages: loop(1, 2), answers: [1, 1, 1, 1, 1], closings: [2] }
  expect(predictLead(facts)).toEqual(predictLead(facts))
  expect(predictLead(facts)?.fromPast).toEqual({ answers: true, closings: false })
})

test('takes what happened here once enough has', () => {
  const slow = predictLead({ now, stages: loop(1), answers: Array(5).fill(10), closings: [] })
  const usual = predictLead({ now, stages: loop(1), ...past })
  expect(slow!.total.p50).toBeGreaterThan(usual!.total.p50 + 6)
})

test('cannot be said where nobody is free, or nothing is planned', () => {
  const blocked = [{ name: 'Stage', plans: [{ name: 'Talk', starts: [] }] }]
  expect(predictLead({ now, stages: blocked, ...past })).toBeNull()
  expect(predictLead({ now, stages: [{ name: 'Applied', plans: [] }], ...past })).toBeNull()
})
