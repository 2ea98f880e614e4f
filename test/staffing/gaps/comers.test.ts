import { expect, test } from 'vitest'
import { comersOf, isOvertaken, quartersByRole } from '#app/staffing/gaps/comers.ts'
import type { Comer, Known } from '#app/staffing/gaps/comers.ts'
import { comingWords } from '#app/staffing/gaps/gaps.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { whyOutdated } from '#app/staffing/proposals/outdated/outdated.ts'
import { mayApprove, mayJudge } from '#app/staffing/proposals/proposal.ts'
import type { StoredPricing } from '#db/schema/staffing.ts'

const day = (date: number) => new Date(Date.UTC(2026, 0, date))
const firstQuarter = 2026 * 4
const plan = { firstQuarter, firstMonth: 1, problem: { quarters: 4 }, askedAt: day(10) }

const known = (one: Partial<Known>): Known => ({
  id: 'one',
  role: 'mle',
  people: 1,
  quarter: firstQuarter + 2,
  createdAt: day(11),
  verdict: 'approved',
  fault: '',
  closed: null,
  arrivals: [],
  ...one,
})

test('whoever is proposed or on the way counts once, and whoever was counted by the plan does not', () => {
  const coming = (...all: Partial<Known>[]) => comersOf(all.map(known), plan)
  expect(coming({})).toEqual([{ role: 'mle', quarter: 3 }])
  const hired = { startsOn: '2026-04-05', recordedAt: day(12) }
  expect(coming({ arrivals: [hired] })).toEqual([{ role: 'mle', quarter: 2 }])
  expect(coming({ arrivals: [{ ...hired, recordedAt: day(9) }] })).toEqual([])
  expect(coming({ people: 2, arrivals: [hired] })).toHaveLength(2)
  expect(coming({ closed: { at: day(12), outcome: 'cancelled' } })).toEqual([])
  expect(coming({ verdict: 'declined' }, { verdict: null, fault: 'No.' })).toEqual([])
  expect(coming({ quarter: firstQuarter + 9 })).toEqual([])
})

test('a proposal is priced beside what is sure and what was proposed before, so that no two count each other', () => {
  const [first, second] = [
    known({ verdict: null }),
    known({ id: 'two', verdict: null, createdAt: day(12) }),
  ]
  expect(comersOf([first, second], plan, first)).toEqual([])
  expect(comersOf([first, second], plan, second)).toHaveLength(1)
  expect(comersOf([first, { ...second, verdict: 'approved' }], plan, first)).toHaveLength(1)
})

test('a gap says how much of it is covered, and a price that others overtook is not approved', () => {
  expect(comingWords({ people: 1 }, 0)).toBe('')
  expect(comingWords({ people: 1 }, 1)).toContain('Already covered: one is proposed')
  expect(comingWords({ people: 3 }, 2)).toBe('Of these, 2 are proposed or on the way.')
  expect(mayApprove('waiting', null).ok).toBe(true)
  expect(mayApprove('waiting', 'Others came.').ok).toBe(false)
  expect(mayJudge('waiting').ok).toBe(true)
})

test('a price is overtaken by another number of people of its role, and by other quarters', () => {
  const at = (...quarters: number[]) => quarters.map((quarter) => ({ role: 'mle', quarter }))
  const priced = { role: 'mle', pricing: { besideIn: quartersByRole(at(3, 2)) } }
  const other = { role: 'designer', quarter: 1 }
  expect(isOvertaken(priced, [...at(2, 3), other])).toBe(false)
  expect(isOvertaken(priced, at(2, 4))).toBe(true)
  expect(isOvertaken(priced, at(2))).toBe(true)
  const older = { role: 'mle', pricing: { beside: { mle: 1 } } }
  expect(isOvertaken(older, at(4))).toBe(false)
  expect(isOvertaken(older, [])).toBe(true)
})

test('a price is out of date once somebody it counted on starts on another day', () => {
  const counted = { quarters: 3, capacity: { mle: [1, 1, 1], designer: 1 } } as unknown as Problem
  const late = { ...counted, capacity: { mle: [0, 1, 1], designer: 1 } }
  const designerIn = (quarter: number) => [{ role: 'designer', quarter }]
  const why = (pricing: Partial<StoredPricing>, problem: Problem, comers: Comer[] = []) =>
    whyOutdated({ role: 'mle', pricing }, { counted, problem, comers })
  expect(why({ capacity: late.capacity }, late)).toBeNull()
  expect(why({ capacity: { ...late.capacity, designer: [1, 1, 1] } }, late)).toBeNull()
  expect(why({ capacity: late.capacity }, counted)).toContain('starts on another day')
  expect(why({}, late)).toContain('starts on another day')
  const beside = { besideIn: quartersByRole(designerIn(2)) }
  expect(why(beside, counted, designerIn(2))).toBeNull()
  expect(why(beside, counted, designerIn(3))).toContain('starts on another day')
  expect(why(beside, counted)).toBeNull()
})
