import { z } from 'zod'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import { openingMovedKind } from '#app/hiring/openings/announcements.server.ts'
import type { JobHandlers } from '#app/queue/job.ts'
import { startMovedKind } from './arrivals.server.ts'
import { reconcileOpening } from './reconcile.server.ts'

const moved = z.object({ opening: z.uuid(), cause: z.enum(['hire', 'closure', 'reopening']) })
const slipped = z.object({ opening: z.uuid(), reason: z.string() })

/** What carries out the side effects of hires that a plan counts on. */
export const arrivalJobs = (workplace: Workplace): JobHandlers => ({
  [openingMovedKind]: async (job) => {
    const move = { ...moved.parse(job.payload), reason: '' }
    await reconcileOpening(await systemContext(workplace, job), move, job.signal)
  },
  [startMovedKind]: async (job) => {
    const move = { ...slipped.parse(job.payload), cause: 'slip' as const }
    await reconcileOpening(await systemContext(workplace, job), move, job.signal)
  },
})
