import { createContext } from 'react-router'
import type { Services } from '#app/http/application.ts'
import type { Database, Transaction } from '#db/connection.server.ts'
import type { Actor, MemberActor, Organisation } from './actor.ts'

export type {
  Access,
  Actor,
  CandidateActor,
  MemberActor,
  Organisation,
  SystemActor,
} from './actor.ts'

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
