import { describe, expect, test } from 'vitest'
import { rougeL, rougeN } from '#app/math/text/rouge.ts'
import { wordsOf } from '#app/math/text/words.ts'

const of = (text: string) => wordsOf(text)

describe('the example of Lin 2004, §3.1', () => {
  const reference = of('police killed the gunman')
  const close = of('police kill the gunman')
  const turned = of('the gunman kill police')

  test('ROUGE-2 cannot tell the two candidates apart', () => {
    expect(rougeN(close, reference, 2).recall).toBeCloseTo(1 / 3)
    expect(rougeN(turned, reference, 2).recall).toBeCloseTo(1 / 3)
  })

  test('ROUGE-L can', () => {
    expect(rougeL(close, reference).f1).toBeCloseTo(3 / 4)
    expect(rougeL(turned, reference).f1).toBeCloseTo(2 / 4)
  })
})

test('a word counts at most as often as the reference has it (Papineni 2002, example 2)', () => {
  const scores = rougeN(of('the the the the the the the'), of('The cat is on the mat.'), 1)
  expect(scores.precision).toBeCloseTo(2 / 7)
  expect(scores.recall).toBeCloseTo(2 / 6)
})

test('precision, recall and F1 take each length into account', () => {
  const { precision, recall, f1 } = rougeN(of('the cat sat'), of('the cat sat on the mat'), 1)
  expect([precision, recall]).toEqual([1, 0.5])
  expect(f1).toBeCloseTo(2 / 3)
})

test('nothing shared, and nothing at all, is zero', () => {
  const none = { precision: 0, recall: 0, f1: 0 }
  expect(rougeN(of('one'), of('two'), 1)).toEqual(none)
  expect(rougeN([], of('two'), 1)).toEqual(none)
  expect(rougeN(of('one'), of('two'), 2)).toEqual(none)
  expect(rougeL([], [])).toEqual(none)
})

test('words are runs of letters and digits in lower case', () => {
  expect(of('State-of-the-art: 14.2k (Müller’s) naïve')).toEqual([
    'state',
    'of',
    'the',
    'art',
    '14',
    '2k',
    'müller',
    's',
    'naïve',
  ])
})
