import { z } from 'zod'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import { erasedKind } from '#app/hiring/rights/kinds.ts'
import type { Job, JobHandlers } from '#app/queue/job.ts'
import { deleteOrganisation } from './deletion/delete.server.ts'
import { endOutdated } from './export/ending.server.ts'
import { makeExport } from './export/making.server.ts'
import { deletionKind, endExportKind, exportKind } from './kinds.ts'

const exportPayload = z.object({ export: z.uuid() })
const deletionPayload = z.object({ deletion: z.uuid() })

/** What carries out the moves of whole organisations. */
export const movingJobs = (workplace: Workplace): JobHandlers => ({
  ...endingJobs(workplace),
  [exportKind]: async (job) => {
    const ctx = { ...(await systemContext(workplace, job)), db: workplace.database }
    await makeExport(ctx, exportPayload.parse(job.payload).export)
  },
  [deletionKind]: async (job) => {
    const { deletion } = deletionPayload.parse(job.payload)
    await deleteOrganisation(workplace, { job, deletion })
  },
})

/** Copies of everything that may be fetched no more go: when their day is over, and when somebody was erased. */
function endingJobs(workplace: Workplace): JobHandlers {
  const end = async (job: Job) => endOutdated(await systemContext(workplace, job))
  return { [endExportKind]: end, [erasedKind]: end }
}
