import type { FileStorage } from '@remix-run/file-storage'
import type { Database } from '#db/connection.server.ts'
import type { Environment } from './env.server.ts'
import { eraseBytes, eraseFileKind } from './files/stored-files.server.ts'
import { deliverMail } from './mail/delivery.server.ts'
import { mailKind } from './mail/mail.server.ts'
import { openSmtp } from './mail/smtp.server.ts'
import type { JobHandlers, JobLog } from './queue/job.ts'
import { startJobs } from './queue/jobs.server.ts'
import type { Jobs } from './queue/jobs.server.ts'
import type { Recurring } from './queue/recurring.server.ts'

export type BackgroundOptions = {
  database: Database
  services: { secret: string; files: FileStorage }
  environment: Pick<Environment, 'SMTP_URL' | 'MAIL_FROM'>
  clock: () => Date
  log: JobLog
  poll?: boolean
}

/** Starts everything that happens beside requests: what each job does and what repeats is registered here. */
export async function startBackground(options: BackgroundOptions): Promise<Jobs> {
  const { database, services, environment, clock, log, poll = true } = options
  const { SMTP_URL: url, MAIL_FROM: from } = environment
  const transport = url ? openSmtp({ url, from }) : null
  const handlers: JobHandlers = {
    [mailKind]: deliverMail({ database, secret: services.secret, transport }),
    [eraseFileKind]: eraseBytes(services.files),
  }
  const recurring: Recurring = {}
  const jobs = await startJobs({ database, handlers, recurring, clock, log, poll })
  return {
    ...jobs,
    stop: async () => {
      await jobs.stop()
      transport?.close()
    },
  }
}
