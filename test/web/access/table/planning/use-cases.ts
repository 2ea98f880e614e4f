import { admins, insiders } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const planners = [...admins, 'planner'] as const
/** Whoever handed it in, or owns it, beside those who plan. */
const readers = [...planners, 'viewer'] as const
const at = { useCase: 'useCase' } as const

export const useCasesTable: Record<string, Rule> = {
  '/:org/use-cases': { kind: 'organisation', get: insiders },
  '/:org/use-cases/new': {
    kind: 'organisation',
    get: insiders,
    post: {
      may: insiders,
      fields: () => ({
        title: 'Sort complaints by cause',
        problem: 'Nobody reads all complaints of a week.',
        input: 'The text of a complaint',
        output: 'Its cause, one of twelve',
      }),
    },
  },
  '/:org/use-cases/:useCase': { kind: 'organisation', at, get: readers },
}
