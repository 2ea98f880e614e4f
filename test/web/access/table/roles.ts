import { hirers, type Rule } from '#test/web/access/rule.ts'

const readers = [...hirers, 'interviewer', 'otherInterviewer', 'planner'] as const
const at = { role: 'card' } as const

export const rolesTable: Record<string, Rule> = {
  '/:org/roles': { kind: 'organisation', get: readers },
  '/:org/roles/:role': { kind: 'organisation', at, get: readers },
  '/:org/roles/:role/copies': {
    kind: 'organisation',
    at,
    post: { may: hirers, fields: () => ({ name: 'Another card' }) },
  },
  '/:org/roles/:role/edit': {
    kind: 'organisation',
    at,
    get: hirers,
    post: { may: hirers, fields: () => ({ reason: 'Shorter.' }) },
  },
  '/:org/roles/:role/history': { kind: 'organisation', at, get: readers },
}
