import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  candidatesPerWeek,
  poolLoads,
  teamMinutes,
} from '#app/hiring/interviews/pools/pool-load.ts'

/** The most candidates that meet `each` people, given out one after the other to whoever has most left. */
function givenOut(limits: number[], each: number): number {
  const left = limits.toSorted((a, b) => b - a)
  let count = 0
  while (left.length >= each && left[each - 1]! > 0) {
    for (let at = 0; at < each; at += 1) left[at]! -= 1
    left.sort((a, b) => b - a)
    count += 1
  }
  return count
}

test('a pool takes as many candidates a week as can be given out one by one', () => {
  expect(candidatesPerWeek([5, 5, 5, 5, 5], 1)).toBe(25)
  expect(candidatesPerWeek([5, 5, 5], 2)).toBe(7)
  expect(candidatesPerWeek([40, 2], 2)).toBe(2)
  expect(candidatesPerWeek([0, 0], 1)).toBe(0)
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (limits, each) => {
        expect(candidatesPerWeek(limits, each)).toBe(givenOut(limits, each))
      },
    ),
  )
})

const people = ['ana', 'bo', 'chi'].map((memberId) => ({ memberId }))
const plan = {
  id: 'plan',
  name: 'Coding',
  kind: 'scored',
  minutes: 60,
  interviewers: people,
  peoplePerCandidate: 2,
}

test('what waits for a pool is everything its people have, against what they take', () => {
  const loads = people.map((one, at) => ({ ...one, perWeek: 5, ahead: at }))
  const others = [...loads, { memberId: 'dee', perWeek: 9, ahead: 9 }]
  expect(poolLoads([plan], others, new Map([['plan', 14]]))).toEqual([
    {
      planId: 'plan',
      name: 'Coding',
      people: 3,
      each: 2,
      candidatesPerWeek: 7,
      perWeek: 15,
      ahead: 3,
      toSetUp: 28,
      weeks: 3,
    },
  ])
  const none = loads.map((one) => ({ ...one, perWeek: 0 }))
  expect(poolLoads([plan], none, new Map())[0]?.weeks).toBeNull()
  expect(poolLoads([{ ...plan, peoplePerCandidate: null }], loads, new Map())).toEqual([])
})

test('the interviewers’ time counts everybody who meets a candidate, and no take-home', () => {
  expect(teamMinutes([plan])).toBe(120)
  expect(teamMinutes([{ ...plan, peoplePerCandidate: null }])).toBe(180)
  expect(teamMinutes([{ ...plan, interviewers: [] }])).toBe(60)
  expect(teamMinutes([{ ...plan, kind: 'take-home' }])).toBe(0)
})
