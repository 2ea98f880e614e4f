import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctTakers } from '#app/math/matching/distinct-takers.ts'

const people = ['a', 'b', 'c', 'd']
const lists = fc.array(fc.uniqueArray(fc.constantFrom(...people), { maxLength: 4 }), {
  maxLength: 5,
})

/** The most places that can be taken, by trying everything. */
function most([first, ...others]: string[][], taken: string[] = []): number {
  if (!first) return 0
  const with_ = first.filter((one) => !taken.includes(one))
  return Math.max(most(others, taken), ...with_.map((one) => 1 + most(others, [...taken, one])))
}

test('as many places as can be are taken, each by one of its list, nobody twice', () =>
  fc.assert(
    fc.property(lists, (places) => {
      const takers = distinctTakers(places)
      const found = takers.filter((one) => one !== null)
      expect(new Set(found).size).toBe(found.length)
      for (const [at, one] of takers.entries()) if (one) expect(places[at]).toContain(one)
      expect(found.length).toBe(most(places))
    }),
  ))

test('whoever comes first gets the place, and moves only where nobody is free', () => {
  expect(
    distinctTakers([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]),
  ).toEqual(['a', 'b'])
  expect(distinctTakers([['a', 'b'], ['a']])).toEqual(['b', 'a'])
})
