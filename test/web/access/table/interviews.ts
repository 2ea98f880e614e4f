import { hirers, readers, team } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const loop = { opening: 'draft' } as const
const plan = { opening: 'published', plan: 'plan' } as const

export const interviewsTable: Record<string, Rule> = {
  '/:org/openings/:opening/loop': { kind: 'organisation', at: loop, get: readers },
  '/:org/openings/:opening/rubric': {
    kind: 'organisation',
    at: loop,
    get: readers,
    post: {
      may: team,
      fields: () => ({
        _version: '1',
        'rows[0].key': 'programming',
        'rows[0].weight': '4.5',
        add: 'ethics-and-privacy',
      }),
    },
  },
  '/:org/openings/:opening/loop/new': {
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
  '/:org/openings/:opening/loop/:plan': {
    kind: 'organisation',
    at: plan,
    get: team,
    post: { may: team },
  },
  '/:org/openings/:opening/loop/:plan/retirement': {
    kind: 'organisation',
    at: plan,
    post: { may: team },
  },
  '/:org/openings/:opening/loop/:plan/restoration': {
    kind: 'organisation',
    at: plan,
    post: { may: team },
  },
  '/:org/openings/:opening/candidates/interviews': {
    kind: 'organisation',
    at: { opening: 'published' },
    post: { may: team, fields: ({ applicant }) => ({ candidacy: applicant }) },
  },
  '/:org/openings/:opening/loop/:plan/interviewers': {
    kind: 'organisation',
    at: plan,
    get: team,
    post: {
      may: team,
      fields: ({ interviewerMember }) => ({ 'members[0]': interviewerMember }),
    },
  },
  '/:org/interviewers/:member/load': {
    kind: 'organisation',
    at: { member: 'interviewerMember' },
    post: { may: [...hirers, 'interviewer'], fields: () => ({ perWeek: '3' }) },
  },
}
