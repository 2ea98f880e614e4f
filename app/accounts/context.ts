import { createContext } from 'react-router'
import type { Services } from '#app/http/application.ts'
import { allowed } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import type { Database, Transaction } from '#db/connection.server.ts'
import type { Holdings } from './billing/page/plan.ts'
import type { Actor, MemberActor, Organisation, Person } from './actor.ts'

export type {
  Access,
  Actor,
  CandidateActor,
  MemberActor,
  Organisation,
  Person,
  SystemActor,
} from './actor.ts'

/** What work outside any organisation needs: sign-in, sessions, finding one's organisations. */
export type SiteContext = { db: Database | Transaction; now: Date; services: Services }

/** The context of somebody who is signed in, whatever organisation they are in. */
export type PersonContext = SiteContext & { person: Person }

/** Who does something, in which organisation, when, and through which database handle. */
export type ActingContext<A extends Actor = Actor> = SiteContext & { org: Organisation; actor: A }

/** The context of a signed-in member: what almost every verb takes. */
export type Context = ActingContext<MemberActor>

/** The same context inside an open transaction. */
export type InTransaction<C extends SiteContext = Context> = Omit<C, 'db'> & { db: Transaction }

export const organisationContext = createContext<Context>()
export const personContext = createContext<PersonContext>()

/** The organisations a signed-in person can switch to, the current one included. */
export const ownOrganisationsContext = createContext<{ slug: string; name: string }[]>([])

/** Names what an organisation has of what plans count; set by the roof, which knows every domain. */
export const holdingsContext = createContext<(ctx: Context) => Promise<Holdings>>(async () => ({
  openings: [],
  useCases: [],
}))

/** Whether the privacy notice says what the rules of retention do; set by the roof, because hiring knows the rules. */
export const noticeVerdictContext = createContext<(ctx: Context) => Promise<Verdict>>(
  async () => allowed,
)

/** Set by an action whose answer holds a secret that is stored nowhere in clear: what a repeat of it is told instead. */
export const shownOnceContext = createContext<string | null>(null)
