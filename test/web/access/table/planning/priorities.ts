import { admins, insiders } from '#test/web/access/rule.ts'
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
  '/:org/priorities/criteria': {
    kind: 'organisation',
    get: planners,
    post: {
      may: planners,
      fields: () => ({
        _version: '1',
        reason: 'To begin with',
        'criteria[0].name': 'Fit',
        'criteria[0].worst': '0',
        'criteria[0].best': '10',
        'criteria[0].points': '100',
      }),
    },
  },
  '/:org/priorities/criteria/pairs': {
    kind: 'organisation',
    get: planners,
    post: {
      may: planners,
      fields: () => ({ _version: '1', reason: 'To begin with', 'pairs[0].step': '3' }),
    },
  },
  '/:org/priorities/matrix': {
    kind: 'organisation',
    get: planners,
    post: {
      may: planners,
      fields: () => ({
        useCase: '1',
        'moves[0].quantity': 'p-data',
        'moves[0].was': '',
        'moves[0].mode': '0.5',
      }),
    },
  },
  '/:org/priorities/matrix.csv': { kind: 'organisation', get: planners },
  '/:org/priorities/matrix.svg': { kind: 'organisation', get: planners },
  '/:org/priorities/matrix/setup': {
    kind: 'organisation',
    get: planners,
    post: { may: planners, fields: () => ({ name: 'Another one', x: 'cost', y: 'value' }) },
  },
  '/:org/priorities/matrix/:matrix/removal': {
    kind: 'organisation',
    at: { matrix: 'matrix' },
    post: { may: planners },
  },
  '/:org/priorities/rounds': { kind: 'organisation', get: insiders },
  '/:org/priorities/rounds/new': {
    kind: 'organisation',
    get: planners,
    post: {
      may: planners,
      fields: ({ useCase, otherUseCase, plannerMember, viewerMember }) => ({
        title: 'Another round',
        useCases: [useCase, otherUseCase],
        raters: [plannerMember, viewerMember],
      }),
    },
  },
  '/:org/priorities/rounds/:round': {
    kind: 'organisation',
    at: { round: 'openRound' },
    get: [...planners, 'interviewer'],
    post: { may: planners, fields: () => ({ reason: 'The board meets' }) },
  },
  '/:org/priorities/rounds/:round/raters': {
    kind: 'organisation',
    at: { round: 'openRound' },
    get: planners,
    post: { may: planners, fields: ({ ownerMember }) => ({ raters: [ownerMember] }) },
  },
  '/:org/priorities/rounds/:round/cancellation': {
    kind: 'organisation',
    at: { round: 'openRound' },
    get: planners,
    post: { may: planners, fields: () => ({ reason: 'Two of the ideas are gone' }) },
  },
  '/:org/priorities/rounds/:round/ratings': {
    kind: 'organisation',
    at: { round: 'openRound' },
    get: ['planner', 'interviewer'],
    post: { may: ['planner', 'interviewer'], fields: () => ({ step: 'keep' }) },
  },
  '/:org/priorities/rounds/:round/ratings.csv': {
    kind: 'organisation',
    at: { round: 'revealedRound' },
    get: [...planners, 'interviewer'],
  },
  '/:org/priorities/rounds/:round/figures': {
    kind: 'organisation',
    at: { round: 'revealedRound' },
    post: { may: planners },
  },
}
