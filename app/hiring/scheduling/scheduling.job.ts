import { z } from 'zod'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import type { JobHandlers } from '#app/queue/job.ts'
import { readSubscription } from './calendars/reading.server.ts'
import { readCalendarKind } from './calendars/subscriptions.server.ts'

const reading = z.object({ subscription: z.uuid() })

/** What carries out the side effects of this noun. */
export const schedulingJobs = (workplace: Workplace): JobHandlers => ({
  [readCalendarKind]: async (job) =>
    readSubscription(
      await systemContext(workplace, job),
      reading.parse(job.payload).subscription,
      job.signal,
    ),
})
