import { openControl } from '#db/backup/control.server.ts'
import type { Control } from '#db/backup/control.server.ts'
import type { OpenedDatabase } from '#db/open.server.ts'
import { auditMail, auditSealing } from './accounts/audit/schedule.server.ts'
import type { AuditWork } from './accounts/audit/schedule.server.ts'
import { forgetExpired } from './accounts/sessions/cleanup.server.ts'
import { verifyAll } from './accounts/audit/verify-all.server.ts'
import { fillWithSample, sampleKind } from './company/sample/addition.server.ts'
import { planSample } from './company/sample/plan.server.ts'
import { samplePlanKind } from './company/sample/plan-kind.ts'
import type { Environment } from './env.server.ts'
import type { Services } from './http/application.ts'
import { eraseBytes, eraseFileKind } from './files/stored-files.server.ts'
import { candidateJobs } from './hiring/candidates/candidates.job.ts'
import { deliverMail } from './mail/delivery.server.ts'
import { mailKind } from './mail/mail.server.ts'
import { openSmtp } from './mail/smtp.server.ts'
import { openingMovedKind } from './hiring/openings/announcements.server.ts'
import { solveKind } from './planning/roadmap/scenarios/runs/runs.server.ts'
import { startMovedKind } from './staffing/arrivals/arrivals.server.ts'
import { priceProposalKind } from './staffing/proposals/proposals.server.ts'
import { roadmapJobs } from './planning/roadmap/scenarios/runs/solve.job.ts'
import { arrivalJobs } from './staffing/arrivals/arrivals.job.ts'
import { proposalJobs } from './staffing/proposals/price.job.ts'
import type { JobHandlers, JobLog } from './queue/job.ts'
import { startJobs } from './queue/jobs.server.ts'
import type { Jobs } from './queue/jobs.server.ts'
import type { Recurring } from './queue/recurring.server.ts'

export type BackgroundOptions = {
  opened: OpenedDatabase
  services: Services
  environment: Pick<
    Environment,
    'SMTP_URL' | 'DEMO' | 'MAIL_FROM' | 'AUDIT_MAIL' | 'DATA_DIR' | 'WORKER'
  >
  clock: () => Date
  log: JobLog
}

/** Everything that happens beside requests: jobs, and commands that work through this process. */
export class Background {
  readonly #options: BackgroundOptions
  #jobs: Jobs | null = null
  #control: Control | null = null

  constructor(options: BackgroundOptions) {
    this.#options = options
  }

  async start(): Promise<void> {
    const { opened, services, environment, clock } = this.#options
    if (environment.WORKER) this.#jobs = await startWork(this.#options)
    const source = { database: opened.database, ...services }
    const directory = environment.DATA_DIR
    const audit = auditWork(this.#options)
    const reports = { '/audit-verification': () => verifyAll(audit, clock()) }
    if (opened.lock) {
      this.#control = await openControl({ source, directory, clock, reports }, opened.lock)
    }
  }

  async stop(): Promise<void> {
    await this.#jobs?.stop()
    await this.#control?.close()
  }
}

const auditWork = ({ opened, services, environment }: BackgroundOptions): AuditWork => ({
  database: opened.database,
  services,
  directory: environment.DATA_DIR,
})

/** These solve, some for most of a minute. */
const slow = [solveKind, priceProposalKind, openingMovedKind, startMovedKind, samplePlanKind]

/** What each job does and what repeats is registered here. */
async function startWork(options: BackgroundOptions): Promise<Jobs> {
  const { opened, services, environment, clock, log } = options
  const { database } = opened
  const { SMTP_URL: url, MAIL_FROM: from } = environment
  const transport = url ? openSmtp({ url, from }) : null
  const handlers: JobHandlers = {
    [mailKind]: deliverMail({
      database,
      secret: services.secret,
      transport,
      readable: environment.DEMO,
    }),
    [eraseFileKind]: eraseBytes(services.files),
    ...candidateJobs({ database, services }),
    [sampleKind]: fillWithSample({ database, services }),
    [samplePlanKind]: planSample({ database, services }),
    ...proposalJobs({ database, services }),
    ...arrivalJobs({ database, services }),
    ...roadmapJobs({ database, services }),
  }
  const audit = auditWork(options)
  const recurring: Recurring = {
    'expired-sessions': { everySeconds: 60 * 60, run: (now) => forgetExpired(database, now) },
    'audit-sealing': { everySeconds: 15, run: auditSealing(audit) },
    ...(environment.AUDIT_MAIL && {
      'audit-mail': { everySeconds: 24 * 60 * 60, run: auditMail(audit, environment.AUDIT_MAIL) },
    }),
  }
  const jobs = await startJobs({ database, handlers, slow, recurring, clock, log })
  const stop = async () => {
    await jobs.stop()
    transport?.close()
  }
  return { ...jobs, stop }
}
