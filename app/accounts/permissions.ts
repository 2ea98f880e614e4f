import { allowed, Forbidden, refused, type Verdict } from '#app/problems.ts'
import type { Access, Actor, MemberActor } from './actor.ts'

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

/** In what capacity a member meets one opening. */
type Standing = 'admin' | 'recruiter' | 'manager' | 'interviewer' | 'approver'

type Rule =
  | { access: readonly Access[]; own?: true; reason: string }
  | { standing: readonly Standing[]; ownFor?: readonly Standing[]; reason: string }

const admins: Access[] = ['owner', 'admin']
const hirers: Access[] = [...admins, 'recruiter', 'hiring-manager']
const interviewing: Access[] = [...hirers, 'interviewer']
const planning: Access[] = [...admins, 'planner']
const writers: Access[] = [...hirers, 'planner']
const everyone: Access[] = [...interviewing, 'planner', 'viewer']

const runs: Standing[] = ['admin', 'recruiter', 'manager']
const decides: Standing[] = ['admin', 'manager']
const seated: Standing[] = [...runs, 'interviewer']

const forAdmins = (what: string): Rule => ({
  access: admins,
  reason: `${what} is for owners and admins.`,
})
const forTeam = (what: string): Rule => ({
  standing: runs,
  reason: `${what} is for the opening’s manager, recruiters and admins.`,
})
const forTeamAndOwn = (what: string): Rule => ({
  standing: runs,
  ownFor: ['interviewer'],
  reason: `${what} is for the opening’s manager, recruiters, admins, and the interviewers of this candidate.`,
})
const forDeciders = (what: string): Rule => ({
  standing: decides,
  reason: `${what} is for the opening’s manager and admins.`,
})

const table = {
  'organisation.settings': forAdmins('Changing the organisation’s settings'),
  'assistant.settings': forAdmins('Choosing the language model'),
  'sample.add': forAdmins('Adding sample data'),
  'sample.remove': forAdmins('Removing the sample data'),
  'member.list': { access: everyone, reason: '' },
  'member.invite': forAdmins('Inviting people'),
  'member.change': forAdmins('Changing what a member may do'),
  'member.remove': forAdmins('Removing members'),
  'activity.read': forAdmins('The activity of the whole organisation'),
  'jobs.read': forAdmins('The list of background jobs'),
  search: {
    access: [...interviewing, 'planner'],
    reason: 'Search is for members who work on hiring or planning.',
  },

  'planning.read': { access: planning, reason: 'Plans in progress are for planners and admins.' },
  'planning.edit': { access: planning, reason: 'Planning is for planners and admins.' },
  'planning.committed.read': { access: everyone, reason: '' },
  'use-case.submit': { access: everyone, reason: '' },
  'use-case.read': {
    access: planning,
    own: true,
    reason: 'Use cases are for planners and admins, and for those who handed them in or own them.',
  },
  'use-case.edit': {
    access: planning,
    own: true,
    reason: 'Changing a use case is for planners, admins, its owner, and whoever handed it in.',
  },
  'priority.rate': {
    access: [],
    own: true,
    reason: 'Only people who were invited to this round rate in it.',
  },
  'leave.reason.read': {
    access: admins,
    own: true,
    reason: 'Why somebody is away is for them and for admins.',
  },
  'plan.commit': { access: planning, reason: 'Committing a plan is for planners and admins.' },
  'plan.share': { access: planning, reason: 'Sharing a plan is for planners and admins.' },
  'proposal.read': {
    access: [...planning, 'hiring-manager', 'recruiter'],
    reason: 'Hiring proposals are for planners, hiring managers, recruiters and admins.',
  },
  'proposal.make': { access: planning, reason: 'Proposing a hire is for planners and admins.' },
  'proposal.approve': forAdmins('Approving a hiring proposal'),
  'proposal.open': {
    access: [...planning, 'hiring-manager', 'recruiter'],
    reason: 'Opening a proposal is for planners, hiring managers, recruiters and admins.',
  },

  'post.read': {
    access: [...hirers, 'planner'],
    reason: 'Posts are for planners, hiring managers, recruiters and admins.',
  },
  'post.edit': {
    access: [...hirers, 'planner'],
    reason: 'Writing posts is for planners, hiring managers, recruiters and admins.',
  },
  'tldr.read': {
    access: writers,
    reason: 'TLDRs are for planners, hiring managers, recruiters and admins.',
  },
  'tldr.make': {
    access: writers,
    reason: 'Making TLDRs is for planners, hiring managers, recruiters and admins.',
  },

  'document.list': { access: everyone, reason: '' },
  'document.make': { access: planning, reason: 'Making documents is for planners and admins.' },
  'document.read': {
    access: planning,
    own: true,
    reason: 'A document is for planners, admins, its owner, and those who were asked about it.',
  },
  'document.edit': {
    access: planning,
    own: true,
    reason: 'Writing in a document is for planners, admins and its owner.',
  },
  'document.approve': {
    access: [],
    own: true,
    reason: 'Only the people who were asked to approve this document can do so.',
  },
  'document.share': {
    access: planning,
    reason: 'Sharing a document outside is for planners and admins.',
  },
  'document.templates': {
    access: planning,
    reason: 'Document templates are for planners and admins.',
  },

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
  'candidate.edit': forTeam('Editing a candidate'),
  'candidate.move': forTeam('Moving candidates'),
  'candidate.reject': forTeam('Rejecting candidates'),
  'candidate.import': forTeam('Importing candidates'),
  'candidate.message': forTeam('Writing to candidates'),
  'candidate.export': forTeam('Exporting candidates'),

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
export const reachesAllOpenings = (actor: MemberActor): boolean =>
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
