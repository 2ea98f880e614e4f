import type { Access } from './actor.ts'

/** In what capacity a member meets one opening. */
export type Standing = 'admin' | 'recruiter' | 'manager' | 'interviewer' | 'approver'

export type Rule =
  | { access: readonly Access[]; own?: true; reason: string }
  | { standing: readonly Standing[]; ownFor?: readonly Standing[]; reason: string }

export const admins: Access[] = ['owner', 'admin']
export const hirers: Access[] = [...admins, 'recruiter', 'hiring-manager']
export const interviewing: Access[] = [...hirers, 'interviewer']
export const planning: Access[] = [...admins, 'planner']
export const writers: Access[] = [...hirers, 'planner']
export const everyone: Access[] = [...interviewing, 'planner', 'viewer']

export const runs: Standing[] = ['admin', 'recruiter', 'manager']
export const decides: Standing[] = ['admin', 'manager']
export const seated: Standing[] = [...runs, 'interviewer']

export const forOwners = (what: string): Rule => ({
  access: ['owner'],
  reason: `${what} is for owners.`,
})
export const forAdmins = (what: string): Rule => ({
  access: admins,
  reason: `${what} is for owners and admins.`,
})
export const forTeam = (what: string): Rule => ({
  standing: runs,
  reason: `${what} is for the opening’s manager, recruiters and admins.`,
})
export const forTeamAndOwn = (what: string): Rule => ({
  standing: runs,
  ownFor: ['interviewer'],
  reason: `${what} is for the opening’s manager, recruiters, admins, and the interviewers of this candidate.`,
})
export const forDeciders = (what: string): Rule => ({
  standing: decides,
  reason: `${what} is for the opening’s manager and admins.`,
})
