import { z } from 'zod'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import type { JobHandlers } from '#app/queue/job.ts'
import { candidacyEndedKind } from '#app/hiring/candidates/steps/ended.server.ts'
import { interviewersChangedKind } from '#app/hiring/interviews/meetings.server.ts'
import { readSubscription } from './calendars/reading.server.ts'
import { readCalendarKind } from './calendars/subscriptions.server.ts'
import { remind, reminderKind } from './invitations/reminders.server.ts'
import { settleEnding, settleInterviewers } from './meetings/settling.server.ts'

const reading = z.object({ subscription: z.uuid() })
const reminder = z.object({ booking: z.uuid(), hours: z.number() })
const changed = z.object({ meeting: z.uuid() })
const ended = z.object({ ending: z.uuid() })

/** What carries out the side effects of this noun. */
export const schedulingJobs = (workplace: Workplace): JobHandlers => ({
  [readCalendarKind]: async (job) =>
    readSubscription(
      await systemContext(workplace, job),
      reading.parse(job.payload).subscription,
      job.signal,
    ),
  [reminderKind]: async (job) =>
    remind(await systemContext(workplace, job), reminder.parse(job.payload)),
  [interviewersChangedKind]: async (job) =>
    settleInterviewers(await systemContext(workplace, job), changed.parse(job.payload).meeting),
  [candidacyEndedKind]: async (job) =>
    settleEnding(await systemContext(workplace, job), ended.parse(job.payload).ending),
})
