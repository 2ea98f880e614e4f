import { hirers, insiders, team } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const panel = [...team, 'interviewer'] as const
const at = { candidacy: 'candidacy' } as const
const inOpening = { opening: 'published' } as const

/** One candidate, and finding them. */
export const peopleTable: Record<string, Rule> = {
  '/:org/candidacies/:candidacy': { kind: 'organisation', at, get: panel },
  '/:org/candidacies/:candidacy/facts': {
    kind: 'organisation',
    at,
    get: team,
    post: { may: team },
  },
  '/:org/candidacies/:candidacy/withdrawal': {
    kind: 'organisation',
    at,
    get: team,
    post: { may: team },
  },
  '/:org/candidacies/:candidacy/reopening': {
    kind: 'organisation',
    at,
    post: { may: [], notNow: team },
  },
  '/:org/candidacies/:candidacy/notes': {
    kind: 'organisation',
    at,
    post: { may: panel, fields: () => ({ text: 'Explains trade-offs well.' }) },
  },
  '/:org/candidacies/:candidacy/tags': {
    kind: 'organisation',
    at,
    post: { may: team, fields: () => ({ label: 'remote' }) },
  },
  '/:org/candidacies/:candidacy/tags/removal': {
    kind: 'organisation',
    at,
    post: { may: team, fields: () => ({ label: 'forecasting' }) },
  },
  '/:org/candidacies/:candidacy/messages': {
    kind: 'organisation',
    at,
    post: { may: team, fields: () => ({ subject: '', text: 'Does Friday suit?' }) },
  },
  '/:org/candidacies/:candidacy/accommodations/:accommodation/sharing': {
    kind: 'organisation',
    at: { ...at, accommodation: 'accommodation' },
    post: { may: team, fields: () => ({ text: 'Plan a break after 30 minutes.' }) },
  },
  '/:org/candidacies/:candidacy/resumes/:resume': {
    kind: 'organisation',
    at: { ...at, resume: 'resume' },
    get: panel,
  },
  '/:org/notes/:note': {
    kind: 'organisation',
    at: { note: 'note' },
    get: ['manager'],
    post: { may: ['manager'] },
  },
  '/:org/notes/:note/removal': {
    kind: 'organisation',
    at: { note: 'note' },
    post: { may: ['manager'] },
  },
  '/:org/pool': {
    kind: 'organisation',
    get: hirers,
    post: {
      may: hirers,
      fields: ({ poolMember: member, published: opening }) => ({ member, opening }),
    },
  },
  '/:org/pool/invitation': {
    kind: 'organisation',
    query: ({ poolMember, published }) => `member=${poolMember}&opening=${published}`,
    get: team,
    post: {
      may: [],
      notNow: team,
      fields: ({ poolMember: member, published: opening }) => ({
        member,
        opening,
        subject: 'A position',
        message: 'Have a look.',
      }),
    },
  },
  '/:org/referrals': {
    kind: 'organisation',
    get: insiders,
    post: {
      may: insiders,
      fields: ({ published: opening }) => ({
        opening,
        name: 'Noor Haddad',
        email: 'noor@example.test',
      }),
    },
  },
  '/:org/search': {
    kind: 'organisation',
    query: () => 'q=p',
    get: [...hirers, 'interviewer', 'otherInterviewer', 'planner'],
  },
  '/:org/search/records': {
    kind: 'organisation',
    query: () => 'q=p',
    get: [...hirers, 'interviewer', 'otherInterviewer', 'planner'],
  },
  '/:org/openings/:opening/candidates/import': {
    kind: 'organisation',
    at: inOpening,
    get: team,
    post: { may: team, fields: () => ({ text: 'name,email\nNoor Haddad,noor@example.test' }) },
  },
  '/:org/openings/:opening/candidates/import/:import': {
    kind: 'organisation',
    at: { ...inOpening, import: 'list' },
    get: team,
    post: { may: team },
  },
}
