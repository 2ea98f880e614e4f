import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meansOf } from '#app/planning/priorities/methods/item.ts'
import {
  missingFrom,
  scoreAll,
  scoreAlone,
  yardstickOf,
} from '#app/planning/priorities/methods/score.ts'
import { rank } from '#app/planning/priorities/ranking/ranking.ts'
import { swapSentences } from '#app/planning/priorities/ranking/swap-words.ts'
import { tornado } from '#app/planning/priorities/ranking/tornado.ts'
import {
  anyMethod,
  criteria,
  framework,
  itemsFor,
  itemWith,
  ownNumber,
  yardstick,
} from './portfolio.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

describe('scores', () => {
  test('an edit to one use case never moves another’s number', () => {
    const cases = ownNumber.chain((method) =>
      fc.tuple(fc.constant(method), itemsFor(method, 2), itemsFor(method, 1)),
    )
    fc.assert(
      fc.property(cases, ([method, items, [edited]]) => {
        const before = scoreAll(yardstick(method), items)
        const figures = edited?.figures ?? {}
        const after = scoreAll(yardstick(method), items.with(0, { ...items[0]!, figures }))
        expect(after.slice(1).map(({ score }) => score)).toEqual(
          before.slice(1).map(({ score }) => score),
        )
      }),
    )
  })

  test('adding or removing a use case moves no number either', () => {
    const cases = ownNumber.chain((method) => fc.tuple(fc.constant(method), itemsFor(method, 2)))
    fc.assert(
      fc.property(cases, ([method, items]) => {
        const scores = scoreAll(yardstick(method), items).map(({ score }) => score)
        const fewer = scoreAll(yardstick(method), items.slice(1)).map(({ score }) => score)
        expect(fewer).toEqual(scores.slice(1))
      }),
    )
  })

  test('TOPSIS is the exception: it is relative to its set', () => {
    const items = [
      itemWith(1, { 'criterion.value': 8, 'criterion.risk': 2, 'criterion.reach': 100 }),
      itemWith(2, { 'criterion.value': 4, 'criterion.risk': 1, 'criterion.reach': 500 }),
      itemWith(3, { 'criterion.value': 1, 'criterion.risk': 4, 'criterion.reach': 50 }),
    ]
    const all = scoreAll(yardstick('topsis'), items).map(({ score }) => score)
    const fewer = scoreAll(yardstick('topsis'), items.slice(0, 2)).map(({ score }) => score)
    expect(fewer[0]).not.toBeCloseTo(all[0]!, 3)
  })

  test('what is missing is named, never counted as 0', () => {
    const cases = anyMethod.chain((method) => fc.tuple(fc.constant(method), itemsFor(method)))
    fc.assert(
      fc.property(cases, ([method, items]) => {
        for (const { item, score, missing } of scoreAll(yardstick(method), items)) {
          expect(missing).toEqual(missingFrom(yardstick(method), item))
          if (missing.length > 0) expect(score).toBeNull()
          if (score !== null) expect(score).not.toBeNaN()
        }
      }),
    )
  })

  test('the published RICE figures', () => {
    const items = vectors.rice.items.map(([reach = 0, impact = 0, confidence = 0, effort = 0], i) =>
      itemWith(i, {
        'rice.reach': reach,
        'rice.impact': impact,
        'rice.confidence': confidence,
        'rice.effort': effort,
      }),
    )
    const scores = scoreAll(yardstick('rice'), items).map(({ score }) => score)
    expect(scores).toEqual(vectors.rice.scores)
  })

  test('the balanced example', () => {
    const { p, risks, value, cost, loss, balancedValue } = vectors.balanced
    const item = {
      ...itemWith(1, {
        value,
        cost,
        loss,
        'p-data': p[0]!,
        'p-model': p[1]!,
        'p-deploy': p[2]!,
        'p-adopt': p[3]!,
      }),
      risks: Object.fromEntries(
        Object.entries(risks).map(([category, rows]) => [
          category,
          rows.map(([likelihood, severity, mitigation]) => ({ likelihood, severity, mitigation })),
        ]),
      ) as never,
    }
    expect(scoreAlone(yardstick('balanced'), meansOf(item), item)).toBeCloseTo(balancedValue, 4)
  })

  test('own criteria count between their anchors, also where less is better', () => {
    const best = itemWith(1, {
      'criterion.value': 10,
      'criterion.risk': 1,
      'criterion.reach': 1000,
    })
    const worst = itemWith(2, { 'criterion.value': 0, 'criterion.risk': 5, 'criterion.reach': 0 })
    const beyond = itemWith(3, {
      'criterion.value': 99,
      'criterion.risk': 0,
      'criterion.reach': 9e9,
    })
    const scores = scoreAll(yardstick('weighted-sum'), [best, worst, beyond])
    expect(scores.map(({ score }) => score)).toEqual([100, 0, 100])
  })

  test('AHP weighs by the pairs, and has no yardstick without all of them', () => {
    const weights = yardstick('ahp').criteria.map(({ weight }) => weight)
    for (const [k, { weight }] of criteria.entries()) expect(weights[k]).toBeCloseTo(weight, 9)
    const fewer = { ...framework, judgements: framework.judgements.slice(1) }
    expect(yardstickOf('ahp', fewer)).toBeNull()
    expect(yardstickOf('weighted-sum', fewer)).not.toBeNull()
  })

  test('a criterion without weight is not missed', () => {
    const idle = {
      criteria: [...criteria, { ...criteria[0]!, key: 'idle', weight: 0 }],
      judgements: [],
    }
    const item = itemWith(1, { 'criterion.value': 5, 'criterion.risk': 3, 'criterion.reach': 500 })
    const [scored] = scoreAll(yardstickOf('weighted-sum', idle)!, [item])
    expect(scored).toMatchObject({ missing: [], score: 50 })
  })
})

describe('the ranking', () => {
  test('puts the highest first, equals on one place, and the unscored last', () => {
    const effortless = itemWith(4, { value: 10 })
    const rows = rank(yardstick('value-effort'), [
      effortless,
      itemWith(1, { value: 10, effort: 2 }),
      itemWith(2, { value: 30, effort: 2 }),
      itemWith(3, { value: 5, effort: 1 }),
    ])
    expect(rows.map(({ item, rank: place }) => [item.number, place])).toEqual([
      [2, 1],
      [1, 2],
      [3, 2],
      [4, null],
    ])
    expect(rows[3]!.missing).toEqual(['Effort'])
  })

  test('does not depend on the order of use cases', () => {
    const cases = anyMethod.chain((method) => fc.tuple(fc.constant(method), itemsFor(method)))
    fc.assert(
      fc.property(cases, ([method, items]) => {
        const order = (list: typeof items) =>
          rank(yardstick(method), list).map(({ item, rank: place }) => [item.id, place])
        expect(order(items.toReversed())).toEqual(order(items))
      }),
    )
  })
})

describe('what moves a use case', () => {
  const item = itemWith(1, {
    value: { low: 50, mode: 100, high: 300 },
    effort: { low: 1, mode: 2, high: 3 },
  })
  const rivals = [itemWith(2, { value: 80, effort: 1 }), itemWith(3, { value: 60, effort: 2 })]

  test('the furthest swing comes first, with the places it leads to', () => {
    const swings = tornado(yardstick('value-effort'), item, rivals)
    expect(swings.map(({ quantity }) => quantity)).toEqual(['value', 'effort'])
    expect(swings[0]).toMatchObject({
      low: { value: 50, score: 25, rank: 3 },
      high: { value: 300, score: 150, rank: 1 },
    })
    expect(swings[1]!.high).toMatchObject({ value: 3, score: 125 / 3, rank: 2 })
  })

  test('certain figures do not move it, and without a score nothing does', () => {
    expect(tornado(yardstick('value-effort'), rivals[0]!, [item])).toEqual([])
    expect(tornado(yardstick('value-effort'), itemWith(9, { value: 1 }), rivals)).toEqual([])
  })
})

describe('swap weights in words', () => {
  const a = itemWith(1, { 'criterion.value': 8, 'criterion.risk': 4, 'criterion.reach': 600 })
  const b = itemWith(2, { 'criterion.value': 5, 'criterion.risk': 1, 'criterion.reach': 700 })

  test('name the side on which the other one passes', () => {
    const only = { method: 'weighted-sum' as const, criteria: criteria.slice(0, 2) }
    const sentences = swapSentences(only, b, a).map(({ sentence }) => sentence)
    expect(sentences.toSorted()).toEqual([
      'Above a weight of 71 % for value, Use case 1 passes Use case 2; it is 63 % now.',
      'Below a weight of 29 % for risk, Use case 1 passes Use case 2; it is 37 % now.',
    ])
  })

  test('every sentence comes true when the weight is set there', () => {
    const scored = (weights: number[]) =>
      [a, b].map(
        (item) =>
          scoreAll(
            {
              method: 'weighted-sum',
              criteria: criteria.map((one, k) => ({ ...one, weight: weights[k]! })),
            },
            [item],
          )[0]!.score!,
      )
    const now = scored(criteria.map(({ weight }) => weight))
    const [ahead, behind] = now[0]! >= now[1]! ? [a, b] : [b, a]
    for (const { criterion, at, sentence } of swapSentences(
      yardstick('weighted-sum'),
      ahead,
      behind,
    )) {
      const k = criteria.findIndex(({ name }) => name === criterion)
      const beyond = sentence.startsWith('Above') ? Math.min(1, at + 0.01) : Math.max(0, at - 0.01)
      const others = 1 - criteria[k]!.weight
      const weights = criteria.map(({ weight }, j) =>
        j === k ? beyond : ((1 - beyond) * weight) / others,
      )
      const [first, second] = scored(weights)
      const behindScore = behind === a ? first! : second!
      const aheadScore = ahead === a ? first! : second!
      expect(behindScore).toBeGreaterThan(aheadScore)
    }
  })

  test('formulas have no weights, and a missing value no sentence', () => {
    expect(swapSentences(yardstick('rice'), a, b)).toEqual([])
    expect(swapSentences(yardstick('weighted-sum'), a, itemWith(3, {}))).toEqual([])
  })
})
