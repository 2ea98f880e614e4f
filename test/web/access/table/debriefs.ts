import { admins, hirers, team } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const interviewing = [...hirers, 'interviewer', 'otherInterviewer'] as const
const panel = [...team, 'interviewer'] as const
const deciders = [...admins, 'manager'] as const
const at = { candidacy: 'finalist' } as const

export const debriefsTable: Record<string, Rule> = {
  '/:org/debriefs': { kind: 'organisation', get: interviewing },
  '/:org/interviews/calibration': { kind: 'organisation', get: interviewing },
  '/:org/openings/:opening/finalists': {
    kind: 'organisation',
    at: { opening: 'published' },
    get: team,
  },
  '/:org/candidacies/:candidacy/debrief': { kind: 'organisation', at, get: panel },
  '/:org/candidacies/:candidacy/view': {
    kind: 'organisation',
    at,
    get: panel,
    post: {
      may: [...deciders, 'interviewer'],
      fields: () => ({ recommendation: 'yes', text: 'A clear yes.', earlyReason: 'In a hurry.' }),
    },
  },
  '/:org/candidacies/:candidacy/decision': {
    kind: 'organisation',
    at,
    get: panel,
    post: {
      may: deciders,
      // The one seat is filled already by the accepted offer of the world.
      fields: () => ({
        outcome: 'hire',
        overrideReason: 'We saw enough.',
        notes: '',
        beyondHeadcount: 'on',
      }),
    },
  },
}
