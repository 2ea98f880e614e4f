import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { RestState } from './rest.ts'
import { merges, parkings, useCases } from '#db/schema/use-cases.ts'

/**
 * How a use case of a query from `planning.use_cases`, under that name, stands now. Each condition is whole by itself:
 * it needs no join, and says the organisation of the use case.
 */

/** A parking that nobody has ended. */
export const inForce: SQL = sql`${parkings.endedAt} is null`

/** Joins the parking in force, for who shows why; a use case has one at most. */
export const parkingOfIt: SQL = sql`(${parkings.orgId} = ${useCases.orgId}
  and ${parkings.useCaseId} = ${useCases.id} and ${inForce})`

/** Joins the merge by which it became another one; a use case has one at most. */
export const mergeOfIt: SQL = sql`(${merges.orgId} = ${useCases.orgId}
  and ${merges.useCaseId} = ${useCases.id})`

export const isParked = sql<boolean>`exists (select from ${parkings} where ${parkingOfIt})`

export const isMerged = sql<boolean>`exists (select from ${merges} where ${mergeOfIt})`

/** Neither retired nor another one under a second name; it may be parked. */
export const isLive: SQL = sql`(${useCases.stage} <> 'retired' and not ${isMerged})`

/** Nobody works on it as it stands: it is retired, parked or merged. */
export const isOver = sql<boolean>`(not ${isLive} or ${isParked})`

/** The same as one word, for lists that tell them apart; stages stand beside it. */
export const restState = sql<RestState>`case when ${isMerged} then 'merged'
  when ${isParked} then 'parked' else 'open' end`
