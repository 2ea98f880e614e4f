import { expect, test } from 'vitest'
import { roadmapPack } from '#app/planning/documents/facts/roadmap-pack.ts'
import { checkClaims } from '#app/writing/claims/check-claims.ts'
import { referencePlan } from '#test/support/planning/reference-plans.ts'

const { problem, plan } = referencePlan('hiring')

const pack = roadmapPack({
  problem,
  plan,
  number: 2,
  currency: 'EUR',
  value: plan.value,
  firstQuarter: 2027 * 4,
  firstMonth: 1,
  titles: {
    B: 'Ticket drafts',
    C: 'Demand forecast',
    D: 'Feature store',
    E: 'Recommender',
    F: 'Document search',
  },
  roles: { DS: 'Data scientist', MLE: 'ML engineer', DE: 'Data engineer' },
})
const fact = (label: string) => pack.facts.find((each) => each.label === label)

test('a roadmap tells what starts and ends when, whom it hires and how full the roles are', () => {
  expect(pack.title).toBe('Roadmap Q1 2027 to Q4 2027')
  expect(fact('Use cases in the plan')).toMatchObject({ value: 5, unit: 'use cases' })
  expect(fact('Expected value of the plan')).toMatchObject({ value: 1_906_270, unit: 'EUR' })
  expect(fact('Demand forecast: starts')?.value).toBe('Q2 2027')
  expect(fact('Demand forecast: done')?.value).toBe('Q3 2027')
  expect(fact('ML engineer at work from Q3 2027')).toMatchObject({ value: 1 })
  expect(pack.prose.map(({ label }) => label)).toEqual(['Work', 'People'])
})

test('what stayed out of the plan is not told, and its own sentences rest on its facts', () => {
  const told = pack.prose.map(({ text }) => text).join(' ')
  expect(told).not.toContain('gone')
  const claims = checkClaims(told, pack.facts, new Date('2026-11-21'))
  expect(claims.filter(({ verdict }) => verdict === 'unsupported')).toEqual([])
})
