import type { Database } from '#db/connection.server.ts'
import { startBoss, superviseSeconds } from './boss.server.ts'
import type { Workshop } from './carry-out.server.ts'
import type { JobHandlers, JobLog } from './job.ts'
import { releaseLeftBehind, supervise, tidy } from './maintenance.server.ts'
import { agenda, takeTurn } from './recurring.server.ts'
import type { Recurring } from './recurring.server.ts'
import { Runner } from './runner.server.ts'
import type { Drained, DrainOptions } from './runner.server.ts'

export type JobsOptions = {
  database: Database
  handlers: JobHandlers
  /** Kinds that compute for many seconds; they have slots of their own. */
  slow?: readonly string[]
  clock: () => Date
  log: JobLog
  recurring?: Recurring
  /** Off in tests, which call `runDueJobs` instead. */
  poll?: boolean
}

export type Jobs = {
  /** There may be work: look now instead of at the next poll. Commits that leave work call it themselves. */
  wake: () => void
  /** Carries out everything that is due until nothing is left. */
  runDueJobs: (options?: DrainOptions) => Promise<Drained>
  /** Takes up nothing new and waits for what is under way. */
  stop: () => Promise<void>
}

/** The embedded engine works for one process, whose commits wake us; elsewhere other processes write too. */
const pollSeconds = { pglite: 5, postgres: 1 }
const beatSeconds = 5

/** Starts to carry out outbox rows: each once its transaction is committed, once per key, with retries. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { database, handlers, slow = [], clock, log, poll = true } = options
  const boss = await startBoss(database, log)
  const workshop = { database, boss, handlers, slow: new Set(slow), clock, log }
  const runner = new Runner(workshop)
  if (database.engine === 'pglite') await releaseLeftBehind(boss)
  const stopPolling = poll ? keepPolling(workshop, runner, options.recurring ?? {}) : () => {}
  return {
    wake: () => runner.wake(),
    runDueJobs: (drainOptions) => runner.drain(drainOptions),
    stop: async () => {
      stopPolling()
      await runner.finish()
      await boss.stop({ graceful: false })
    },
  }
}

function keepPolling(workshop: Workshop, runner: Runner, recurring: Recurring): () => void {
  const { database, boss, clock } = workshop
  const due = agenda({
    ...recurring,
    'queue.supervise': {
      everySeconds: superviseSeconds[database.engine],
      run: () => supervise(boss),
    },
    'queue.tidy': { everySeconds: 600, run: (now) => tidy(database, now) },
  })
  const poll = () => {
    runner.wake()
    const now = clock()
    for (const { name, everySeconds, run } of due(now))
      runner.track(
        takeTurn(database, { name, everySeconds, now }).then((mine) =>
          mine ? run(now) : undefined,
        ),
      )
  }
  const stopListening = database.onEffects(() => runner.wake())
  const timer = setInterval(poll, pollSeconds[database.engine] * 1000).unref()
  const pulse = setInterval(() => runner.beat(), beatSeconds * 1000).unref()
  poll()
  return () => {
    clearInterval(timer)
    clearInterval(pulse)
    stopListening()
  }
}
