import { hirers, team } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const panel = [...team, 'interviewer'] as const
const at = { candidacy: 'candidacy' } as const
const opening = { opening: 'published' } as const

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
  '/:org/search': {
    kind: 'organisation',
    get: [...hirers, 'interviewer', 'otherInterviewer', 'planner'],
  },
  '/:org/search/records': {
    kind: 'organisation',
    get: [...hirers, 'interviewer', 'otherInterviewer', 'planner'],
  },
  '/:org/openings/:opening/candidates/import': {
    kind: 'organisation',
    at: opening,
    get: team,
    post: { may: team, fields: () => ({ text: 'name,email\nNoor Haddad,noor@example.test' }) },
  },
  '/:org/openings/:opening/candidates/import/:import': {
    kind: 'organisation',
    at: { ...opening, import: 'list' },
    get: team,
    post: { may: team },
  },
}
