import { buildIfNeeded } from '#app/http/building/build.server.ts'
import { startApp } from '#test/support/process/app.ts'

/**
 * The applications of all workers serve one build, and begin with copies of one installation: its sample company is
 * told once.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  await buildIfNeeded()
  if (process.env.JOURNEY_ORIGIN) return undefined
  const app = await startApp({ seconds: 120 })
  await app.end()
  const { folder, databaseUrl } = app
  process.env.JOURNEY_SAMPLE = JSON.stringify({ folder, databaseUrl })
  return app.stop
}
