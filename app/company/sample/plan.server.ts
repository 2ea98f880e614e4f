import { eq } from 'drizzle-orm'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Application } from '#app/http/application.ts'
import type { JobHandler } from '#app/queue/job.ts'
import { transaction } from '#db/connection.server.ts'
import { withSampleIds } from '#db/ids.ts'
import { settings } from '#db/schema/accounts.ts'
import { commitments } from '#db/schema/roadmap.ts'
import { sealPast } from './seal-past.server.ts'
import { tellRoadmap } from './telling/roadmap.server.ts'
import { Story } from './telling/story.server.ts'

const firstId = 0x40_0000
const idsPerAttempt = 0x1_0000

type Workplace = Pick<Application, 'database' | 'services'>

/**
 * Has the optimiser find the sample's plan and prices the hire it needs. Where there is a plan already, or the sample was
 * removed meanwhile, nothing happens.
 */
export const planSample =
  (workplace: Workplace): JobHandler =>
  async (job) => {
    const system = await systemContext(workplace, job)
    if (!(await isWanted(system))) return
    const story = new Story({ ...workplace, org: system.org }, job.createdAt)
    await withSampleIds(firstId + job.attempt * idsPerAttempt, () =>
      tellRoadmap(story, system, job.signal),
    )
    await sealPast(workplace, { org: system.org, now: job.now })
  }

const isWanted = (ctx: ActingContext<SystemActor>) =>
  transaction(ctx, async (tx) => {
    const [sample] = await tx.db
      .select({ at: settings.sampleAt })
      .from(settings)
      .where(eq(settings.orgId, tx.org.id))
    const planned = await tx.db
      .select({ id: commitments.id })
      .from(commitments)
      .where(eq(commitments.orgId, tx.org.id))
      .limit(1)
    return !!sample?.at && planned.length === 0
  })
