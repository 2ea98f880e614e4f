import { expect, test } from 'vitest'
import { ruleSchema, settingsSchema } from '#app/planning/roadmap/scenarios/model/scenario.ts'

const usual = { name: 'Base', firstQuarter: 8108, quarters: 4, discountPercent: 5 }
const takes = (changed: object) => settingsSchema.safeParse({ ...usual, ...changed }).success

test('settings of a scenario stay within what can be planned and stored', () => {
  expect(takes({ ramp: '10, 20, 30, 40, 50, 60, 70, 100' })).toBe(true)
  expect(takes({ ramp: '10, 20, 30, 40, 50, 60, 70, 80, 100' })).toBe(false)
  expect(takes({ firstQuarter: 40_001 })).toBe(false)
  expect(takes({ lead: 1, leadLow: 0.5, leadHigh: 3 })).toBe(true)
  expect(takes({ lead: 1, leadLow: 0.5 })).toBe(false)
  expect(takes({ lead: 1, leadHigh: 3 })).toBe(false)
  expect(takes({ lead: 1, leadLow: 2, leadHigh: 3 })).toBe(false)
  expect(takes({ firstQuarter: -1 })).toBe(false)
  expect(takes({ whatIfs: [{ role: 'a', quarter: 2 ** 31, people: 1 }] })).toBe(false)
  expect(ruleSchema.safeParse({ rule: 'pinned', quarter: 2 ** 31 }).success).toBe(false)
})
