import { openControl } from '#db/backup/control.server.ts'
import type { Control } from '#db/backup/control.server.ts'
import type { OpenedDatabase } from '#db/open.server.ts'
import { billingJobs, checkCustomers } from './accounts/billing/billing.job.ts'
import { auditMail, auditSealing } from './accounts/audit/schedule.server.ts'
import { hookKind } from './accounts/announcements/announce.server.ts'
import { deliverHook } from './accounts/hooks/delivery.server.ts'
import type { AuditWork } from './accounts/audit/schedule.server.ts'
import { recheckDomains } from './accounts/domains/recheck.server.ts'
import { forgetExpired } from './accounts/sessions/cleanup.server.ts'
import { verifyAll } from './accounts/audit/verify-all.server.ts'
import { movingJobs } from './company/moving/moving.job.ts'
import { fillWithSample, sampleKind } from './company/sample/addition.server.ts'
import { planSample } from './company/sample/plan.server.ts'
import { samplePlanKind } from './company/sample/plan-kind.ts'
import type { Environment } from './env.server.ts'
import type { Services } from './http/application.ts'
import { eraseBytes, eraseFileKind } from './files/stored-files.server.ts'
import { candidateJobs } from './hiring/candidates/candidates.job.ts'
import { escalating } from './hiring/escalations.job.ts'
import { schedulingJobs } from './hiring/scheduling/scheduling.job.ts'
import { keepRetention } from './hiring/rights/retention/daily.server.ts'
import { rightsJobs } from './hiring/rights/rights.job.ts'
import { mailDress } from './accounts/jobs/mail-dress.server.ts'
import { deliverMail } from './mail/delivery.server.ts'
import { mailKind } from './mail/mail.server.ts'
import { openSmtp } from './mail/smtp.server.ts'
import type { MailTransport } from './mail/smtp.server.ts'
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

/** What each job does is registered here. */
function handlersOf(
  { opened, services, environment }: BackgroundOptions,
  transport: MailTransport | null,
): JobHandlers {
  const { database } = opened
  const place = { database, services }
  const { secret, files } = services
  return {
    [mailKind]: deliverMail({
      database,
      secret,
      transport,
      readable: environment.DEMO,
      dressOf: mailDress(place),
    }),
    [eraseFileKind]: eraseBytes(files),
    [hookKind]: deliverHook(place),
    ...(services.stripe && billingJobs(place)),
    ...candidateJobs(place),
    ...rightsJobs(place),
    ...movingJobs(place),
    ...schedulingJobs(place),
    [sampleKind]: fillWithSample(place),
    [samplePlanKind]: planSample(place),
    ...proposalJobs(place),
    ...arrivalJobs(place),
    ...roadmapJobs(place),
  }
}

const minute = 60
const hour = 60 * minute

/** What repeats is registered here. */
export function recurringOf(options: BackgroundOptions): Recurring {
  const { opened, services, environment } = options
  const { database } = opened
  const place = { database, services }
  const audit = auditWork(options)
  return {
    'expired-sessions': { everySeconds: hour, run: (now) => forgetExpired(database, now) },
    'domain-proofs': { everySeconds: hour, run: (now) => recheckDomains(place, now) },
    retention: { everySeconds: 24 * hour, run: keepRetention(place) },
    'audit-sealing': { everySeconds: minute / 4, run: auditSealing(audit) },
    ...(services.stripe && {
      'billing-check': { everySeconds: 6 * hour, run: checkCustomers(place) },
    }),
    escalation: { everySeconds: 60 * 60, run: escalating({ database, services }) },
    ...(environment.AUDIT_MAIL && {
      'audit-mail': { everySeconds: 24 * hour, run: auditMail(audit, environment.AUDIT_MAIL) },
    }),
  }
}

async function startWork(options: BackgroundOptions): Promise<Jobs> {
  const { opened, environment, clock, log } = options
  const { SMTP_URL: url, MAIL_FROM: from } = environment
  const transport = url ? openSmtp({ url, from }) : null
  const jobs = await startJobs({
    database: opened.database,
    handlers: handlersOf(options, transport),
    slow,
    recurring: recurringOf(options),
    clock,
    log,
  })
  const stop = async () => {
    await jobs.stop()
    transport?.close()
  }
  return { ...jobs, stop }
}
