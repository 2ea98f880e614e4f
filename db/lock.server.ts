import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type LockHolder = { pid: number; port: number | null; heartbeat: number }

const staleAfterMs = 15_000
const beatEveryMs = 3_000

export class DatabaseInUse extends Error {
  readonly holder: LockHolder

  constructor(directory: string, holder: LockHolder) {
    super(
      `The embedded database in ${directory} is in use by process ${holder.pid}. ` +
        'Two processes on one embedded database destroy it: stop the other one, or set DATA_DIR to another directory.',
    )
    this.holder = holder
  }
}

/** Who holds the embedded database of a data directory now, or null. */
export function findHolder(directory: string, now: number): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(lockPath(directory), 'utf8')) as LockHolder
    return isAlive(holder, now) ? holder : null
  } catch {
    return null
  }
}

export type Lock = { release: () => void; announce: (port: number) => void }

/** Takes the embedded database for this process; a second opener gets `DatabaseInUse`. */
export function takeLock(directory: string, clock: () => number): Lock {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const holder = findHolder(directory, clock())
  if (holder) throw new DatabaseInUse(directory, holder)
  rmSync(lockPath(directory), { force: true })
  const mine: LockHolder = { pid: process.pid, port: null, heartbeat: clock() }
  writeNew(directory, mine)
  const beat = () => {
    mine.heartbeat = clock()
    writeFileSync(lockPath(directory), JSON.stringify(mine))
  }
  const timer = setInterval(beat, beatEveryMs).unref()
  return {
    announce: (port) => {
      mine.port = port
      beat()
    },
    release: () => {
      clearInterval(timer)
      rmSync(lockPath(directory), { force: true })
    },
  }
}

const lockPath = (directory: string) => join(directory, 'lock.json')

/** `wx` fails when another process created the file between our look and our write. */
function writeNew(directory: string, holder: LockHolder) {
  try {
    writeFileSync(lockPath(directory), JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
  } catch {
    throw new DatabaseInUse(directory, findHolder(directory, holder.heartbeat) ?? holder)
  }
}

function isAlive(holder: LockHolder, now: number): boolean {
  if (now - holder.heartbeat > staleAfterMs) return false
  if (holder.pid === process.pid) return true
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
