import { eq } from 'drizzle-orm'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Application } from '#app/http/application.ts'
import type { JobHandler } from '#app/queue/job.ts'
import { transaction } from '#db/connection.server.ts'
import { withSampleIds } from '#db/ids.ts'
import { commitments } from '#db/schema/roadmap.ts'
import { tellRoadmap } from './telling/roadmap.server.ts'
import { Story } from './telling/story.server.ts'

const firstId = 0x40_0000
const idsPerAttempt = 0x1_0000

type Workplace = Pick<Application, 'database' | 'services'>

/** Has the optimiser find the sample's plan and prices the hire it needs. Where there is a plan already, nothing happens. */
export const planSample =
  (workplace: Workplace): JobHandler =>
  async (job) => {
    const system = await systemContext(workplace, job)
    const planned = await transaction(system, (tx) =>
      tx.db
        .select({ id: commitments.id })
        .from(commitments)
        .where(eq(commitments.orgId, tx.org.id))
        .limit(1),
    )
    if (planned.length > 0) return
    const story = new Story({ ...workplace, org: system.org }, job.createdAt)
    await withSampleIds(firstId + job.attempt * idsPerAttempt, () =>
      tellRoadmap(story, system, job.signal),
    )
  }
