import { describe, expect, test } from 'vitest'
import { formValues, itemsIn, markOf } from '#app/planning/scoping/steps/items/item.ts'
import { mergeItems } from '#app/planning/scoping/steps/items/merge.ts'
import { readItems } from '#app/planning/scoping/steps/items/read-items.ts'
import { riskSchema } from '#app/planning/scoping/steps/items/row-items.ts'
import { itemsOfStep } from '#app/planning/scoping/steps/items/step-items.ts'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('items of a form', () => {
  const stored = {
    'answer.C1': { words: 'Which shops to call', verdict: 'passed' },
    'estimate.value~~0': { low: '1', mode: '2', high: '3', note: '' },
  }

  test('go into the form and come out the same, each with its mark', () => {
    const items = itemsIn(formOf(formValues(stored)))
    expect(items['answer.C1']).toEqual({
      ...stored['answer.C1'],
      seen: markOf(stored['answer.C1']),
    })
    expect(mergeItems(items, stored)).toEqual({
      changed: {},
      removed: [],
      conflicts: [],
      touched: [],
    })
  })

  test('have marks that only contents change', () => {
    expect(markOf({ a: '1', b: '' })).toBe(markOf({ a: '1' }))
    expect(markOf({ b: '2', a: '1' })).toBe(markOf({ a: '1', b: '2' }))
    expect(markOf({ a: '1', seen: 'x' })).toBe(markOf({ a: '1' }))
    expect(markOf({ a: '12', b: '3' })).not.toBe(markOf({ a: '1', b: '23' }))
    expect(markOf({})).toBe('-')
  })

  test('fields that belong to nothing are left out', () => {
    expect(
      itemsIn(formOf({ _key: 'k', 'go-on': 'yes', 'constructor.x': '1', plain: '2' })),
    ).toEqual({})
  })

  test('a step takes only what it asks for', () => {
    const posted = {
      'answer.C1': {},
      'answer.C99': {},
      'answer.T3': {},
      'risk.1': {},
      'estimate.value~~0': {},
      'estimate.probe.c1~~0': {},
    }
    expect(Object.keys(itemsOfStep('problem', posted))).toEqual([
      'answer.C1',
      'estimate.probe.c1~~0',
    ])
    expect(Object.keys(itemsOfStep('feasibility', posted))).toEqual([
      'answer.T3',
      'risk.1',
      'estimate.value~~0',
    ])
  })
})

describe('two people at one step', () => {
  const seen = { words: 'before' }
  const shown = { 'answer.C1': { ...seen, seen: markOf(seen) } }
  const typed = (words: string) => ({ 'answer.C1': { words, seen: markOf(seen) } })

  test('who changes nothing overwrites nothing', () => {
    const merged = mergeItems(shown, { 'answer.C1': { words: 'theirs' } })
    expect(merged).toMatchObject({ changed: {}, conflicts: [], touched: [] })
  })

  test('who types over an unchanged answer changes it', () => {
    expect(mergeItems(typed('mine'), { 'answer.C1': seen }).changed).toEqual({
      'answer.C1': { words: 'mine' },
    })
  })

  test('who types over somebody else’s answer gets both texts', () => {
    expect(mergeItems(typed('mine'), { 'answer.C1': { words: 'theirs' } })).toEqual({
      changed: {},
      removed: [],
      conflicts: [{ name: 'answer.C1', yours: { words: 'mine' }, theirs: { words: 'theirs' } }],
      touched: ['answer.C1'],
    })
  })

  test('who types the same meets nobody', () => {
    expect(mergeItems(typed('same'), { 'answer.C1': { words: 'same' } }).conflicts).toEqual([])
  })

  test('a row is removed by its box or by emptying it, and not while somebody changed it', () => {
    const row = { title: 'Strike' }
    const gone = { 'risk.1': { ...row, seen: markOf(row), remove: 'on' } }
    const emptied = { 'risk.1': { title: '', seen: markOf(row) } }
    expect(mergeItems(gone, { 'risk.1': row }).removed).toEqual(['risk.1'])
    expect(mergeItems(emptied, { 'risk.1': row }).removed).toEqual(['risk.1'])
    expect(mergeItems(gone, { 'risk.1': { title: 'Flood' } }).conflicts).toHaveLength(1)
    expect(mergeItems(gone, {}).removed).toEqual([])
  })
})

describe('what is typed', () => {
  const read = (name: string, fields: Record<string, string>) => readItems({ [name]: fields })
  const answer = (fields: Record<string, string>) => read('answer.C3', fields)

  test('is put in order, so that the same reads the same', () => {
    const { items, errors } = answer({
      words: '  By hand.\r\nEvery day. ',
      confidence: 'measured',
      verdict: 'passed',
      low: '1 200',
      mode: "1'500,5",
      high: '2000.0',
    })
    expect(errors).toEqual({})
    expect(items['answer.C3']).toMatchObject({
      words: 'By hand.\nEvery day.',
      low: '1200',
      mode: '1500.5',
      high: '2000',
    })
  })

  test.each([
    [
      'a letter',
      { low: 'a', mode: '2', high: '3' },
      'low',
      'Give a number in figures, such as 12.5.',
    ],
    ['a missing point', { low: '1', mode: '', high: '3' }, 'mode', /Give the likely number too/],
    ['a negative one', { low: '-1', mode: '2', high: '3' }, 'low', 'It cannot be below 0.'],
    ['reversed ones', { low: '5', mode: '4', high: '3' }, 'low', /swap the two/],
  ])('%s is refused at its field', (_, fields, field, message) => {
    expect(answer(fields).errors).toEqual({
      [`answer.C3.${field}`]: [expect.stringMatching(message)],
    })
  })

  test('chances are typed in percent', () => {
    const { errors } = read('estimate.p-data~~0', { low: '50', mode: '90', high: '101' })
    expect(errors).toEqual({ 'estimate.p-data~~0.high': ['100 is the most.'] })
    const { items } = read('estimate.p-data~~0', { low: '50', mode: '90', high: '95', note: '' })
    expect(items['estimate.p-data~~0']).toMatchObject({ low: '50', mode: '90', high: '95' })
  })

  test('a gate has no rating, a rated question no verdict, and neither a number nobody asked for', () => {
    const gate = read('answer.C1', {
      verdict: 'failed',
      rating: '3',
      low: '1',
      mode: '1',
      high: '1',
    })
    expect(gate.items['answer.C1']).not.toHaveProperty('rating')
    expect(gate.items['answer.C1']).not.toHaveProperty('low')
    const rated = read('answer.C9', { verdict: 'failed', rating: '3' })
    expect(rated.items['answer.C9']).toMatchObject({ rating: '3' })
    expect(rated.items['answer.C9']).not.toHaveProperty('verdict')
    expect(read('answer.C9', { rating: '5' }).errors).toHaveProperty(['answer.C9.rating'])
  })

  test('a row counts once something is typed, whatever its lists say', () => {
    const { items, errors } = read('risk.1', { title: ' ', category: 'domain', likelihood: '' })
    expect(errors).toEqual({})
    expect(markOf(items['risk.1'])).toBe('-')
    const whole = { title: 'Strike', category: 'domain', likelihood: '30', severity: '50' }
    const spread = { ...whole, 'likelihood-low': '10', 'likelihood-high': '60' }
    expect(read('risk.1', spread).errors).toEqual({})
    expect(read('risk.1', spread).items['risk.1']).toMatchObject(spread)
    expect(riskSchema.parse(spread)).toMatchObject({
      likelihood: (0.1 + 4 * 0.3 + 0.6) / 6,
      severity: 0.5,
      mitigation: 0,
      points: { likelihood: { low: 0.1, mode: 0.3, high: 0.6 } },
    })
    expect(riskSchema.parse(whole)).toMatchObject({ likelihood: 0.3, points: {} })
    expect(read('risk.1', { ...whole, 'severity-low': '20' }).errors).toEqual({
      'risk.1.severity-high': ['Give the high number too, or none of the three.'],
    })
    expect(Object.keys(read('risk.1', { ...spread, 'likelihood-low': '40' }).errors)).toEqual([
      'risk.1.likelihood',
    ])
    expect(read('risk.1', { title: 'Strike', category: '' }).errors).toEqual({
      'risk.1.category': ['Choose where it comes from.'],
      'risk.1.likelihood': ['How likely is it, in percent?'],
      'risk.1.severity': ['How much of the value would be lost, in percent?'],
    })
  })

  test('a note needs the numbers it is about', () => {
    const { errors } = read('estimate.value~~0', {
      low: '',
      mode: '',
      high: '',
      note: 'From sales',
    })
    expect(errors).toEqual({
      'estimate.value~~0.low': ['Give the three numbers this note is about.'],
    })
  })
})
