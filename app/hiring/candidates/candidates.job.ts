import { z } from 'zod'
import type { SystemActor, ActingContext } from '#app/accounts/context.ts'
import { organisationOfId } from '#app/accounts/organisations/known-organisation.server.ts'
import type { Services } from '#app/http/application.ts'
import type { Job, JobHandlers } from '#app/queue/job.ts'
import type { Database } from '#db/connection.server.ts'
import { readResumeKind } from './applications/resumes.server.ts'
import { readResume } from './applications/resume-texts.server.ts'
import { rejectionMailKind, sendRejectionMail } from './steps/rejection-mail.server.ts'

type Workplace = { database: Database; services: Services }

const resumePayload = z.object({ resume: z.uuid() })
const rejectionPayload = z.object({ ending: z.uuid(), sealed: z.string() })

/** What carries out the side effects of this noun. */
export const candidateJobs = (workplace: Workplace): JobHandlers => ({
  [readResumeKind]: async (job) =>
    readResume(await contextOf(workplace, job), resumePayload.parse(job.payload).resume),
  [rejectionMailKind]: async (job) =>
    sendRejectionMail(await contextOf(workplace, job), rejectionPayload.parse(job.payload)),
})

async function contextOf(
  { database, services }: Workplace,
  { orgId, now }: Job,
): Promise<ActingContext<SystemActor>> {
  if (!orgId) throw new Error('This job belongs to no organisation.')
  const site = { db: database, services, now }
  const org = await organisationOfId(site, orgId)
  return { ...site, org, actor: { kind: 'system', id: null, name: 'Groundwork' } }
}
