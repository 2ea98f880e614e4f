import type { Proof } from './door.ts'
import type { Scope } from './keys/key.ts'

export const accessValues = [
  'owner',
  'admin',
  'hiring-manager',
  'recruiter',
  'interviewer',
  'planner',
  'viewer',
] as const

/** What a member may do in an organisation; the job somebody has is a role and has nothing to do with it. */
export type Access = (typeof accessValues)[number]

export const accessNames: Record<Access, string> = {
  owner: 'Owner',
  admin: 'Admin',
  'hiring-manager': 'Hiring manager',
  recruiter: 'Recruiter',
  interviewer: 'Interviewer',
  planner: 'Planner',
  viewer: 'Viewer',
}

export const accessDescriptions: Record<Access, string> = {
  owner: 'Everything, gives or takes ownership, and chooses how people sign in.',
  admin: 'Everything except ownership and how people sign in, which they can prepare.',
  'hiring-manager': 'Creates openings and runs the ones they belong to, pay included.',
  recruiter: 'Runs every opening, pay included.',
  interviewer: 'Prepares and scores the interviews they are assigned to.',
  planner: 'Works on all of planning; sees no openings.',
  viewer: 'Reads committed plans and published documents.',
}

export type MemberActor = {
  kind: 'member'
  id: string
  userId: string
  name: string
  access: Access
  timeZone: string
  /** Whether single-key shortcuts are on. */
  shortcuts?: boolean
  /** The key a program acts with in the member's name. */
  keyId?: string
  /** What that key was made for. */
  keyScopes?: readonly Scope[]
}
export type CandidateActor = { kind: 'candidate'; id: string; name: string }
export type SystemActor = { kind: 'system'; id: null; name: string }
export type Actor = MemberActor | CandidateActor | SystemActor

/** Somebody who is signed in; what they may do depends on the organisation they look at. */
export type Person = {
  userId: string
  sessionId: string
  name: string
  email: string
  /** How they signed in: what it is good for. */
  proof: Proof
}

export type Organisation = {
  id: string
  slug: string
  name: string
  /** Known where a member came in through a session. */
  createdAt?: Date
  /** Sample data is among its own. */
  holdsSample?: boolean
}
