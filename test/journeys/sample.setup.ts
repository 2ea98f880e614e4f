import { buildIfNeeded } from '#app/http/building/build.server.ts'
import { onPostgres } from '#test/support/database.ts'
import { startApp } from '#test/support/process/app.ts'
import givePostgres from '#test/support/run/postgres.setup.ts'

/**
 * The applications of all workers serve one build, and begin with copies of one installation: its sample company is
 * told once.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  await buildIfNeeded()
  if (process.env.JOURNEY_ORIGIN) return undefined
  const stopServer = onPostgres ? await givePostgres() : undefined
  try {
    const app = await startApp({ seconds: 120 })
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
