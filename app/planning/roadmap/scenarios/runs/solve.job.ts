import { z } from 'zod'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import type { JobHandlers } from '#app/queue/job.ts'
import { solveKind } from './runs.server.ts'
import { runSolve } from './solve.server.ts'

const payload = z.object({ solve: z.uuid() })

/** What carries out the side effects of the roadmap. */
export const roadmapJobs = (workplace: Workplace): JobHandlers => ({
  [solveKind]: async (job) =>
    runSolve(await systemContext(workplace, job), payload.parse(job.payload).solve, job.signal),
})
