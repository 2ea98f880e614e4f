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
}

export const openingsTable: Record<string, Rule> = {
  'hiring/openings/openings.page': {
    kind: 'organisation',
    get: [...hirers, 'interviewer', 'otherInterviewer'],
  },
  'hiring/openings/new-opening.page': {
    kind: 'organisation',
    query: 'role=ml-engineer&level=L3',
    get: hirers,
    post: { may: hirers, fields: () => newOpening },
  },
  'hiring/openings/opening.page': { kind: 'frame' },
  'hiring/openings/overview.page': { kind: 'organisation', at: draft, get: readers },
  'hiring/openings/facts.page': {
    kind: 'organisation',
    at: published,
    get: team,
    post: { may: team },
  },
  'hiring/openings/description/description.page': {
    kind: 'organisation',
    at: draft,
    get: readers,
    post: { may: team },
  },
  'hiring/openings/description/history.page': {
    kind: 'organisation',
    at: draft,
    get: readers,
    post: { may: team, fields: () => ({ number: '1' }) },
  },
  'hiring/openings/team/team.page': { kind: 'organisation', at: draft, get: readers },
  'hiring/openings/team/seat.action': {
    kind: 'organisation',
    at: published,
    post: {
      may: team,
      fields: ({ otherInterviewerMember: member }) => ({ member, part: 'interviewer' }),
    },
  },
  'hiring/openings/team/unseat.action': {
    kind: 'organisation',
    at: { opening: 'published', member: 'secondInterviewerMember' },
    post: { may: team },
  },
  'hiring/openings/approval/approval.action': {
    kind: 'organisation',
    at: draft,
    post: { may: ['approver'], fields: () => ({ verdict: 'approved', comment: '' }) },
  },
  'hiring/openings/approval/approvers.action': {
    kind: 'organisation',
    at: published,
    post: { may: team, fields: ({ approverMember }) => ({ 'approvers[0]': approverMember }) },
  },
  'hiring/openings/publication/publication.action': {
    kind: 'organisation',
    at: published,
    post: { may: team },
  },
  'hiring/openings/publication/pause.action': {
    kind: 'organisation',
    at: published,
    post: { may: team, fields: () => ({ reason: 'Budget under review' }) },
  },
  'hiring/openings/publication/resumption.action': {
    kind: 'organisation',
    at: { opening: 'paused' },
    post: { may: team },
  },
  'hiring/openings/publication/closure.action': {
    kind: 'organisation',
    at: published,
    post: { may: team, fields: () => ({ outcome: 'other', reason: 'Plans changed' }) },
  },
  'hiring/openings/publication/reopening.action': {
    kind: 'organisation',
    at: { opening: 'closed' },
    post: { may: team },
  },
}
