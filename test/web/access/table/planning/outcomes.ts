import { admins } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const planners = [...admins, 'planner'] as const
/** Whoever handed the use case in or owns it, beside those who plan. */
const involved = [...planners, 'viewer'] as const
const meeting = { title: 'Review of spring', heldOn: '2026-02-02' }
const at = { useCase: 'useCase' } as const

export const outcomesTable: Record<string, Rule> = {
  '/:org/outcomes': { kind: 'organisation', get: planners },
  '/:org/outcomes/reviews': { kind: 'organisation', get: planners },
  '/:org/outcomes/reviews/new': {
    kind: 'organisation',
    get: planners,
    post: { may: planners, fields: () => meeting },
  },
  '/:org/outcomes/reviews/:review': {
    kind: 'organisation',
    at: { review: 'review' },
    get: planners,
    post: {
      may: planners,
      fields: ({ useCase }) => ({ useCase, verdict: 'change', reason: 'Too slow' }),
    },
  },
  '/:org/outcomes/reviews/:review/edit': {
    kind: 'organisation',
    at: { review: 'review' },
    get: planners,
    post: { may: planners, fields: () => ({ ...meeting, _version: '1' }) },
  },
  '/:org/outcomes/stories': { kind: 'organisation', get: planners },
  '/:org/outcomes/stories/:story': {
    kind: 'organisation',
    at: { story: 'story' },
    get: involved,
  },
  '/:org/outcomes/stories/:story/edit': {
    kind: 'organisation',
    at: { story: 'story' },
    get: involved,
    post: {
      may: involved,
      fields: () => ({ title: 'How we did it', words: 'Slowly', _version: '1' }),
    },
  },
  '/:org/outcomes/stories/:story/story.md': {
    kind: 'organisation',
    at: { story: 'story' },
    get: involved,
  },
  '/:org/outcomes/:useCase/story': {
    kind: 'organisation',
    at: { useCase: 'otherUseCase' },
    get: involved,
    post: {
      may: involved,
      fields: () => ({ title: 'How we did it', words: 'Slowly', facts: 'verdict' }),
    },
  },
  '/:org/use-cases/:useCase/prior': {
    kind: 'organisation',
    at,
    post: { may: [], notNow: planners },
  },
  '/:org/outcomes/:useCase': { kind: 'organisation', at, get: involved },
  '/:org/outcomes/:useCase/quarters/:quarter': {
    kind: 'organisation',
    at,
    words: { quarter: '8100' },
    get: involved,
    post: { may: involved, fields: () => ({ realised: '12' }) },
  },
  '/:org/outcomes/:useCase/verdict': {
    kind: 'organisation',
    at,
    get: involved,
    post: { may: involved, fields: () => ({ verdict: 'worked', knownOn: '2025-06-01' }) },
  },
}
