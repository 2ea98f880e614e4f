import { admins, hirers, team } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const interviewing = [...hirers, 'interviewer', 'otherInterviewer'] as const
const panel = [...team, 'interviewer'] as const
const mine = ['interviewer'] as const
const deciders = [...admins, 'manager'] as const
const at = { interview: 'interview' } as const

export const scorecardsTable: Record<string, Rule> = {
  '/:org/interviews': { kind: 'organisation', get: interviewing },
  '/:org/interviews/:interview/kit': { kind: 'organisation', at, get: panel },
  '/:org/interviews/:interview/time': {
    kind: 'organisation',
    at,
    post: { may: team, fields: () => ({ startsAt: '2026-03-09T10:00', _version: '1' }) },
  },
  '/:org/interviews/:interview/scorecard': {
    kind: 'organisation',
    at,
    get: mine,
    post: { may: mine },
  },
  '/:org/interviews/:interview/scorecard/draft': {
    kind: 'organisation',
    at,
    post: { may: mine, fields: () => ({ summary: 'So far, so good.', _version: '2' }) },
  },
  '/:org/interviews/:interview/scorecard/seal': {
    kind: 'organisation',
    at,
    get: mine,
    post: { may: mine },
  },
  '/:org/interviews/:interview/scorecard/recall': {
    kind: 'organisation',
    at: { interview: 'interview' },
    post: { may: [], notNow: mine, fields: () => ({ reason: 'I forgot something.' }) },
  },
  '/:org/interviews/:interview/later-rating': {
    kind: 'organisation',
    at: { interview: 'revealedInterview' },
    post: {
      may: [],
      notNow: mine,
      fields: () => ({ competency: 'none', rating: '3', reason: 'After the talk.' }),
    },
  },
  '/:org/interviews/:interview/ending': {
    kind: 'organisation',
    at,
    // Calling off the last missing interview reveals the stage, which is for those who may end the wait.
    post: {
      may: [...admins, 'manager'],
      fields: () => ({ kind: 'cancelled', reason: 'The candidate is ill.' }),
    },
  },
  '/:org/interviews/:interview/replacement': {
    kind: 'organisation',
    at,
    post: {
      may: team,
      fields: ({ recruiterMember: interviewer }) => ({ interviewer, reason: 'On leave.' }),
    },
  },
  '/:org/interviews/:interview/pool': {
    kind: 'organisation',
    at,
    // Its plan has no pool.
    post: { may: [], notNow: team },
  },
  '/:org/candidacies/:candidacy/interviews': {
    kind: 'organisation',
    at: { candidacy: 'candidacy' },
    get: team,
  },
  '/:org/candidacies/:candidacy/interviewers': {
    kind: 'organisation',
    at: { candidacy: 'candidacy' },
    post: {
      may: team,
      fields: ({ plan, recruiterMember: interviewer }) => ({ plan, interviewer }),
    },
  },
  '/:org/candidacies/:candidacy/stages/:stage/interviews': {
    kind: 'organisation',
    at: { candidacy: 'candidacy', stage: 'interviewStage' },
    post: { may: [], notNow: team },
  },
  '/:org/candidacies/:candidacy/stages/:stage/reveal': {
    kind: 'organisation',
    at: { candidacy: 'candidacy', stage: 'interviewStage' },
    post: { may: deciders, fields: () => ({ reason: 'The last card does not come.' }) },
  },
  '/:org/candidacies/:candidacy/stages/:stage/scorecards': {
    kind: 'organisation',
    at: { candidacy: 'finalist', stage: 'interviewStage' },
    get: panel,
  },
  '/:org/openings/:opening/scorecards.csv': {
    kind: 'organisation',
    at: { opening: 'published' },
    get: team,
  },
}
