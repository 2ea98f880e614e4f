import { hirers, readers, team } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const loop = { opening: 'draft' } as const
const plan = { opening: 'published', plan: 'plan' } as const

export const interviewsTable: Record<string, Rule> = {
  'hiring/interviews/loop/loop.page': { kind: 'organisation', at: loop, get: readers },
  'hiring/interviews/loop/new-plan.page': {
    kind: 'organisation',
    at: loop,
    get: team,
    post: {
      may: team,
      fields: () => ({
        name: 'A first call',
        kind: 'screen',
        minutes: '30',
        minutesForCandidate: '5',
        purpose: 'To tell each other what matters.',
        candidateText: 'We talk for half an hour about you and us.',
      }),
    },
  },
  'hiring/interviews/loop/plan.page': {
    kind: 'organisation',
    at: plan,
    get: team,
    post: { may: team },
  },
  'hiring/interviews/loop/retirement.action': {
    kind: 'organisation',
    at: plan,
    post: { may: team },
  },
  'hiring/interviews/loop/restoration.action': {
    kind: 'organisation',
    at: plan,
    post: { may: team },
  },
  'hiring/interviews/loop/interviewers.action': {
    kind: 'organisation',
    at: plan,
    post: {
      may: team,
      fields: ({ interviewerMember }) => ({ 'members[0]': interviewerMember }),
    },
  },
  'hiring/interviews/loop/load.action': {
    kind: 'organisation',
    at: { member: 'interviewerMember' },
    post: { may: [...hirers, 'interviewer'], fields: () => ({ perWeek: '3' }) },
  },
}
