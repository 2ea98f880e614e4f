import { z } from 'zod'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import type { JobHandlers } from '#app/queue/job.ts'
import { deleteOrganisation } from './deletion/delete.server.ts'
import { makeExport } from './export/exports.server.ts'
import { deletionKind, exportKind } from './kinds.ts'

const exportPayload = z.object({ export: z.uuid() })
const deletionPayload = z.object({ deletion: z.uuid() })

/** What carries out the moves of whole organisations. */
export const movingJobs = (workplace: Workplace): JobHandlers => ({
  [exportKind]: async (job) => {
    const ctx = { ...(await systemContext(workplace, job)), db: workplace.database }
    await makeExport(ctx, exportPayload.parse(job.payload).export)
  },
  [deletionKind]: async (job) => {
    const { deletion } = deletionPayload.parse(job.payload)
    await deleteOrganisation(workplace, { job, deletion })
  },
})
