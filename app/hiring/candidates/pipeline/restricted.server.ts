import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '#app/accounts/actor.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Action, Facts } from '#app/accounts/permissions.ts'
import { Forbidden } from '#app/problems.ts'

/**
 * Somebody is to be erased, at once or as soon as the law allows: until then the record is put away. The names are
 * columns of the query with the organisation and the candidate.
 */
export const isRestricted = (orgId: string, candidateId: string): SQL<boolean> =>
  sql`exists (select 1 from hiring.erasures er where er.org_id = ${sql.raw(orgId)}
    and er.candidate_id = ${sql.raw(candidateId)} and er.done_at is null and er.withdrawn_at is null)`

/** The candidacies of a query over `candidacies` that the team works with. */
export const inUse: SQL<boolean> = sql`not ${isRestricted('candidacies.org_id', 'candidacies.candidate_id')}`

/** What is done about a record that is put away, by those who handle rights. */
const ofRights: ReadonlySet<Action> = new Set<Action>([
  'candidate.erase',
  'access-copy.prepare',
  'access-copy.release',
  'legal-hold.place',
])

/** What is checked before somebody hears that a record is put away: an action, or a rule of its own that throws. */
export type Check = Action | ((facts: Facts) => void | Promise<void>)

/** Checks what the actor may do, and only then refuses what is put away. */
export async function permit(
  actor: Actor,
  check: Check,
  { facts, restricted }: { facts: Facts; restricted: boolean },
): Promise<void> {
  if (typeof check === 'string') authorise(actor, check, facts)
  else await check(facts)
  refuseRestricted(restricted, typeof check === 'string' ? check : undefined)
}

/** Refuses everything about a record that is put away but what concerns the person's rights. */
export function refuseRestricted(restricted: boolean, action?: Action): void {
  if (!restricted || (action && ofRights.has(action))) return
  throw new Forbidden(
    'This person is to be erased, and their record is put away until then. Only those who handle data rights reach it, under “Retention” in the settings.',
  )
}
