import type { Fields } from '#test/support/web/visitor.ts'
import type { Ids } from '#test/web/access/world/world.ts'
import type { PersonKey } from '#test/web/access/world/people.ts'

/** Who asks: people of the organisation, and everybody else. */
export const insiders = [
  'owner',
  'admin',
  'manager',
  'otherManager',
  'approver',
  'recruiter',
  'interviewer',
  'otherInterviewer',
  'planner',
  'viewer',
] as const satisfies PersonKey[]

export type Insider = (typeof insiders)[number]

export const outsiders = ['removed', 'stranger', 'candidate', 'signed out'] as const
export type Visitor = Insider | (typeof outsiders)[number]

export const visitors: readonly Visitor[] = [...insiders, ...outsiders]

/** What an answer means. */
export type Outcome =
  | 'in'
  | 'wrong input'
  | 'forbidden'
  | 'missing'
  | 'to sign-in'
  /** Nobody gets in by cookies: programs bring a key. */
  | 'closed'
  | 'wrong method'
  | 'fault'

/** Which id of the world stands for a parameter of the address or a field. */
export type Places = Record<string, keyof Ids>

export type Post = {
  /** The people of the organisation who may, with what a form of theirs would say. */
  may: readonly Insider[]
  /** Those who may, but not as things stand in this world. */
  notNow?: readonly Insider[]
  fields?: (ids: Ids) => Fields
  at?: Places
}

/** Inside an organisation: for its members alone; `get` and `post` name those who may. */
export type OrganisationRule = {
  kind: 'organisation'
  at?: Places
  /** Parameters of the address that are words of ours and no ids. */
  words?: Record<string, string>
  query?: (ids: Ids) => string
  get?: readonly Insider[]
  post?: Post
}

/** Outside an organisation: one outcome for everybody who is signed in, in the portal as its candidate, one for others. */
export type OpenRule = {
  kind: 'public' | 'signed-in' | 'demo' | 'portal'
  at?: Places
  words?: Record<string, string>
  query?: (ids: Ids) => string
  get?: { signedIn: Outcome; signedOut: Outcome }
  post?: { signedIn: Outcome; signedOut: Outcome; fields?: (ids: Ids) => Fields }
}

export type Rule = OrganisationRule | OpenRule

export const admins = ['owner', 'admin'] as const satisfies Insider[]
export const hirers = [
  ...admins,
  'manager',
  'otherManager',
  'approver',
  'recruiter',
] as const satisfies Insider[]
/** Those who run an opening they are in, or every opening. */
export const team = [...admins, 'manager', 'recruiter'] as const satisfies Insider[]
export const readers = [...team, 'approver', 'interviewer'] as const satisfies Insider[]
