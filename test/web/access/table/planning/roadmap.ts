import { admins, hirers, type Rule } from '#test/web/access/rule.ts'

const planners = [...admins, 'planner'] as const
const everybody = [...hirers, 'interviewer', 'otherInterviewer', 'planner', 'viewer'] as const
const plan = { plan: 'commitment' } as const
const scenario = { scenario: 'scenario' } as const

export const roadmapTable: Record<string, Rule> = {
  '/:org/roadmap': { kind: 'organisation', get: everybody },
  '/:org/roadmap/plans': { kind: 'organisation', get: everybody },
  '/:org/roadmap/plans/:plan': { kind: 'organisation', at: plan, get: everybody },
  '/:org/roadmap/plans/:plan/roadmap.svg': { kind: 'organisation', at: plan, get: everybody },
  '/:org/roadmap/plans/:plan/roadmap.csv': { kind: 'organisation', at: plan, get: everybody },
  '/:org/roadmap/plans/:plan/document/:format': {
    kind: 'organisation',
    at: plan,
    words: { format: 'md' },
    get: everybody,
  },
  '/:org/roadmap/plans/:plan/commitment': {
    kind: 'organisation',
    at: plan,
    post: { may: [], notNow: planners, fields: () => ({ seen: '1', reason: 'Back to it' }) },
  },
  '/:org/roadmap/plans/:plan/print': { kind: 'organisation', at: plan, get: everybody },
  '/:org/roadmap/simulation': { kind: 'organisation', get: planners },
  '/:org/roadmap/compare': { kind: 'organisation', get: planners },
  '/:org/roadmap/scenarios/:scenario/board': {
    kind: 'organisation',
    at: scenario,
    get: planners,
    post: {
      may: planners,
      fields: (ids) => ({
        'rows[0].useCase': ids.useCase,
        'rows[0].quarter': '1',
        step: 'check',
      }),
    },
  },
  '/:org/roadmap/links': {
    kind: 'organisation',
    get: planners,
    post: { may: planners, fields: () => ({ days: '7' }) },
  },
  '/:org/roadmap/links/:link/revocation': {
    kind: 'organisation',
    at: { link: 'planLink' },
    post: { may: planners },
  },
  '/plans/:org/:token': {
    kind: 'public',
    at: { token: 'planToken' },
    get: { signedIn: 'in', signedOut: 'in' },
  },
}
