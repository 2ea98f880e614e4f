import { z } from 'zod'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import type { JobHandlers } from '#app/queue/job.ts'
import { readResumeKind } from './applications/resumes.server.ts'
import { readResume } from './applications/resume-texts.server.ts'
import { poolEndingKind, tellOfEnding } from './pool/memberships.server.ts'
import { forgetReferral, forgetReferralKind } from './referrals/referrals.server.ts'
import { rejectionMailKind, sendRejectionMail } from './steps/rejection-mail.server.ts'

const resumePayload = z.object({ resume: z.uuid() })
const poolPayload = z.object({ membership: z.uuid() })
const referralPayload = z.object({ referral: z.uuid() })
const rejectionPayload = z.object({ ending: z.uuid(), sealed: z.string() })

/** What carries out the side effects of this noun. */
export const candidateJobs = (workplace: Workplace): JobHandlers => ({
  [readResumeKind]: async (job) =>
    readResume(await systemContext(workplace, job), resumePayload.parse(job.payload).resume),
  [poolEndingKind]: async (job) =>
    tellOfEnding(await systemContext(workplace, job), poolPayload.parse(job.payload).membership),
  [forgetReferralKind]: async (job) =>
    forgetReferral(
      await systemContext(workplace, job),
      referralPayload.parse(job.payload).referral,
    ),
  [rejectionMailKind]: async (job) =>
    sendRejectionMail(await systemContext(workplace, job), rejectionPayload.parse(job.payload)),
})
