import type { ActingContext, Context, SystemActor } from '#app/accounts/context.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import type { Ids, World } from '#test/web/access/world/world.ts'

export type Cast = {
  candidate: PortalContext
  manager: Context
  recruiter: Context
  admin: Context
  system: ActingContext<SystemActor>
  ids: Ids
  /** The answer of one query. */
  ask: (query: string) => Promise<unknown>
}

export type Act = {
  /** The mails to the candidate that it sends. */
  sends: readonly string[]
  /** The situation in which it surely does; elsewhere it may be refused. */
  surely: string
  /** What is internal until it is done: these changes are for the candidate from then on. */
  tells?: readonly string[]
  /** What has to be the case before, as statements; what is internal comes after it. */
  given?: (here: World) => string
  /** A text that it comes to is a file of theirs. */
  carryOut: (cast: Cast) => Promise<unknown>
}

/** Something that is done, and the one mail it sends. */
export const act = (
  sends: string,
  carryOut: Act['carryOut'],
  more: Partial<Omit<Act, 'carryOut'>> = {},
): Act => ({ sends: [sends], surely: 'in interviews', carryOut, ...more })
