import { team } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const at = { opening: 'published' } as const

export const candidatesTable: Record<string, Rule> = {
  '/hooks/mail': {
    kind: 'public',
    post: { signedIn: 'missing', signedOut: 'missing' },
  },
  '/:org/openings/:opening/candidates': { kind: 'organisation', at, get: team },
  '/:org/openings/:opening/candidates/export': { kind: 'organisation', at, get: team },
  '/:org/openings/:opening/candidates/new': {
    kind: 'organisation',
    at,
    get: team,
    post: {
      may: team,
      fields: ({ applicationStage: stage }) => ({
        name: 'Noor Haddad',
        email: 'noor@example.test',
        source: 'sourced',
        stage,
      }),
    },
  },
  '/:org/openings/:opening/survey': { kind: 'organisation', at, get: team },
  '/:org/openings/:opening/candidates/rejection': {
    kind: 'organisation',
    at,
    query: ({ applicant }) => `candidacy=${applicant}`,
    get: team,
    post: {
      may: team,
      fields: ({ applicant }) => ({ candidacy: applicant, reason: 'Other', detail: 'Moved away' }),
    },
  },
  '/:org/openings/:opening/candidates/views': {
    kind: 'organisation',
    at,
    post: { may: team, fields: () => ({ name: 'Waiting', query: 'silent=on' }) },
  },
  '/:org/openings/:opening/candidates/views/:view': {
    kind: 'organisation',
    at: { ...at, view: 'view' },
    post: { may: ['manager'], fields: () => ({ name: 'Referred, by source' }) },
  },
  '/:org/openings/:opening/candidates/views/:view/removal': {
    kind: 'organisation',
    at: { ...at, view: 'view' },
    post: { may: ['manager'] },
  },
  '/:org/openings/:opening/candidates/moves': {
    kind: 'organisation',
    at,
    post: {
      may: team,
      fields: ({ applicant, interviewStage }) => ({ candidacy: applicant, stage: interviewStage }),
    },
  },
  '/:org/openings/:opening/candidates/moves/undo': {
    kind: 'organisation',
    at,
    post: { may: team, fields: () => ({ at: '2026-03-02T09:00:00Z' }) },
  },
  '/:org/openings/:opening/candidates/endings/undo': {
    kind: 'organisation',
    at,
    post: { may: team, fields: () => ({ at: '2026-03-02T09:00:00Z' }) },
  },
}
