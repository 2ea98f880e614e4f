import type { FileStorage } from '@remix-run/file-storage'
import { createContext } from 'react-router'
import type { accessValues } from '#db/schema/accounts.ts'
import type { Database, Transaction } from '#db/connection.server.ts'

export type Access = (typeof accessValues)[number]

export type MemberActor = {
  kind: 'member'
  id: string
  userId: string
  name: string
  access: Access
  timeZone: string
}
export type CandidateActor = { kind: 'candidate'; id: string; name: string }
export type SystemActor = { kind: 'system'; id: null; name: string }
export type Actor = MemberActor | CandidateActor | SystemActor

export type Organisation = { id: string; slug: string; name: string }

/** What the running application offers to verbs beside the database. */
export type Services = { secret: string; origin: string; files: FileStorage }

/** Who does something, in which organisation, when, and through which database handle. */
export type ActingContext<A extends Actor = Actor> = {
  db: Database | Transaction
  org: Organisation
  actor: A
  now: Date
  services: Services
}

/** The context of a signed-in member: what almost every verb takes. */
export type Context = ActingContext<MemberActor>

export const organisationContext = createContext<Context>()
