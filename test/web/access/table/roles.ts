import { hirers, type Rule } from '#test/web/access/rule.ts'

const readers = [...hirers, 'interviewer', 'otherInterviewer', 'planner'] as const
const at = { role: 'card' } as const

export const rolesTable: Record<string, Rule> = {
  'roles/library/roles.page': { kind: 'organisation', get: readers },
  'roles/library/role.page': { kind: 'organisation', at, get: readers },
  'roles/cards/copy.action': {
    kind: 'organisation',
    at,
    post: { may: hirers, fields: () => ({ name: 'Another card' }) },
  },
  'roles/cards/edit-card.page': {
    kind: 'organisation',
    at,
    get: hirers,
    post: { may: hirers, fields: () => ({ reason: 'Shorter.' }) },
  },
  'roles/cards/card-history.page': { kind: 'organisation', at, get: readers },
}
