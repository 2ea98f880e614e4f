import { setTimeout as wait } from 'node:timers/promises'
import { buildIfNeeded } from '#app/http/building/build.server.ts'
import { enter } from '#test/durability/writers.ts'
import { onPostgres } from '#test/support/database.ts'
import { startApp } from '#test/support/process/app.ts'
import type { RunningApp } from '#test/support/process/app.ts'
import givePostgres from '#test/support/run/postgres.setup.ts'

/**
 * The applications of all workers serve one build, and begin with copies of one installation: its sample company is
 * told and planned once.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  await buildIfNeeded()
  if (process.env.JOURNEY_ORIGIN) return undefined
  const stopServer = onPostgres ? await givePostgres() : undefined
  try {
    const app = await startApp({ seconds: 120 })
    await planned(app)
    await app.end()
    const { folder, databaseUrl } = app
    process.env.JOURNEY_SAMPLE = JSON.stringify({ folder, databaseUrl })
    return async () => {
      await app.stop()
      await stopServer?.()
    }
  } catch (error) {
    await stopServer?.()
    throw error
  }
}

/** Copies of a sample whose plan is still to be found would each find it again. */
async function planned(app: RunningApp): Promise<void> {
  const owner = await enter(app)
  const isPlanned = async () => {
    const today = await (await owner.get('/fennel')).text()
    return !today.includes('The sample roadmap is being planned')
  }
  const deadline = Date.now() + 180_000
  while (!(await isPlanned())) {
    if (Date.now() > deadline) throw new Error('The plan of the sample company was not found.')
    await wait(500)
  }
}
