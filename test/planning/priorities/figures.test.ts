import { describe, expect, test } from 'vitest'
import { readFigures } from '#app/planning/priorities/item/figures.ts'
import { riceInputs } from '#app/planning/priorities/methods/inputs.ts'

const reach = { quantity: 'rice.reach' }
const impact = { quantity: 'rice.impact' }

describe('figures as they are typed', () => {
  test('three points, one known number, or nothing', () => {
    const { figures, errors } = readFigures(riceInputs, [
      { ...reach, low: 10, mode: 20, high: 50 },
      { ...impact, mode: 2 },
      { quantity: 'rice.confidence' },
    ])
    expect(errors).toEqual({})
    expect(figures).toEqual([
      { quantity: 'rice.reach', points: { low: 10, mode: 20, high: 50 } },
      { quantity: 'rice.impact', points: { low: 2, mode: 2, high: 2 } },
      { quantity: 'rice.confidence', points: null },
    ])
  })

  test.each([
    [{ ...reach, low: 30, mode: 20, high: 50 }, 'figures[0].mode', /below low/],
    [{ ...reach, low: 60, mode: 70, high: 50 }, 'figures[0].low', /swap the two/],
    [{ ...reach, low: -1, mode: 2, high: 5 }, 'figures[0].low', /negative/],
    [{ ...reach, low: 1, high: 5 }, 'figures[0].mode', /most likely/],
    [{ ...reach, low: 1, mode: 5 }, 'figures[0].mode', /most likely/],
    [{ ...impact, mode: 1.5 }, 'figures[0].low', /Use one of 0.25/],
    [{ ...impact, mode: 7 }, 'figures[0].low', /3 is the most/],
  ])('%j is refused at %s', (typed, field, message) => {
    const { errors } = readFigures(riceInputs, [typed])
    expect(Object.keys(errors)).toEqual([field])
    expect(errors[field]![0]).toMatch(message)
  })

  test('what the method does not ask for is left alone', () => {
    expect(readFigures(riceInputs, [{ quantity: 'value', mode: 3 }])).toEqual({
      figures: [],
      errors: {},
    })
  })
})
