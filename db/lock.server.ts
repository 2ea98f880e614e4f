import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Where the holder listens for commands of its own machine, and the word that lets them in. */
export type ControlAddress = { port: number; token: string }

export type LockHolder = {
  id: string
  pid: number
  host: string
  /** Tells this process from a later one with the same number; null where the system does not say. */
  started: string | null
  heartbeat: number
  control: ControlAddress | null
}

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
  const holder = readHolder(lockPath(directory))
  return holder && isAlive(holder, now) ? holder : null
}

export type Lock = { release: () => void; announce: (control: ControlAddress) => void }

/** Takes the embedded database for this process; a second opener gets `DatabaseInUse`. */
export function takeLock(directory: string, clock: () => number): Lock {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const { pid } = process
  const mine: LockHolder = {
    id: randomUUID(),
    pid,
    host: hostname(),
    started: startOf(pid),
    heartbeat: clock(),
    control: null,
  }
  claim(directory, mine)
  const beat = () => {
    mine.heartbeat = clock()
    refresh(lockPath(directory), mine)
  }
  const timer = setInterval(beat, beatEveryMs).unref()
  return {
    announce: (control) => {
      mine.control = control
      beat()
    },
    release: () => {
      clearInterval(timer)
      const path = lockPath(directory)
      if (readHolder(path)?.id === mine.id) rmSync(path)
    },
  }
}

const lockPath = (directory: string) => join(directory, 'lock.json')

function readHolder(path: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder
  } catch {
    return null
  }
}

/** A lock appears whole or not at all, and a link fails where one is: of two openers one wins. */
function claim(directory: string, mine: LockHolder): void {
  const path = lockPath(directory)
  removeStale(directory, mine)
  const draft = `${path}.${mine.id}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (error) {
    const winner = readHolder(path)
    throw winner ? new DatabaseInUse(directory, winner) : error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Takes away exactly the lock that was seen to be stale, never one that another opener has just made. */
function removeStale(directory: string, mine: LockHolder): void {
  const path = lockPath(directory)
  const found = readHolder(path)
  if (found && isAlive(found, mine.heartbeat)) throw new DatabaseInUse(directory, found)
  const aside = `${path}.${mine.id}.stale`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const taken = readHolder(aside)
  if (taken && taken.id !== found?.id) {
    linkSync(aside, path)
    rmSync(aside)
    throw new DatabaseInUse(directory, taken)
  }
  rmSync(aside)
}

/** A beat that cannot be written, on a full disk for example, is left out; a lock of somebody else stays. */
function refresh(path: string, mine: LockHolder): void {
  if (readHolder(path)?.id !== mine.id) return
  const draft = `${path}.${mine.id}`
  try {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
    renameSync(draft, path)
  } catch {
    rmSync(draft, { force: true })
  }
}

/** On this machine the process itself is asked; of another machine only the heartbeat is known. */
function isAlive(holder: LockHolder, now: number): boolean {
  const isFresh = Math.abs(now - holder.heartbeat) <= staleAfterMs
  if (holder.host !== hostname()) return isFresh
  if (!exists(holder.pid)) return false
  const started = startOf(holder.pid)
  return started && holder.started ? started === holder.started : isFresh
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When the process began, in ticks since the machine did; Linux tells. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
