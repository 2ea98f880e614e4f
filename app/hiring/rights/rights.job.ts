import { z } from 'zod'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import type { JobHandlers } from '#app/queue/job.ts'
import { endAccessCopy, makeAccessCopy } from './access/file/making.server.ts'
import { endDownload, makeDownload } from './copies/downloads.server.ts'
import { eraseCandidate } from './erasing/erase.server.ts'
import {
  endAccessCopyKind,
  endDownloadKind,
  eraseKind,
  makeAccessCopyKind,
  makeDownloadKind,
} from './kinds.ts'

const erasurePayload = z.object({ erasure: z.uuid() })
const downloadPayload = z.object({ download: z.uuid() })
const copyPayload = z.object({ copy: z.uuid() })

/** What carries out the rights of candidates. */
export const rightsJobs = (workplace: Workplace): JobHandlers => ({
  [eraseKind]: async (job) => {
    const { erasure } = erasurePayload.parse(job.payload)
    await eraseCandidate(await systemContext(workplace, job), { erasure, job: job.id })
  },
  [makeDownloadKind]: async (job) =>
    makeDownload(await systemContext(workplace, job), downloadPayload.parse(job.payload).download),
  [endDownloadKind]: async (job) =>
    endDownload(await systemContext(workplace, job), downloadPayload.parse(job.payload).download),
  [makeAccessCopyKind]: async (job) =>
    makeAccessCopy(await systemContext(workplace, job), copyPayload.parse(job.payload).copy),
  [endAccessCopyKind]: async (job) =>
    endAccessCopy(await systemContext(workplace, job), copyPayload.parse(job.payload).copy),
})
