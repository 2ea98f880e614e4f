import { z } from 'zod'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import type { JobHandlers } from '#app/queue/job.ts'
import { priceProposal } from './price-proposal.server.ts'
import { priceProposalKind } from './proposals.server.ts'

const payload = z.object({ proposal: z.uuid() })

/** What carries out the side effects of proposals. */
export const proposalJobs = (workplace: Workplace): JobHandlers => ({
  [priceProposalKind]: async (job) =>
    priceProposal(
      await systemContext(workplace, job),
      payload.parse(job.payload).proposal,
      job.signal,
    ),
})
