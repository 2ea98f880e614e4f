import { openDatabase } from '#db/open.server.ts'
import { Background } from './background.server.ts'
import { readEnvironment } from './env.server.ts'
import type { Environment } from './env.server.ts'
import { openLog } from './log.server.ts'
import { openServices } from './services.server.ts'

try {
  await start(readEnvironment())
} catch (error) {
  console.error(error instanceof Error ? `The worker cannot start.\n${error.message}` : error)
  process.exit(1)
}

/** Only jobs, no pages: for PostgreSQL, beside servers that run with WORKER=0. */
async function start(environment: Environment) {
  if (!environment.DATABASE_URL) {
    throw new Error(
      'DATABASE_URL: is required. With the embedded database the server carries out jobs itself.',
    )
  }
  const clock = () => new Date()
  const opened = await openDatabase(environment, () => clock().getTime())
  const background = new Background({
    opened,
    services: openServices(environment),
    environment: { ...environment, WORKER: true },
    clock,
    log: openLog(),
  })
  await background.start()
  const forever = setInterval(() => {}, 60_000)
  console.log('The worker carries out jobs.')
  const stop = () => {
    clearInterval(forever)
    void background
      .stop()
      .then(() => opened.close())
      .then(() => process.exit(0))
    setTimeout(() => process.exit(1), 10_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
