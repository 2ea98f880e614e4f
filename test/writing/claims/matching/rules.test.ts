import { describe, expect, test } from 'vitest'
import { agrees, approximationAt } from '#app/writing/claims/matching/agreement.ts'
import type { Told } from '#app/writing/claims/matching/agreement.ts'
import {
  directionAt,
  directionOfLabel,
  pointsSameWay,
} from '#app/writing/claims/matching/direction.ts'
import { quantitiesOfFact, readUnit } from '#app/writing/claims/matching/fact-quantities.ts'
import { isHypothetical } from '#app/writing/claims/hypothetical.ts'
import { readText } from '#app/writing/claims/reading/read-text.ts'
import { factsOf } from '#test/writing/claims/corpus/desk.ts'

const told = (value: number, change: Partial<Told> = {}): Told => ({
  value,
  step: 1,
  approximation: null,
  vague: false,
  ...change,
})

describe('rounding', () => {
  test.each<[string, Told, number, boolean]>([
    ['the same', told(7), 7, true],
    ['rounded within 1 %', told(45, { step: 1 }), 45.33, true],
    ['rounded, too far off', told(12), 11.5, false],
    ['about, within 5 %', told(12, { approximation: 'about' }), 11.5, true],
    ['about, to fives', told(60, { step: 10, approximation: 'about' }), 58.7, true],
    ['about, too far off', told(10, { approximation: 'about' }), 11.5, false],
    ['within 1 %, but not the rounding', told(11.6, { step: 0.1 }), 11.5, false],
    ['over, on the right side', told(14_000, { approximation: 'over' }), 14_200, true],
    ['over, on the wrong side', told(15_000, { approximation: 'over' }), 14_200, false],
    ['under, on the right side', told(15_000, { approximation: 'under' }), 14_200, true],
    ['under, too far off', told(20_000, { approximation: 'under' }), 14_200, false],
    ['a third for 33 %', told(100 / 3, { vague: true }), 33, true],
    ['a third for 35 %', told(100 / 3, { vague: true }), 35, false],
    ['about a third for 35 %', told(100 / 3, { vague: true, approximation: 'about' }), 35, true],
  ])('%s', (_, claim, known, expected) => {
    expect(agrees(claim, known)).toBe(expected)
  })

  test.each([
    ['takes about ', '', 'about'],
    ['~', '', 'about'],
    ['takes ', ' or so', 'about'],
    ['more than ', '', 'over'],
    ['≥ ', '', 'over'],
    ['up to ', '', 'under'],
    ['takes ', '', null],
  ])('“%s7%s”', (before, after, expected) => {
    expect(approximationAt(before, after)).toBe(expected)
  })
})

describe('direction', () => {
  test.each([
    ['Churn falls by ', '', 'down'],
    ['It reduces the handle time of contacts by ', '', 'down'],
    ['a drop of ', '', 'down'],
    ['down ', '', 'down'],
    ['Revenue rose by about ', '', 'up'],
    ['an increase of ', '', 'up'],
    ['It is ', ' lower', 'down'],
    ['It is ', ' higher', 'up'],
    ['It takes ', ' today', null],
    ['It falls to ', '', null],
  ])('“%s…%s”', (lead, rest, expected) => {
    expect(directionAt(lead, rest)).toBe(expected)
  })

  test('a label may say which way its number goes', () => {
    expect(directionOfLabel('Reduction in rework')).toBe('down')
    expect(directionOfLabel('Change in churn')).toBe('up')
    expect(directionOfLabel('Handle time')).toBeNull()
  })

  test.each([
    [{ negative: true, direction: null }, { negative: true, direction: null }, true],
    [{ negative: false, direction: 'down' as const }, { negative: true, direction: null }, true],
    [{ negative: false, direction: null }, { negative: true, direction: null }, false],
    [{ negative: true, direction: null }, { negative: false, direction: null }, false],
    [{ negative: true, direction: null }, { negative: false, direction: 'down' as const }, true],
    [
      { negative: false, direction: 'up' as const },
      { negative: false, direction: 'down' as const },
      false,
    ],
    [{ negative: false, direction: 'up' as const }, { negative: false, direction: null }, true],
  ])('%o beside %o: %s', (claim, fact, expected) => {
    expect(pointsSameWay(claim, fact)).toBe(expected)
  })
})

describe('units of facts', () => {
  const read = (unit: string) => {
    const { measure, scale, nouns, periods, per } = readUnit(unit)
    return [measure.dimension, measure.base, scale, [...nouns], [...periods], [...per]]
  }

  test.each<[string, unknown[]]>([
    ['contacts per month', ['count', '', 1, ['contact'], ['month'], []]],
    ['USD k per year', ['money', 'USD', 1000, [], ['year'], []]],
    ['million EUR', ['money', 'EUR', 1_000_000, [], [], []]],
    ['k€', ['money', 'EUR', 1000, [], [], []]],
    ['$/seat/month', ['money', '$', 1, [], ['month'], ['seat']]],
    ['h per month', ['time', 'second', 1, [], ['month'], []]],
    ['minutes per contact', ['time', 'second', 1, [], [], ['contact']]],
    ['percentage points', ['points', 'points', 1, [], [], []]],
    ['', ['count', '', 1, [], [], []]],
  ])('%s', (unit, expected) => {
    expect(read(unit)).toEqual(expected)
  })

  test('a fact states its value, and the numbers of its words besides', () => {
    const [fact] = factsOf([
      ['F1', 'Wait', '9', 'min', 'Callers wait 9 min at noon and 4 min at night.'],
    ])
    const values = fact ? quantitiesOfFact(fact).map(({ readings: [first] }) => first?.value) : []
    expect(values).toEqual([9, 4])
  })

  test('0.92 is 92 % and the other way round', () => {
    const [ratio, share] = factsOf([
      ['F1', 'Precision', 0.92, '', ''],
      ['F2', 'Accepted', 92, '%', ''],
    ])
    const values = (fact: typeof ratio) =>
      fact
        ? quantitiesOfFact(fact).flatMap(({ readings }) => readings.map(({ value }) => value))
        : []
    expect(values(ratio)).toEqual([0.92, 92])
    expect(values(share)).toEqual([92, 0.92])
  })
})

describe('marks of assumptions', () => {
  const marked = (text: string, words: string) => {
    const start = text.indexOf(words)
    return isHypothetical(text, readText(text), { start, end: start + words.length })
  }

  test.each([
    ['We assume 20 minutes. It is known.', '20', true],
    ['We assume something. It takes 20 minutes.', '20', false],
    ['“It takes 20 minutes.” [hypothetical], says a user.', '20', true],
    ['It takes 20 minutes. It is new. [hypothetical]', '20', false],
    ['**Hypothetical quote:** one. It takes 20 minutes.', '20', true],
    ['## Assumptions\n\nIt takes 20 minutes.', '20', true],
    ['## Assumptions\n\nOne.\n\n## Facts\n\nIt takes 20 minutes.', '20', false],
  ])('%s', (text, words, expected) => {
    expect(marked(text, words)).toBe(expected)
  })
})
