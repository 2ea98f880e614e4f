import { allowed, Forbidden, refused, type Verdict } from '#app/problems.ts'
import type { Access, Actor, MemberActor } from './actor.ts'
import {
  admins,
  everyone,
  forAdmins,
  forDeciders,
  forOwners,
  forTeam,
  forTeamAndOwn,
  hirers,
  interviewing,
  runs,
  seated,
  decides,
} from './access-rules.ts'
import type { Rule, Standing } from './access-rules.ts'
import { planningRules } from './planning-rules.ts'

export type Part = 'manager' | 'recruiter' | 'interviewer'

/** What the answer may depend on beside the member's access. */
export type Facts = {
  /** The member's part in the opening in question. */
  part?: Part | null
  /** The thing is the member's own: their note, interview, use case or document, the round they rate, themselves. */
  own?: boolean
  /** The member is a named approver of the opening. */
  approver?: boolean
  /** The access that is given to, or held by, the member in question. */
  target?: Access
}

const table = {
  'organisation.settings': forAdmins('Changing the organisation’s settings'),
  'identity.settings': forOwners('Choosing how people sign in'),
  'identity.prepare': forAdmins('Preparing an identity provider'),
  'directory.settings': forAdmins('Saying what groups of the directory may do'),
  'organisation.export': forAdmins('Exporting the organisation'),
  'organisation.import': forAdmins('Importing an organisation'),
  'organisation.delete': forOwners('Deleting the organisation'),
  'billing.manage': forAdmins('Choosing the plan and paying'),
  'assistant.settings': forAdmins('Choosing the language model'),
  'sample.add': forAdmins('Adding sample data'),
  'sample.remove': forAdmins('Removing the sample data'),
  'member.list': { access: everyone, reason: '' },
  'member.invite': forAdmins('Inviting people'),
  'member.change': forAdmins('Changing what a member may do'),
  'member.remove': forAdmins('Removing members'),
  'key.make': { access: everyone, reason: '' },
  'key.manage': {
    access: admins,
    own: true,
    reason: 'Keys of others are for owners and admins.',
  },
  'key.scim': forAdmins('A key for managing members'),
  'webhook.manage': forAdmins('Telling other programs what happens'),
  'activity.read': forAdmins('The activity of the whole organisation'),
  'jobs.read': forAdmins('The list of background jobs'),
  search: {
    access: [...interviewing, 'planner'],
    reason: 'Search is for members who work on hiring or planning.',
  },

  ...planningRules,

  'role-card.read': {
    access: [...interviewing, 'planner'],
    reason: 'Role cards are for members who work on hiring or planning.',
  },
  'role-card.edit': {
    access: hirers,
    reason: 'Editing role cards is for hiring managers, recruiters and admins.',
  },

  'openings.list': {
    access: interviewing,
    reason: 'Openings are for members who work on hiring.',
  },
  'opening.create': {
    access: hirers,
    reason: 'Creating openings is for hiring managers, recruiters and admins.',
  },
  'opening.read': {
    standing: [...seated, 'approver'],
    reason: 'You see the openings you belong to. Ask the opening’s manager to add you.',
  },
  'opening.edit': forTeam('Editing an opening'),
  'opening.team': forTeam('Changing the hiring team'),
  'opening.publish': forTeam('Publishing an opening'),
  'opening.pause': forTeam('Pausing an opening'),
  'opening.close': forTeam('Closing an opening'),
  'opening.approve': {
    standing: ['approver'],
    reason: 'Only the people named as approvers can approve this opening.',
  },
  'opening.pay.read': {
    standing: [...runs, 'approver'],
    reason: 'Pay is for the opening’s manager, recruiters, approvers and admins.',
  },
  'description.edit': forTeam('Editing the job description'),
  'description.draft.read': {
    standing: [...runs, 'approver'],
    reason:
      'A job description is for the opening’s manager, recruiters, approvers and admins ' +
      'until it is published.',
  },
  'rubric.edit': forTeam('Editing the rubric'),
  'loop.edit': forTeam('Editing the interview loop'),
  'loop.read': {
    standing: [...seated, 'approver'],
    reason: 'Interview plans are for the hiring team of the opening.',
  },

  'candidate.list': {
    standing: runs,
    reason:
      'The list of candidates is for the opening’s manager, recruiters and admins. ' +
      'Interviewers find the candidates they meet on their Today page.',
  },
  'candidate.read': forTeamAndOwn('A candidate’s application'),
  'resume.read': forTeamAndOwn('A candidate’s résumé'),
  'candidate.note': forTeamAndOwn('Writing notes about a candidate'),
  'notes.read': {
    standing: runs,
    ownFor: ['interviewer'],
    reason:
      'Notes of others are for the opening’s manager, recruiters and admins. You see your own.',
  },
  'pool.read': {
    access: hirers,
    reason: 'The talent pool is for hiring managers, recruiters and admins.',
  },
  'referral.make': { access: everyone, reason: '' },
  'candidate.edit': forTeam('Editing a candidate'),
  'candidate.move': forTeam('Moving candidates'),
  'candidate.reject': forTeam('Rejecting candidates'),
  'candidate.import': forTeam('Importing candidates'),
  'candidate.message': forTeam('Writing to candidates'),
  'candidate.export': forTeam('Exporting candidates'),
  'candidate.erase': {
    access: [...admins, 'recruiter'],
    reason: 'Erasing a candidate is for recruiters and admins.',
  },
  'access-copy.prepare': {
    access: [...admins, 'recruiter'],
    reason: 'Preparing an access copy is for recruiters and admins.',
  },
  'access-copy.release': forAdmins('Releasing an access copy'),
  'retention.read': {
    access: [...admins, 'recruiter'],
    reason: 'Retention is for recruiters and admins.',
  },
  'retention.settings': forAdmins('Changing how long candidates are kept'),
  'legal-hold.place': forAdmins('Placing and releasing a legal hold'),

  'interview.schedule': forTeam('Scheduling interviews'),
  'interview.read': forTeamAndOwn('This interview'),
  'scorecard.write': {
    standing: [],
    ownFor: seated,
    reason: 'Only the assigned interviewer writes this scorecard.',
  },
  'reveal.end': forDeciders('Ending the wait for missing scorecards'),
  'debrief.read': forTeamAndOwn('The debrief'),
  'debrief.contribute': {
    standing: decides,
    ownFor: ['recruiter', 'interviewer'],
    reason: 'Views in a debrief come from the interviewers and the opening’s manager.',
  },
  'decision.make': forDeciders('Deciding about a candidate'),

  'offers.list': {
    access: hirers,
    reason: 'Offers are for hiring managers, recruiters and admins.',
  },
  'offer.read': {
    standing: [...runs, 'approver'],
    reason: 'An offer is for the opening’s manager, recruiters, admins, and those who approve it.',
  },
  'offer.write': forTeam('Making an offer'),
  'offer.approve': {
    standing: ['approver'],
    reason: 'Only the people named as approvers can approve this offer.',
  },
  'compensation.edit': forDeciders('Setting what an opening may pay'),
  'offer.template': forAdmins('Changing the offer letter'),
  'fairness.read': forAdmins('The fairness report'),
} as const satisfies Record<string, Rule>

export type Action = keyof typeof table

export const actions = Object.keys(table) as Action[]

const membersOnly = refused('Only members of this organisation can do this.')
const ownersOnly = refused('Only an owner can give, change or take away ownership.')

/** Whether the actor may do this, and if not, why, in words a person can act on. */
export function can(actor: Actor, action: Action, facts: Facts = {}): Verdict {
  if (actor.kind !== 'member') return membersOnly
  if (action === 'member.remove' && facts.own) return allowed
  const rule: Rule = table[action]
  const ok = 'access' in rule ? admits(rule, actor, facts) : holds(rule, actor, facts)
  if (!ok) return refused(rule.reason)
  const touchesOwnership = action.startsWith('member.') && facts.target === 'owner'
  return touchesOwnership && actor.access !== 'owner' ? ownersOnly : allowed
}

/** Refuses with the verdict's reason unless the actor may do this. */
export function authorise(actor: Actor, action: Action, facts: Facts = {}): void {
  const verdict = can(actor, action, facts)
  if (!verdict.ok) throw new Forbidden(verdict.reason)
}

/** Whether the member reaches every opening, or only those they belong to: what lists filter by. */
export const reachesAllOpenings = (actor: Pick<MemberActor, 'access'>): boolean =>
  [...admins, 'recruiter'].includes(actor.access)

const admits = (
  { access, own }: Extract<Rule, { access: unknown }>,
  actor: MemberActor,
  facts: Facts,
): boolean => access.includes(actor.access) || (own === true && facts.own === true)

function holds(
  rule: Extract<Rule, { standing: unknown }>,
  actor: MemberActor,
  facts: Facts,
): boolean {
  return standings(actor, facts).some(
    (standing) =>
      rule.standing.includes(standing) || (facts.own === true && rule.ownFor?.includes(standing)),
  )
}

function standings(actor: MemberActor, { part, approver }: Facts): Standing[] {
  const seat = seatOf(actor.access, part ?? null)
  return [...(seat ? [seat] : []), ...(approver ? (['approver'] as const) : [])]
}

/** An interviewer stays one whatever part they are given: access is the most a member can do. */
function seatOf(access: Access, part: Part | null): Standing | null {
  if (admins.includes(access)) return 'admin'
  if (access === 'recruiter') return 'recruiter'
  if (access === 'hiring-manager') return part
  return access === 'interviewer' && part ? 'interviewer' : null
}
