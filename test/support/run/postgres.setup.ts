import { startPostgres } from '#test/support/engines/postgres.ts'

/** Gives the tests a PostgreSQL of their own unless one is named. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined
  const server = await startPostgres()
  process.env.TEST_DATABASE_URL = server.url
  return server.stop
}
