import type { Fields } from '#test/support/web/visitor.ts'
import { hirers, readers, team } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const draft = { opening: 'draft' } as const
const published = { opening: 'published' } as const

const newOpening: Fields = {
  'places[0].country': 'US',
  'places[0].region': 'CO',
  'places[0].city': 'Denver',
  payMin: '150000',
  payMax: '190000',
  currency: 'USD',
}

export const openingsTable: Record<string, Rule> = {
  '/:org/openings': {
    kind: 'organisation',
    get: [...hirers, 'interviewer', 'otherInterviewer'],
  },
  '/:org/openings/new': {
    kind: 'organisation',
    query: () => 'role=ml-engineer&level=L3',
    get: hirers,
    post: { may: hirers, fields: () => newOpening },
  },
  '/:org/openings/import': {
    kind: 'organisation',
    get: hirers,
    post: {
      may: hirers,
      fields: () => ({
        rows: 'role,level,places\ndata-analyst,L1,"Denver, CO, US"',
        step: 'import',
        line: '2',
      }),
    },
  },
  '/:org/openings/import/example.csv': { kind: 'organisation', get: hirers },
  '/:org/openings/:opening': { kind: 'organisation', at: draft, get: readers },
  '/:org/openings/:opening/facts': {
    kind: 'organisation',
    at: published,
    get: team,
    post: { may: team },
  },
  '/:org/openings/:opening/description': {
    kind: 'organisation',
    at: draft,
    get: readers,
    post: { may: team },
  },
  '/:org/openings/:opening/description/history': {
    kind: 'organisation',
    at: draft,
    get: [...team, 'approver'],
    post: { may: team, fields: () => ({ number: '1' }) },
  },
  '/:org/openings/:opening/team': { kind: 'organisation', at: draft, get: readers },
  '/:org/openings/:opening/team-links': {
    kind: 'organisation',
    at: published,
    get: team,
    post: {
      may: team,
      fields: () => ({ 'links[0].title': 'Our talks', 'links[0].url': 'https://talks.example/us' }),
    },
  },
  '/:org/openings/:opening/seats': {
    kind: 'organisation',
    at: published,
    post: {
      may: team,
      fields: ({ otherInterviewerMember: member }) => ({ member, part: 'interviewer' }),
    },
  },
  '/:org/openings/:opening/seats/:member/removal': {
    kind: 'organisation',
    at: { opening: 'published', member: 'secondInterviewerMember' },
    post: { may: team },
  },
  '/:org/openings/:opening/approval': {
    kind: 'organisation',
    at: draft,
    post: { may: ['approver'], fields: () => ({ verdict: 'approved', comment: '' }) },
  },
  '/:org/openings/:opening/approvers': {
    kind: 'organisation',
    at: published,
    post: { may: team, fields: ({ approverMember }) => ({ 'approvers[0]': approverMember }) },
  },
  '/:org/openings/:opening/publication': {
    kind: 'organisation',
    at: published,
    post: { may: team },
  },
  '/:org/openings/:opening/pause': {
    kind: 'organisation',
    at: published,
    post: { may: team, fields: () => ({ reason: 'Budget under review' }) },
  },
  '/:org/openings/:opening/last-day': {
    kind: 'organisation',
    at: published,
    post: { may: team, fields: () => ({ lastDay: '2099-12-31' }) },
  },
  '/:org/openings/:opening/resumption': {
    kind: 'organisation',
    at: { opening: 'paused' },
    post: { may: team },
  },
  '/:org/openings/:opening/closure': {
    kind: 'organisation',
    at: published,
    post: { may: team, fields: () => ({ outcome: 'other', reason: 'Plans changed' }) },
  },
  '/:org/openings/:opening/reopening': {
    kind: 'organisation',
    at: { opening: 'closed' },
    post: { may: team },
  },
}
