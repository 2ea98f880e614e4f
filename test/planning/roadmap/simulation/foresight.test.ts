import { expect, test } from 'vitest'
import { quarterOf } from '#app/planning/quarter.ts'
import { adviceOn } from '#app/planning/roadmap/simulation/advice.ts'
import { programFrom } from '#app/planning/roadmap/simulation/program-from.ts'
import { usualFutures } from '#app/planning/roadmap/simulation/usual-futures.ts'
import { shortWords } from '#app/planning/roadmap/simulation/words.ts'
import { foresee } from '#app/planning/roadmap/simulation/foresight.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { referencePlan } from '#test/support/planning/reference-plans.ts'

const named = {
  firstQuarter: quarterOf(new Date('2027-01-01T00:00:00Z'), 1),
  firstMonth: 1,
  titles: Object.fromEntries([...'ABCDEFG'].map((id) => [id, `Use case ${id}`])),
  roles: { DS: 'Data scientist', MLE: 'ML engineer', DE: 'Data engineer' },
}
const effort: Estimate = { quantity: 'effort', role: 'DE', period: 0, low: 1, mode: 2, high: 3 }
const foreseen = (estimates: Map<string, Estimate[]>) =>
  foresee({ ...referencePlan('noHiring'), ...named, estimates })

test('a plan that nothing threatens is told so, with its spread', () => {
  const foresight = foreseen(new Map())
  const { p10, p50, p90, bins, planned } = foresight.worth
  expect(adviceOn(foresight)).toEqual([expect.stringMatching(/^Nothing stands out/)])
  expect([p10, p50, p90]).toEqual([p10, p50, p90].toSorted((a, b) => a - b))
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(foresight.draws)
  expect(planned).toBeCloseTo(1658.6858, 4)
})

test('the role that runs short and the promise that cannot be kept are named, the worst first', () => {
  const foresight = foreseen(new Map([['D', [effort]]]))
  const [short, promise] = adviceOn(foresight)
  expect(foresight.done[0]).toMatchObject({ title: 'Use case D', until: 'Q4 2027' })
  expect(short).toMatch(
    /^Data engineer is short in Q4 2027 in \d+ % of the futures, and in one of ten by [\d.]+ (of a person|people) or more\./,
  )
  expect(promise).toMatch(/^“Use case D” is done by Q4 2027 in only \d+ % of the futures/)
})

test('people who are missing are told to a tenth, and never as nobody', () => {
  expect([0.01, 0.55, 0.97, 1.04, 1.24].map((people) => shortWords(people))).toEqual([
    'up to 0.1 of a person',
    'up to 0.6 of a person',
    'up to 1 person',
    'up to 1 person',
    'up to 1.2 people',
  ])
})

test('a program is lived through once, and every change of it anew', () => {
  const { problem, plan } = referencePlan('noHiring')
  const of = (change: Partial<typeof problem>, estimates = new Map<string, Estimate[]>()) =>
    usualFutures(programFrom({ problem: { ...problem, ...change }, plan }, estimates))
  const first = of({})
  expect(of({})).toBe(first)
  const nobody = Object.fromEntries(Object.keys(problem.capacity).map((role) => [role, 0]))
  expect(of({ capacity: nobody }).overload).not.toEqual(first.overload)
  expect(of({ discount: problem.discount / 2 }).values).not.toEqual(first.values)
  expect(of({}, new Map([['D', [effort]]])).done).not.toEqual(first.done)
  const ids = problem.useCases.map((useCase) => ({ ...useCase, id: `other ${useCase.id}` }))
  const starts = plan.starts.map((start) => ({ ...start, useCase: `other ${start.useCase}` }))
  const elsewhere = { problem: { ...problem, useCases: ids }, plan: { ...plan, starts } }
  const others = usualFutures(programFrom(elsewhere, new Map())).done
  expect(others.every(({ id }) => id.startsWith('other '))).toBe(true)
})
