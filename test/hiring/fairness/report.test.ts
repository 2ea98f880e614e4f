import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chanceWords,
  conclusionOf,
  inOneSentence,
  ratioWords,
} from '#app/hiring/fairness/report/conclusion.ts'
import type { Cell, Counted } from '#app/hiring/fairness/report/counts.ts'
import { ll144Rows } from '#app/hiring/fairness/report/ll144.ts'
import type { Exit } from '#app/hiring/fairness/report/batches.ts'
import { reportOn } from '#app/hiring/fairness/report/report.ts'
import { hiddenCells } from '#app/hiring/fairness/report/suppression.ts'
import { impactRatios } from '#app/math/statistics/impact-ratio.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const cell = (selected: number, total: number): Cell => ({ selected, total })

const counted = (
  gender: Counted['gender'],
  ethnicity: Counted['ethnicity'],
  overall: Cell,
): Counted => ({
  gender,
  ethnicity,
  stages: { application: overall, interview: overall, decision: overall, overall },
  scored: overall,
})

describe('suppression', () => {
  test('hides what is small and, beside a single hidden one, the smallest of the others', () => {
    const cells = new Map([
      ['a', cell(20, 40)],
      ['b', cell(12, 30)],
      ['c', cell(2, 9)],
    ])
    expect(hiddenCells(cells, [['a', 'b', 'c']])).toEqual(new Set(['b', 'c']))
    expect(hiddenCells(cells, [])).toEqual(new Set(['c']))
  })

  test('no line gives a hidden cell away, whatever the counts', () => {
    const somewhere = fc
      .tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }))
      .map(([x, y]) => cell(Math.min(x, y), Math.max(x, y)))
    const square = fc.array(somewhere, { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(square, (list) => {
        const cells = new Map(list.map((one, at) => [String(at), one]))
        const rows = [0, 1, 2].map((row) => [0, 1, 2, 3].map((at) => String(4 * row + at)))
        const columns = [0, 1, 2, 3].map((at) => [0, 1, 2].map((row) => String(4 * row + at)))
        const hidden = hiddenCells(cells, [...rows, ...columns])
        for (const [key, { total, selected }] of cells)
          if (Math.min(total, selected, total - selected) < 5) expect(hidden).toContain(key)
        for (const line of [...rows, ...columns]) {
          const covered = line.filter((key) => hidden.has(key))
          const people = covered.reduce((sum, key) => sum + cells.get(key)!.total, 0)
          const safe = covered.length === 0 || (covered.length > 1 && people >= 5)
          expect(safe || covered.length === line.length).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the conclusion', () => {
  const say = (...groups: [string, number, number][]) =>
    conclusionOf(impactRatios(groups.map(([name, selected, total]) => ({ name, selected, total }))))

  test('says that numbers are too small where one selection would turn it', () => {
    const { groups } = vectors.smallNumbers
    expect(conclusionOf(impactRatios(groups)).sentence).toMatch(/^Numbers too small: one selection/)
    expect(say(['a', 9, 20]).sentence).toMatch(/^Numbers too small: fewer than two/)
  })

  test('of all stages is one sentence, which names where to look', () => {
    const [firm, chance, even, few] = [
      say(['Men', 600, 1000], ['Women', 300, 1000]),
      say(['Men', 30, 50], ['Women', 19, 45]),
      say(['Men', 500, 1000], ['Women', 500, 1000]),
      say(['a', 9, 20]),
    ]
    const all = (...conclusions: (typeof firm)[]) =>
      inOneSentence(conclusions.map((conclusion, at) => ({ where: `Stage ${at}`, conclusion })))
    expect(all(few, firm, even)).toEqual({ tone: 'warn', sentence: 'Look closer at Stage 1.' })
    expect(all(firm, chance)).toEqual({
      tone: 'warn',
      sentence:
        'Look closer at Stage 0. Keep watching Stage 1: chance alone could make what differs there.',
    })
    expect(all(even, chance).sentence).toMatch(/^Keep watching Stage 1: chance/)
    expect(all(few, even).tone).toBe('good')
    expect(all(few, few).sentence).toMatch(/too few answers/)
  })

  test('names the group below four fifths, and whether chance could do it', () => {
    expect(say(['Men', 600, 1000], ['Women', 300, 1000])).toEqual({
      tone: 'warn',
      below: 'hardly by chance',
      sentence: expect.stringMatching(/^Women: .* 50 % .*chance alone hardly/),
    })
    expect(say(['Men', 30, 50], ['Women', 19, 45]).sentence).toMatch(/could make such/)
    expect(say(['Men', 600, 1000], ['Women', 590, 1000])).toMatchObject({ tone: 'good' })
  })

  test.each([
    [0.0001, 'Hardly (under 1 %)'],
    [0.0104, 'Hardly (1 %)'],
    [0.049, 'Hardly (4.9 %)'],
    [0.04996, 'Hardly (4.996 %)'],
    [0.05, 'Yes (5 %)'],
    [0.051, 'Yes (5.1 %)'],
    [0.4, 'Yes (40 %)'],
  ])('says how often chance alone would do it, on its own side of the limit: %d', (p, words) => {
    expect(chanceWords(p)).toBe(words)
  })

  test.each([
    [0.796, '79.6 %'],
    [0.79996, '79.996 %'],
    [0.8, '80 %'],
    [0.803, '80.3 %'],
    [0.786, '79 %'],
  ])('no ratio looks like four fifths but four fifths: %d', (ratio, words) => {
    expect(ratioWords(ratio)).toBe(words)
  })

  test('agrees with the declared examples', () => {
    const { groups, flagged, exact } = vectors.fourFifths
    expect(impactRatios(groups).map((group) => group.flagged)).toEqual(flagged)
    expect(conclusionOf(impactRatios(exact.groups)).sentence).toMatch(/too small/)
  })
})

describe('the report', () => {
  const rows = [
    counted('woman', 'asian', cell(30, 60)),
    counted('woman', 'white', cell(20, 40)),
    counted('man', 'white', cell(50, 90)),
    counted('man', 'asian', cell(20, 30)),
    counted('other', null, cell(1, 3)),
    counted(null, null, cell(10, 25)),
  ]

  test('compares groups that are large enough and shows nothing of the others', () => {
    const report = reportOn(rows)
    const overall = report.tables[0]!.stages.find(({ key }) => key === 'overall')!
    const byName = Object.fromEntries(overall.groups.map(({ name, figures }) => [name, figures]))
    expect(byName.Woman).toMatchObject({ total: 100, selected: 50 })
    expect(byName.Man?.ratio).toBe(1)
    expect(byName['Another gender']).toBeNull()
    expect(overall.unanswered).toBeNull()
    expect(overall.all).toEqual(cell(131, 248))
    expect(JSON.stringify(report)).not.toContain('"total":3')
  })

  test('tells how many answered only where that gives no hidden count away', () => {
    const silent = (total: number, selected: number) =>
      reportOn([
        counted('woman', null, cell(10, 20)),
        counted('man', 'asian', cell(10, 20)),
        counted(null, null, cell(selected, total)),
      ])
    expect(silent(20, 10)).toMatchObject({ answered: 40, people: 60 })
    expect(silent(3, 1)).toMatchObject({ answered: null, people: 43 })
    expect(silent(3, 1).tables[0]?.stages[0]?.unanswered).toBeNull()
  })

  test('is exported in the city’s layout, marked as no audit', () => {
    const report = { ...reportOn(rows), uncounted: ['hired'] satisfies Exit[] }
    const [notice, ...lines] = ll144Rows(report, 2026)
    expect(notice).toMatchObject({ table: 'Not an independent audit' })
    expect(notice?.note).toMatch(/Not counted yet: who was hired\.$/)
    expect(new Set(lines.map(({ table }) => table))).toEqual(
      new Set([
        'Selection rate: Sex categories',
        'Selection rate: Race/ethnicity categories',
        'Selection rate: intersectional categories',
        'Scoring rate: Sex categories',
        'Scoring rate: Race/ethnicity categories',
      ]),
    )
    const women = lines.find(({ category }) => category === 'Woman')
    expect(women).toMatchObject({ people: 100, rate: '0.500', 'impact ratio': '0.857' })
    expect(
      lines.filter(({ note }) => note === 'left out').every(({ people }) => people === null),
    ).toBe(true)
  })
})
