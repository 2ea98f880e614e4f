import { admins } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const planners = [...admins, 'planner'] as const
const at = { useCase: 'useCase' } as const

export const prioritiesTable: Record<string, Rule> = {
  '/:org/priorities': { kind: 'organisation', get: planners },
  '/:org/priorities.csv': { kind: 'organisation', get: planners },
  '/:org/priorities/use-cases/:useCase': {
    kind: 'organisation',
    at,
    get: planners,
    post: {
      may: planners,
      fields: () => ({ 'figures[0].quantity': 'value', 'figures[0].mode': '120' }),
    },
  },
}
