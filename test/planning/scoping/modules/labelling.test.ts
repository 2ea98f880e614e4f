import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  labellingWork,
  majorityOf,
  majorityVote,
} from '#app/planning/scoping/modules/kinds/labels/labelling.ts'
import { readPilot } from '#app/planning/scoping/modules/kinds/labels/pilot.ts'

const label = fc.constantFrom('a', 'b', 'c')

describe('labelling', () => {
  test('1,000 things by 3 people at 36 seconds and 20 an hour, a tenth again, a fifth saved', () => {
    const work = { items: 1000, annotators: 3, seconds: 36, hourly: 20, again: 0.1, saved: 0.2 }
    expect(labellingWork(work).labels).toBeCloseTo(3300, 9)
    expect(labellingWork(work).hours).toBeCloseTo(26.4, 9)
    expect(labellingWork(work).cost).toBeCloseTo(528, 9)
  })

  test('4 of 7 decide, half of an even number does not', () => {
    expect(majorityOf(7)).toBe(4)
    expect(majorityVote(['a', 'b', 'a', 'c', 'a', 'b', 'a'])).toBe('a')
    expect(majorityVote(['a', 'a', 'b', 'b'])).toBeNull()
    expect(majorityVote([])).toBeNull()
  })

  test('a majority is more than half, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 9 }), (labels) => {
        const vote = majorityVote(labels)
        expect(majorityVote(labels.toReversed())).toBe(vote)
        const most = Math.max(...labels.map((one) => labels.filter((each) => each === one).length))
        expect(vote !== null).toBe(most * 2 > labels.length)
      }),
    )
  })

  test('reads a pasted trial: agreement, majority, ties by line', () => {
    const pilot = readPilot('yes\tyes\tno\nno\tno\tno\nyes\tno\t\nYes\tyes\tyes\n')
    expect(pilot).toMatchObject({ items: 4, annotators: 3, decided: 3, undecided: [3] })
    expect(pilot?.alpha).toBeGreaterThan(0)
    expect(pilot?.alpha).toBeLessThan(1)
  })

  test('says nothing where there are no two labels to compare', () => {
    expect(readPilot('')).toBeNull()
    expect(readPilot('yes\nno\n')).toBeNull()
    expect(readPilot('yes;yes\nyes;yes')?.alpha).toBeNull()
  })
})
