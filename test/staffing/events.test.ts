import { expect, test } from 'vitest'
import { tell, type ToldEvent } from '#app/accounts/audit/listing/sentences.ts'
import { roadmapSentences } from '#app/planning/roadmap/events.ts'
import { staffingSentences } from '#app/staffing/events.ts'

const event = (data: ToldEvent['data']): ToldEvent => ({
  actor: 'Ada',
  subject: 'Spring',
  self: false,
  data,
  name: (key) => key,
})

test('a proposal is told by the name of its role, not by its key', () => {
  const told = tell(staffingSentences, 'proposal.priced', event({ role: 'ml-engineer' }))
  expect(told).toBe('A proposal to hire a machine-learning engineer was priced.')
  expect(tell(staffingSentences, 'proposal.approved', event({ role: 'data-engineer' }))).toBe(
    'Ada approved a proposal to hire a data engineer.',
  )
})

test('what a plan is worth has its currency, and its thousands where none was kept', () => {
  const solved = (data: ToldEvent['data']) => tell(roadmapSentences, 'scenario.solved', event(data))
  expect(solved({ value: 1906, currency: 'GBP' })).toBe(
    'The optimiser found a plan for Spring worth £1,906,000.',
  )
  expect(solved({ value: 1906 })).toBe(
    'The optimiser found a plan for Spring worth 1,906 thousand.',
  )
})
