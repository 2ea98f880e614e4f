import { describe, expect, test } from 'vitest'
import {
  amended,
  checkRubric,
  rubricChanges,
  shares,
} from '#app/hiring/interviews/rubric/rubric.ts'
import type { RubricInput } from '#app/hiring/interviews/rubric/rubric.ts'

const sql = {
  key: 'sql',
  name: 'SQL',
  definition: 'Asks data.',
  must: true,
  weight: 1,
  knockOut: null,
  anchors: ['a', 'b', 'c', 'd', 'e'],
}
const stats = { ...sql, key: 'statistics', name: 'Statistics', must: false }
const row = (key: string, more: Partial<RubricInput['rows'][number]> = {}) => ({
  key,
  must: true,
  weight: 1,
  out: false,
  ...more,
})
const input = (rows: RubricInput['rows'], reason = ''): RubricInput => ({ rows, reason, add: '' })
const free = { inUse: false, rated: new Map<string, string>() }

describe('a rubric as its form sends it', () => {
  test('takes weights, musts and knock-outs, and keeps names and anchors', () => {
    const after = amended([sql, stats], input([row('sql', { weight: 2, knockOut: 3 })]))
    expect(after).toEqual([{ ...sql, weight: 2, knockOut: 3 }, stats])
  })

  test('leaves out and adds', () => {
    const after = amended([sql], input([row('sql', { out: true })]), stats)
    expect(after).toEqual([stats])
  })

  test('only a must decides alone', () => {
    const rows = [row('sql'), row('statistics', { must: false, knockOut: 3 })]
    expect(Object.keys(checkRubric(input(rows), free))).toEqual(['rows[1].knockOut'])
  })

  test('what an interview rates stays, and something stays', () => {
    const rows = [row('sql', { out: true }), row('statistics', { out: true })]
    const errors = checkRubric(input(rows), { ...free, rated: new Map([['sql', 'SQL live']]) })
    expect(Object.keys(errors)).toEqual(['', 'rows[0].out'])
    expect(errors['rows[0].out']?.[0]).toContain('SQL live')
  })

  test('a used version needs a reason for the next one', () => {
    const used = { ...free, inUse: true }
    expect(Object.keys(checkRubric(input([row('sql')], 'why'), used))).toEqual(['reason'])
    expect(checkRubric(input([row('sql')], 'The team now owns the data'), used)).toEqual({})
    expect(checkRubric(input([row('sql')]), free)).toEqual({})
  })
})

describe('versions', () => {
  test('tell what changed, in words', () => {
    expect(rubricChanges([sql], [sql])).toEqual([])
    expect(rubricChanges([sql], [{ ...sql, weight: 2, knockOut: 3 }])).toEqual([
      'SQL: must, weight 1 → must, weight 2, at least 3 or no hire',
    ])
    expect(rubricChanges([sql], [stats])).toEqual([
      'Statistics is new: nice to have, weight 1',
      'SQL is out',
    ])
  })

  test('show the part of the weight each competency carries', () => {
    expect(shares([{ ...sql, weight: 3 }, stats])).toEqual({ sql: 0.75, statistics: 0.25 })
  })
})
