import { expect, test } from 'vitest'
import { outsideWords } from '#app/planning/roadmap/scenarios/pages/settings-values.ts'
import { settingsSchema } from '#app/planning/roadmap/scenarios/model/scenario.ts'

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
})

test('a change of people says all or nothing', () => {
  const said = (whatIf: object) => {
    const { data, error } = settingsSchema.safeParse({ ...usual, whatIfs: [whatIf] })
    return data?.whatIfs ?? error?.issues.map(({ path }) => path.join('.'))
  }
  const whole = { role: 'mle', quarter: 8109, people: -0.5, reason: '' }
  expect(said(whole)).toEqual([whole])
  expect(said({ role: '', reason: '' })).toEqual([])
  expect(said({ people: 2 })).toEqual(['whatIfs.0.role', 'whatIfs.0.quarter'])
  expect(said({ reason: 'Somebody comes' })).toHaveLength(3)
})

const faultsOf = (row: object) => {
  const read = settingsSchema.safeParse({ ...usual, roles: [{ role: 'mle', ...row }] })
  const faults = read.error?.issues.filter(({ path }) => path[0] === 'roles') ?? []
  return faults.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test.each(['hireCost', 'salary', 'contractCost'])('%s is one figure, or three that rise', (key) => {
  const price = (low?: number, likely?: number, high?: number) =>
    faultsOf({ [`${key}Low`]: low, [key]: likely, [`${key}High`]: high })
  const at = `roles.0.${key}`
  expect(price()).toEqual([])
  expect(price(undefined, 40)).toEqual([])
  expect(price(30, 40, 60)).toEqual([])
  expect(price(30, 40)).toEqual([`${at}High: Give the highest too, or neither.`])
  expect(price(undefined, 40, 60)).toEqual([`${at}Low: Give the lowest too, or neither.`])
  expect(price(30, undefined, 60)).toEqual([`${at}: Give the likely one too.`])
  expect(price(50, 40, 60)).toEqual([`${at}: Likely (40) is below low (50). It lies between.`])
  expect(price(70, 40, 60)).toEqual([`${at}Low: Low (70) is above high (60): swap the two.`])
  expect(price(-1, 40, 60)).toEqual([`${at}Low: Money is not negative.`])
})

test('whoever may be hired has both prices, and somebody has', () => {
  const faults = (roles: object[], hiring = true) =>
    settingsSchema
      .safeParse({ ...usual, hiring, roles: roles.map((row) => ({ role: 'mle', ...row })) })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message.slice(0, 18)}`)
  expect(faults([{}])).toEqual(['hiring: Nobody has a price'])
  expect(faults([{}, { hireCost: 30, salary: 0, maxHires: 1 }])).toBeUndefined()
  expect(faults([{ hireCost: 30, maxHires: 1 }])).toEqual(['roles.0.salary: Give the salary to'])
  expect(faults([{ salary: 40, maxHires: 1 }])).toEqual(['roles.0.hireCost: Give the cost of a'])
  expect(faults([{ hireCost: 30, maxHires: 1 }], false)).toEqual(['hiring: Tick this, or take'])
  expect(faults([{ contractCost: 30 }], false)).toBeUndefined()
  expect(faults([{ hireCost: 30, maxHires: 0 }])).toBeUndefined()
})

test('a role says whom a plan may take from outside', () => {
  const nobody = { low: null, likely: null as number | null, high: null }
  const at = (likely: number) => ({ ...nobody, likely })
  const row = { role: 'mle', name: 'ML engineer', salary: nobody, maxHires: 1, maxContract: 2 }
  const words = (hireCost: typeof nobody, contractCost: typeof nobody, hires = true) =>
    outsideWords({ ...row, hireCost, contractCost }, hires)
  expect(words(nobody, nobody)).toBeNull()
  expect(words(at(30), nobody)).toBe('up to 1 hire')
  expect(words(at(30), at(50))).toBe('up to 1 hire, up to 2 contractors')
  expect(words(at(30), at(50), false)).toBe('up to 2 contractors')
})
