import { describe, expect, test } from 'vitest'
import { compositeOf } from '#app/hiring/debriefs/arithmetic/composite.ts'
import { evidenceThatHelps, rankFinalists } from '#app/hiring/debriefs/arithmetic/ranking.ts'
import { assumedVariances } from '#app/hiring/debriefs/arithmetic/severity.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }
import { ratingsOf, rubricOf } from './rubric.ts'

const finalists = (scores: number[], sd = 0.3) =>
  scores.map((score, at) => ({ id: `f${at}`, score, sd, means: [] }))

describe('the ranking', () => {
  test('gives the chances of the worked example', () => {
    const { means, p } = vectors.probabilityOfBest
    const ranking = rankFinalists(finalists(means), 1)
    expect(ranking?.chances.map(({ id }) => id)).toEqual(['f0', 'f1', 'f2'])
    for (const [at, chance] of (ranking?.chances ?? []).entries())
      expect(chance.best).toBeCloseTo(p[at] ?? 0, 4)
    expect(ranking?.tooClose).toBeNull()
  })

  test('says when they are too close to separate', () => {
    expect(rankFinalists(finalists([3.4, 3.6]), 1)?.tooClose).toEqual(['f1', 'f0'])
    expect(rankFinalists(finalists([3.6, 3.1]), 1)?.tooClose).toBeNull()
  })

  test('with several seats it looks at the last one', () => {
    const ranking = rankFinalists(finalists([4.5, 3.3, 3.25, 2]), 2)
    expect(ranking?.chances[0]).toMatchObject({ id: 'f0' })
    expect(ranking?.chances[0]?.seated).toBeGreaterThan(0.95)
    expect(ranking?.tooClose).toEqual(['f1', 'f2'])
    const sum = ranking?.chances.reduce((total, { seated }) => total + seated, 0)
    expect(sum).toBeCloseTo(2, 6)
  })

  test('names all who are as close to the last seat, and nobody who is clearly in or out', () => {
    const tied = rankFinalists(finalists([3.64, 3.64, 3.64, 3.64, 2.4]), 2)
    expect(tied?.tooClose?.toSorted()).toEqual(['f0', 'f1', 'f2', 'f3'])
    const clear = rankFinalists(finalists([4.6, 3.3, 3.3, 2]), 2)
    expect(clear?.tooClose?.toSorted()).toEqual(['f1', 'f2'])
  })

  test('is the same each time', () => {
    const list = finalists([3.5, 3.4, 3.3, 3.2], 0.4)
    expect(rankFinalists(list, 2)).toEqual(rankFinalists(list, 2))
  })

  test('enough seats for everybody leave nothing to separate', () => {
    expect(rankFinalists(finalists([3.5, 3.4]), 2)?.tooClose).toBeNull()
  })

  test('needs two finalists and a seat', () => {
    expect(rankFinalists(finalists([3.5]), 1)).toBeNull()
    expect(rankFinalists(finalists([3.5, 3]), 0)).toBeNull()
  })
})

describe('the evidence that helps', () => {
  const rubric = rubricOf({ a: 2, b: 1, c: 1 })
  const pairOf = (...given: Record<string, (number | null)[]>[]) =>
    given.map((one) => ({ means: compositeOf(rubric, ratingsOf(one)).means }))

  test('is where weight is large and raters are few', () => {
    const pair = pairOf({ a: [3], b: [3], c: [3, 4, 3] }, { a: [3], b: [3, 3], c: [3, 3, 4] })
    const found = evidenceThatHelps(pair, assumedVariances)
    expect(found.map(({ name, ratings }) => [name, ratings])).toEqual([
      ['A', [1, 1]],
      ['B', [1, 2]],
      ['C', [3, 3]],
    ])
  })

  test('is first of all what nobody assessed', () => {
    const pair = pairOf({ a: [3, 3], b: [3], c: [null] }, { a: [3, 3], b: [3], c: [] })
    expect(evidenceThatHelps(pair, assumedVariances)[0]).toMatchObject({
      name: 'C',
      ratings: [0, 0],
    })
  })

  test('counts for each finalist, in their order, even where one of them has nothing to assess', () => {
    const [both] = pairOf({ a: [3], b: [3, 4] }, {})
    const [one] = pairOf({ a: [4, 4] }, {})
    const without = { means: (one?.means ?? []).filter(({ key }) => key === 'a') }
    const found = evidenceThatHelps([without, both ?? without], assumedVariances)
    expect(new Map(found.map(({ competency, ratings }) => [competency, ratings]))).toEqual(
      new Map([
        ['a', [2, 1]],
        ['b', [0, 2]],
        ['c', [0, 0]],
      ]),
    )
  })
})
