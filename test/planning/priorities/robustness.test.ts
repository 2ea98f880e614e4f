import { describe, expect, test } from 'vitest'
import { pert } from '#app/math/statistics/pert.ts'
import { meansOf } from '#app/planning/priorities/methods/item.ts'
import { scoreAlone } from '#app/planning/priorities/methods/score.ts'
import { robustnessOf } from '#app/planning/priorities/robustness/draws.ts'
import { drawInThread } from '#app/planning/priorities/robustness/in-thread.server.ts'
import { drawsFor } from '#app/planning/priorities/robustness/remembered.server.ts'
import { Turns } from '#app/planning/priorities/robustness/turns.ts'
import { sharePath } from '#app/planning/priorities/robustness/share-path.ts'
import { chanceOfTop, rankAt, type Task } from '#app/planning/priorities/robustness/task.ts'
import { standing } from '#app/planning/priorities/robustness/words.ts'
import { itemWith, noRisks, yardstick } from './portfolio.ts'

const two = {
  method: 'weighted-sum' as const,
  criteria: yardstick('weighted-sum')
    .criteria.slice(0, 2)
    .map((one) => ({ ...one, worst: 0, best: 1, weight: 0.5 })),
}
const example = [
  itemWith(1, { 'criterion.value': 1, 'criterion.risk': 0 }),
  itemWith(2, { 'criterion.value': 0, 'criterion.risk': 1 }),
  itemWith(3, { 'criterion.value': 0.6, 'criterion.risk': 0.6 }),
]
const task: Task = { yardstick: two, items: example, open: 'weights', samples: 5_000, seed: 1 }
const uncertain = [
  itemWith(1, { value: { low: 50, mode: 100, high: 150 }, effort: 2 }),
  itemWith(2, { value: 100, effort: 2 }),
]
const sureChances = { 'p-data': 1, 'p-model': 1, 'p-deploy': 1, 'p-adopt': 1 }
const figures: Task = {
  yardstick: yardstick('value-effort'),
  items: uncertain,
  open: 'values',
  samples: 4_000,
  seed: 1,
}

describe('robustnessOf', () => {
  test('over weights it is SMAA of the anchored values', () => {
    const { rankShares, scores } = robustnessOf(task)!
    for (const [i, wanted] of [
      [0.4, 0.1, 0.5],
      [0.4, 0.1, 0.5],
      [0.2, 0.8, 0],
    ].entries())
      for (const [rank, share] of wanted.entries())
        expect(Math.abs(rankShares[i]![rank]! - share)).toBeLessThan(0.03)
    expect(scores).toEqual([null, null, null])
  })

  test('over figures of a formula it tells chances and P10–P50–P90', () => {
    const { rankShares, scores } = robustnessOf(figures)!
    expect(rankShares[0]![0]).toBeCloseTo(0.5, 1)
    const [p10, p50, p90] = scores[0]!
    expect(p50).toBeCloseTo(50, 0)
    expect(p10).toBeLessThan(45)
    expect(p90).toBeGreaterThan(55)
    expect(scores[1]).toEqual([50, 50, 50])
  })

  test('over both it keeps the numbers’ own spread beside the ranks', () => {
    const spread = example.map((item, i) =>
      i === 2
        ? itemWith(3, {
            'criterion.value': { low: 0.2, mode: 0.6, high: 0.9 },
            'criterion.risk': { low: 0.2, mode: 0.6, high: 0.9 },
          })
        : item,
    )
    const found = robustnessOf({ ...task, items: spread, open: 'both' })!
    expect(found.rankShares[2]![2]).toBeGreaterThan(0)
    const [p10, p50, p90] = found.scores[2]!
    expect(p10).toBeLessThan(p50)
    expect(p50).toBeLessThan(p90)
    expect(found.scores[0]).toEqual([50, 50, 50])
  })

  test('TOPSIS too has ranks over weights and over both', () => {
    for (const open of ['weights', 'both'] as const) {
      const found = robustnessOf({
        ...task,
        yardstick: { ...two, method: 'topsis' },
        open,
        samples: 300,
      })!
      for (const shares of found.rankShares)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    }
  })

  test('draws what was guessed about risks, and nothing else of them', () => {
    const sure = { value: 100, cost: 10, loss: 5, ...sureChances }
    const risk = { likelihood: 0.3, severity: 0.5, mitigation: 0 }
    const points = { likelihood: { low: 0.1, mode: 0.3, high: 0.5 } }
    const items = [
      { ...itemWith(1, sure), risks: { ...noRisks, domain: [{ ...risk, points }] } },
      { ...itemWith(2, sure), risks: { ...noRisks, external: [risk, { ...risk, points: {} }] } },
    ]
    const found = robustnessOf({ ...figures, yardstick: yardstick('balanced'), items })!
    const [[low, middle, high] = [], known = []] = found.scores.map((spread) => spread ?? [])
    const at = (share: number) => 90 - 50 * (pert(0.1, 0.3, 0.5)?.quantile(1 - share) ?? Number.NaN)
    expect(low).toBeCloseTo(at(0.1), 0)
    expect(middle).toBeCloseTo(at(0.5), 0)
    expect(high).toBeCloseTo(at(0.9), 0)
    for (const one of known) expect(one).toBeCloseTo(100 * 0.85 ** 2 - 10, 9)
    expect(risk).toEqual({ likelihood: 0.3, severity: 0.5, mitigation: 0 })
  })

  test('has no answer without items or with a missing figure', () => {
    expect(robustnessOf({ ...task, items: [] })).toBeNull()
    expect(robustnessOf({ ...task, items: [...example, itemWith(4, {})] })).toBeNull()
    expect(robustnessOf({ ...figures, items: [...uncertain, itemWith(4, {})] })).toBeNull()
  })

  test('200 use cases by the balanced value, 4,000 draws, are drawn for each', () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      itemWith(i, {
        value: { low: i, mode: i + 50, high: i + 200 },
        cost: 10,
        loss: 5,
        ...Object.fromEntries(
          ['p-data', 'p-model', 'p-deploy', 'p-adopt'].map((name) => [
            name,
            { low: 0.5, mode: 0.7, high: 0.9 },
          ]),
        ),
      }),
    )
    const balanced: Task = { ...figures, yardstick: yardstick('balanced'), items: many }
    const found = robustnessOf(balanced)!
    const alone = scoreAlone(yardstick('balanced'), meansOf(many[0]!), many[0]!)!
    expect(found.scores[0]![0]).toBeLessThan(alone)
  })
})

describe('in a thread of its own', () => {
  test('gives the same answer and tells how far it has come', async () => {
    const heard: number[] = []
    const found = await drawInThread(figures, (done) => heard.push(done))
    expect(found).toEqual(robustnessOf(figures))
    expect(heard.length).toBeGreaterThan(10)
  })

  test('a task that cannot be answered ends without one', async () => {
    expect(await drawInThread({ ...task, items: [] }, () => {})).toBeNull()
    const broken = { ...task, items: null as unknown as Task['items'] }
    expect(await drawInThread(broken, () => {})).toBeNull()
  })

  test('is made once for a key', async () => {
    const ask = (seed: number) => drawsFor('a', 'the same key', () => ({ ...task, seed }))
    let first = await ask(1)
    while (first.state === 'running') first = await ask(1)
    expect(first.state).toBe('done')
    expect(await ask(99)).toBe(first)
  })

  test('takes turns: two threads at most, one for an organisation', async () => {
    const turns = new Turns(2)
    const begun: string[] = []
    const gate = Promise.withResolvers<void>()
    const work = (name: string) => () => {
      begun.push(name)
      return gate.promise
    }
    const all = ['a1', 'a2', 'b1', 'c1'].map((name) => turns.take(name.slice(0, 1), work(name)))
    await Promise.resolve()
    expect(begun).toEqual(['a1', 'b1'])
    gate.resolve()
    await Promise.all(all)
    expect(begun.toSorted()).toEqual(['a1', 'a2', 'b1', 'c1'])
  })

  test('a long task shows its progress first, and is done later', async () => {
    const long = { ...task, open: 'both' as const, samples: 3_000_000 }
    const running = await drawsFor('a', 'a long one', () => long)
    expect(running.state).toBe('running')
    if (running.state === 'running') expect(running.done).toBeLessThan(1)
  })
})

describe('words and shapes', () => {
  test('say what is certain first', () => {
    expect(standing('C', [0.2, 0.8, 0], 'weights')).toBe(
      '“C” is second or better under every weighting.',
    )
    expect(standing('A', [1, 0, 0], 'values')).toBe(
      '“A” is first whatever the figures turn out to be.',
    )
    expect(standing('B', [0.6, 0.3, 0.1], 'values')).toBe(
      '“B” comes first in 60 % of the draws and is among the first 2 in at least 80 %.',
    )
    expect(standing('B', [0.9, 0.1], 'weights')).toBe('“B” comes first in 90 % of all weightings.')
  })

  test('chances and ranks come from the shares', () => {
    expect(chanceOfTop([0.2, 0.3, 0.5], 2)).toBe(0.5)
    expect(chanceOfTop([0.2, 0.3, 0.5], 9)).toBe(1)
    expect(rankAt([0.2, 0.3, 0.5], 0.5)).toBe(2)
    expect(rankAt([0.2, 0.3, 0.5], 1)).toBe(3)
  })

  test('bars fill their box, and many ranks share bars', () => {
    expect(sharePath([0.5, 0, 0.25])).toBe('M0 20V0H33.3V20H66.7V10H100V20Z')
    expect(sharePath([0.25, 0.25, 0.5])).toBe('M0 20V10H66.7V0H100V20Z')
    const wide = sharePath(Array.from({ length: 200 }, (_, rank) => (rank % 10 < 5 ? 1 : 3)))
    expect(wide.match(/H/g)).toHaveLength(40)
    expect(sharePath([0, 0])).toBe('')
  })
})
