import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSettings } from '#db/open.server.ts'
import { onPostgres } from '#test/support/database.ts'
import { freePort } from '#test/support/process/free-port.ts'
import { copyPostgres, createPostgresOn } from '#test/support/engines/postgres-database.ts'
import { emptyStage } from '#test/support/engines/stage.ts'
import { startProcess } from '#test/support/process/process.ts'

export type RunningApp = {
  origin: string
  folder: string
  /** The PostgreSQL database it works on; null with the embedded one. */
  databaseUrl: string | null
  output: () => string
  /** Ends the process and keeps what it wrote. */
  end: () => Promise<void>
  /** Ends the process as a power cut would. */
  kill: () => Promise<void>
  /** Starts it again on the same data and the same address. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** An installation that nobody runs: its folder, and its database where that is another one. */
export type Installation = Pick<RunningApp, 'folder' | 'databaseUrl'>
export type AppOptions = {
  env?: Record<string, string>
  seconds?: number
  copyOf?: Installation
  /** Writes what is there before the first start. */
  prepare?: (settings: DatabaseSettings) => Promise<void>
}

/** Starts the real application as a process of its own on the engine under test, on a copy where one is named. */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  const { env = {}, seconds = 100, copyOf, prepare } = options
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-app-'))
  if (copyOf) await cp(copyOf.folder, folder, { recursive: true })
  const port = String(await freePort())
  const origin = `http://localhost:${port}`
  const postgres = onPostgres && !env.DATABASE_URL ? await databaseFor(copyOf) : undefined
  const settings = {
    ...(postgres && { DATABASE_URL: postgres.url }),
    ...(onPostgres && { SECRET: 'a secret for tests, long enough to pass' }),
    PORT: port,
    PUBLIC_ORIGIN: origin,
    DATA_DIR: folder,
    DEMO: '1',
    ...env,
  }
  await prepare?.(settings)
  const start = () =>
    startProcess('app/server.ts', { env: settings, until: /is ready at/, seconds })
  let running = await start()
  return {
    origin,
    folder,
    databaseUrl: settings.DATABASE_URL ?? null,
    output: () => running.output(),
    end: () => running.end('SIGTERM'),
    kill: () => running.end('SIGKILL'),
    restart: async () => {
      running = await start()
    },
    stop: async () => {
      await running.end('SIGTERM')
      await postgres?.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const databaseFor = (copyOf?: Installation) =>
  copyOf?.databaseUrl ? copyPostgres(copyOf.databaseUrl) : createPostgresOn(emptyStage)
