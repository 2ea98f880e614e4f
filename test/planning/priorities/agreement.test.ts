import { describe, expect, test } from 'vitest'
import {
  agreementOf,
  agreementWords,
  cellsOf,
  disagreements,
  type Rated,
} from '#app/planning/priorities/rounds/agreement.ts'
import { newRoundSchema, ratingErrors } from '#app/planning/priorities/rounds/round.ts'
import { criteria } from './portfolio.ts'

const raters = ['ann', 'bea', 'cy'].map((id) => ({ id, name: id }))
const useCases = ['a', 'b', 'c'].map((id, i) => ({ id, number: i + 1, title: id }))
const [value, risk] = criteria

/** One row per rater, one number per use case. */
const by = (criterion: string, rows: (number | null)[][]): Rated['ratings'] =>
  rows.flatMap((row, rater) =>
    row.flatMap((number, i) =>
      number === null
        ? []
        : [
            {
              memberId: raters[rater]!.id,
              useCaseId: useCases[i]!.id,
              criterion,
              value: number,
              comment: '',
            },
          ],
    ),
  )

const rated = (ratings: Rated['ratings']): Rated => ({
  criteria: [value!, risk!],
  raters,
  useCases,
  ratings,
})

describe('what a team rated', () => {
  const same = by('value', [
    [1, 5, 9],
    [2, 6, 10],
    [0, 4, 8],
  ])
  const torn = by('risk', [
    [1, 3, 5],
    [5, 3, 1],
    [3, 3, null],
  ])
  const round = rated([...same, ...torn])
  const cells = cellsOf(round)
  const cell = (useCase: string, criterion: string) =>
    cells.find((one) => one.useCase === useCase && one.criterion === criterion)!

  test('median and quartiles leave out what is missing', () => {
    expect(cell('a', 'value')).toMatchObject({ low: 0.5, median: 1, high: 1.5, values: [1, 2, 0] })
    expect(cell('c', 'risk')).toMatchObject({ low: 2, median: 3, high: 4, values: [5, 1, null] })
    const empty = cellsOf(rated([]))[0]!
    expect(empty).toMatchObject({ median: null, spread: -1, values: [null, null, null] })
    expect(disagreements([empty])).toEqual([])
  })

  test('W is 1 where all agree and 0 where two are opposed; only complete raters count', () => {
    const [all, byValue, byRisk] = agreementOf(round, cells)
    expect(byValue).toMatchObject({ criterion: 'value', w: 1, raters: 3 })
    expect(byRisk).toMatchObject({ criterion: 'risk', w: 0, raters: 2 })
    expect(all).toMatchObject({ criterion: null, raters: 2 })
    expect(agreementWords(byValue!)).toBe('Very strong agreement')
    expect(agreementWords(byRisk!)).toBe('Very weak agreement')
    expect(agreementWords({ criterion: null, w: null, raters: 1 })).toContain('Cannot be told')
    expect(agreementWords({ criterion: null, w: null, raters: 3 })).toContain('nobody put one')
  })

  test('the widest spread comes first, measured on the scale of its criterion', () => {
    const [first, ...rest] = disagreements(cells)
    expect(first).toMatchObject({ useCase: 'a', criterion: 'risk', spread: 0.5 })
    expect(rest.every(({ spread }) => spread <= 0.5)).toBe(true)
    expect(
      disagreements(cells).some((one) => one.useCase === 'b' && one.criterion === 'risk'),
    ).toBe(false)
  })
})

describe('forms', () => {
  test('ratings stay on their scale, and a reason needs its number', () => {
    const typed = (number: number | undefined, comment = '') => [
      { useCase: 'a', criterion: 'risk', value: number, comment },
    ]
    expect(ratingErrors(typed(1), criteria)).toEqual({})
    expect(ratingErrors(typed(undefined), criteria)).toEqual({})
    expect(ratingErrors(typed(0.5), criteria)['ratings[0].value']).toEqual([
      'Between 1 and 5, please.',
    ])
    expect(ratingErrors(typed(undefined, 'because'), criteria)).not.toEqual({})
  })

  test('a round wants a title, a criterion, two use cases and two raters', () => {
    const fields = {
      title: 'Autumn',
      criteria: ['value'],
      useCases: ['a', 'b'],
      raters: ['x', 'y'],
    }
    expect(newRoundSchema.safeParse(fields).success).toBe(true)
    for (const wrong of [{ title: '' }, { criteria: [] }, { useCases: ['a'] }, { raters: ['x'] }])
      expect(newRoundSchema.safeParse({ ...fields, ...wrong }).success).toBe(false)
  })
})
