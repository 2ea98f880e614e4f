import { expect, test } from 'vitest'
import { findPair, metricPairs, offeredBy } from '#app/planning/scoping/metrics/pairs.ts'
import { starterMetrics } from '#app/planning/scoping/metrics/starter-metrics.ts'

test('there are fourteen kinds, each with a model’s number, a guardrail and a business’s', () => {
  expect(new Set(metricPairs.map(({ kind }) => kind)).size).toBe(14)
  for (const pair of metricPairs) {
    const kinds = new Set(offeredBy(pair).map(({ kind }) => kind))
    expect([...kinds]).toEqual(expect.arrayContaining(['model', 'guardrail', 'business']))
    expect(pair.link).not.toBe('')
  }
})

test('a pair is offered in the order in which it is read', () => {
  const churn = findPair('churn')
  expect(churn && offeredBy(churn)).toEqual([
    { kind: 'model', name: 'PR-AUC' },
    { kind: 'model', name: 'Precision among the k contacted' },
    { kind: 'business', name: 'Retained revenue' },
    { kind: 'guardrail', name: 'Quality gap between segments' },
  ])
  expect(findPair('toString')).toBeUndefined()
})

test('five metrics are offered to start with', () => {
  expect(starterMetrics.map(({ name }) => name)).toEqual(['ARR', 'GMV', 'CAC', 'LTV', 'NPS'])
})
