import { admins, type Rule } from '#test/web/access/rule.ts'

const planners = [...admins, 'planner'] as const
/** Whoever handed the use case in follows and edits it. */
const withSubmitter = [...planners, 'viewer'] as const
const useCase = { useCase: 'useCase' } as const

export const scopingTable: Record<string, Rule> = {
  '/:org/use-cases/:useCase/scope': { kind: 'organisation', at: useCase, get: withSubmitter },
  '/:org/use-cases/:useCase/scope/canvas': {
    kind: 'organisation',
    at: useCase,
    get: withSubmitter,
  },
  '/:org/use-cases/:useCase/scope/:step': {
    kind: 'organisation',
    at: useCase,
    words: { step: 'problem' },
    get: withSubmitter,
    post: { may: withSubmitter },
  },
  '/:org/use-cases/:useCase/scope/:step/draft': {
    kind: 'organisation',
    at: useCase,
    words: { step: 'problem' },
    post: { may: withSubmitter },
  },
  '/:org/use-cases/:useCase/scope/passings': {
    kind: 'organisation',
    at: useCase,
    post: {
      may: planners,
      fields: () => ({ question: 'T3', reason: 'The pilot needs no tills.' }),
    },
  },
  '/:org/metrics': {
    kind: 'organisation',
    get: planners,
    post: { may: planners, fields: () => ({ name: 'GMV', formula: 'Sum of price × quantity' }) },
  },
  '/:org/metrics/:metric': {
    kind: 'organisation',
    at: { metric: 'metric' },
    get: planners,
    post: { may: planners, fields: () => ({ formula: 'Sum of fees' }) },
  },
  '/:org/metrics/:metric/sign-offs': {
    kind: 'organisation',
    at: { metric: 'metric' },
    post: { may: planners, fields: () => ({ _version: '1' }) },
  },
}
