import { describe, expect, test } from 'vitest'
import { evaluate } from '#app/writing/claims/formula.ts'
import { checkClaims } from '#app/writing/claims/check-claims.ts'
import { factsOf } from './corpus/desk.ts'

const values: Record<string, number> = { F1: 11.5, F2: 14_200, F3: 7 }
const valueOf = (id: string) => values[id]

test.each([
  ['F1 * F2 / 60', (11.5 * 14_200) / 60],
  ['F2 * (F1 - F3) / 60', 1065],
  ['(F1 − F3) ÷ F1 × 100', (4.5 / 11.5) * 100],
  ['-F3 + 2 * 3', -1],
  ['F1*10%', 1.15],
  ['1 - 2 - 3', -4],
  ['8 / 2 / 2', 2],
  ['((F3))', 7],
])('%s', (formula, value) => {
  const outcome = evaluate(formula, valueOf)
  expect(outcome).toMatchObject({ ok: true })
  expect(outcome.ok && outcome.value).toBeCloseTo(value, 10)
})

test.each([
  ['F9 * 2', 'F9 is not a number that is known'],
  ['F1 / (F3 - 7)', 'it divides by zero'],
  ['F1 *', 'it ends too early'],
  ['(F1 + 2', 'a bracket is not closed'],
  ['F1 F2', '"F2" stands where nothing may follow'],
  ['F1 ** 2', '"*" is not a number'],
  ['process.exit(1)', '"process.exit(1)" cannot be read'],
  ['', 'it ends too early'],
])('%s is refused: %s', (formula, reason) => {
  expect(evaluate(formula, valueOf)).toEqual({ ok: false, reason })
})

describe('a derived fact', () => {
  const today = new Date('2026-11-21T09:00:00Z')
  const claim = (value: number, formula: string, unit = 'h per month') =>
    checkClaims(
      `It frees ${value} hours per month.`,
      factsOf([
        ['F1', 'Time', 11.5, 'min', ''],
        ['F2', 'Contacts', 14_200, 'contacts per month', ''],
        ['F3', 'Hours', value, unit, '', formula],
      ]),
      today,
    )[0]

  test('is derived where its formula gives its value', () => {
    expect(claim(2722, 'F1 * F2 / 60')).toMatchObject({ verdict: 'derived', fact: 'F3' })
  })

  test('supports nothing where the formula gives another number', () => {
    expect(claim(3000, 'F1 * F2 / 60')).toMatchObject({
      verdict: 'unsupported',
      reason: 'The formula of “Hours” gives 2721.67.',
    })
  })

  test.each(['F1 * F9', 'F3 * 1', 'F1 *'])(
    'supports nothing where %s cannot be evaluated',
    (formula) => {
      expect(claim(2722, formula)).toMatchObject({ verdict: 'unsupported' })
    },
  )
})
