import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { organisationOfId } from '#app/accounts/organisations/known-organisation.server.ts'
import type { Services } from '#app/http/application.ts'
import type { Job } from '#app/queue/job.ts'
import type { Database } from '#db/connection.server.ts'

export type Workplace = { database: Database; services: Services }

/** The context in which a job acts for the organisation whose outbox row it carries out. */
export async function systemContext(
  { database, services }: Workplace,
  { orgId, now }: Pick<Job, 'orgId' | 'now'>,
): Promise<ActingContext<SystemActor>> {
  if (!orgId) throw new Error('This job belongs to no organisation.')
  const site = { db: database, services, now }
  const org = await organisationOfId(site, orgId)
  return { ...site, org, actor: { kind: 'system', id: null, name: 'Groundwork' } }
}
