import { describe, expect, test } from 'vitest'
import { changedFrom, readFigures, writtenAs } from '#app/planning/priorities/item/figures.ts'
import { chances, riceInputs } from '#app/planning/priorities/methods/inputs.ts'

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

  test('chances are typed in percent and kept as shares', () => {
    const data = { quantity: 'p-data', low: 7, mode: 35, high: 100 }
    expect(readFigures(chances, [data]).figures).toEqual([
      { quantity: 'p-data', points: { low: 0.07, mode: 0.35, high: 1 } },
    ])
    const confidence = { quantity: 'rice.confidence', mode: 80 }
    expect(readFigures(riceInputs, [confidence]).figures[0]?.points?.mode).toBe(0.8)
    const much = readFigures(chances, [{ ...data, high: 120 }]).errors
    expect(much).toEqual({ 'figures[0].high': ['The high number is 120; 100 is the most.'] })
    const share = readFigures(riceInputs, [{ ...confidence, mode: 0.8 }]).errors
    expect(share).toEqual({ 'figures[0].low': ['Use one of 50, 80, 100.'] })
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

  test('what is offered is rounded, and sent back untouched it keeps its digits', () => {
    const kept = { low: 0.5, mode: 0.735294, high: 0.9 }
    const offered = writtenAs({ percent: true }, kept)
    expect(offered).toEqual({ low: 50, mode: 73.53, high: 90 })
    const changed = (typed: typeof offered) =>
      changedFrom(
        { 'p-data': kept },
        chances,
        readFigures(chances, [{ quantity: 'p-data', ...typed }]).figures,
      )
    expect(changed(offered)).toEqual([])
    expect(changed({ ...offered, mode: 73 })).toMatchObject([{ points: { mode: 0.73 } }])
    expect(
      changedFrom({ 'p-data': kept }, chances, [{ quantity: 'p-data', points: null }]),
    ).toEqual([{ quantity: 'p-data', points: null }])
  })

  test('what the method does not ask for is left alone', () => {
    expect(readFigures(riceInputs, [{ quantity: 'value', mode: 3 }])).toEqual({
      figures: [],
      errors: {},
    })
  })
})
