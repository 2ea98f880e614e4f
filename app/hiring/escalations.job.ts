import { everyOrganisation } from '#app/accounts/audit/schedule.server.ts'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import { escalate } from './escalations.server.ts'

/** The work of escalating in all organisations, to be repeated every hour: who was told today is not told again. */
export const escalating =
  (workplace: Workplace) =>
  async (now: Date): Promise<void> => {
    for await (const orgId of everyOrganisation(workplace.database))
      await escalate(await systemContext(workplace, { orgId, now }))
  }
