import { expect, test } from 'vitest'
import { centralities } from '#app/math/text/centrality.ts'
import { cosine, termVector } from '#app/math/text/term-vectors.ts'

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

test('a ring of equals shares evenly; the middle of a star gets most', () => {
  const ring = [
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
  ]
  for (const share of centralities(ring)) expect(share).toBeCloseTo(1 / 3)
  const star = [
    [0, 1, 1],
    [1, 0, 0],
    [1, 0, 0],
  ]
  const [middle = 0, left = 0, right = 0] = centralities(star)
  // Solves m = 0.05 + 0.85·2l, l = 0.05 + 0.425·m.
  expect(middle).toBeCloseTo(0.135 / 0.2775, 2)
  expect(left).toBeCloseTo(right)
  expect(sum([middle, left, right])).toBeCloseTo(1)
})

test('a sentence that resembles nothing still gets its share', () => {
  const shares = centralities([
    [0, 0],
    [0, 0],
  ])
  expect(shares).toEqual([0.5, 0.5])
  expect(centralities([])).toEqual([])
})

test('the cosine of a text with itself is one, of strangers zero', () => {
  const rarity = (word: string) => (word === 'the' ? 0 : 2)
  const one = termVector(['the', 'cat', 'sat', 'cat'], rarity)
  expect(cosine(one, one)).toBeCloseTo(1)
  expect(one.has('the')).toBe(false)
  expect(cosine(one, termVector(['the', 'dog'], rarity))).toBe(0)
  // (1 + ln 2) : 1 for the word met twice.
  expect((one.get('cat') ?? 0) / (one.get('sat') ?? 1)).toBeCloseTo(1 + Math.LN2)
})
