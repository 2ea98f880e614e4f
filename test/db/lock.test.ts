import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DatabaseInUse, findHolder, takeLock } from '#db/lock.server.ts'
import type { Lock, LockHolder } from '#db/lock.server.ts'

describe('the lock of the embedded database', () => {
  let directory: string
  let now: number
  const locks: Lock[] = []
  const take = () => {
    const lock = takeLock(directory, () => now)
    locks.push(lock)
    return lock
  }

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'groundwork-lock-'))
    now = 1_000_000
  })
  afterEach(() => {
    while (locks.length > 0) locks.pop()?.release()
    rmSync(directory, { recursive: true })
  })

  const path = () => join(directory, 'lock.json')
  const written = () => JSON.parse(readFileSync(path(), 'utf8')) as LockHolder
  const leave = (change: Partial<LockHolder>) => {
    take()
    writeFileSync(path(), JSON.stringify({ ...written(), ...change }))
  }

  test('is held by one at a time and free after release', () => {
    const lock = take()
    expect(() => take()).toThrow(DatabaseInUse)
    expect(findHolder(directory, now)?.pid).toBe(process.pid)
    lock.release()
    expect(findHolder(directory, now)).toBeNull()
    take().release()
    expect(readdirSync(directory)).toEqual([])
  })

  test('tells where its holder listens, to the owner of the directory alone', () => {
    const lock = take()
    lock.announce({ port: 4000, token: 'secret' })
    expect(findHolder(directory, now)?.control).toEqual({ port: 4000, token: 'secret' })
  })

  test('stays with a living process that is too busy to say so', () => {
    take()
    now += 60 * 60_000
    expect(() => take()).toThrow(/in use by process/)
  })

  const free: [string, Partial<LockHolder>, number][] = [
    ['of a process that is gone', { pid: 2 ** 22 + 1 }, 0],
    ['of an earlier process with the same number', { started: '1' }, 0],
    ['of another machine that fell silent', { host: 'elsewhere' }, 15_001],
    ['of a process whose start is unknown and that fell silent', { started: null }, 15_001],
  ]
  test.each(free)('is taken from the lock %s', (_what, change, later) => {
    leave(change)
    now += later
    take()
    expect(written()).toMatchObject({ pid: process.pid, heartbeat: now })
  })

  const taken: [string, Partial<LockHolder>][] = [
    ['another machine, which may share the directory', { host: 'elsewhere', pid: 2 ** 22 + 1 }],
    ['a process whose start is unknown', { started: null }],
  ]
  test.each(taken)('is respected while it is held by %s', (_what, change) => {
    leave(change)
    now += 14_999
    expect(() => take()).toThrow(DatabaseInUse)
  })

  test('is taken from a lock that a crash left unreadable', () => {
    writeFileSync(path(), '{"pid":')
    take()
    expect(written().pid).toBe(process.pid)
  })

  test('is not touched by a holder that has lost it', () => {
    const lock = take()
    writeFileSync(path(), JSON.stringify({ ...written(), id: 'other' }))
    lock.announce({ port: 1, token: '' })
    lock.release()
    expect(written()).toMatchObject({ id: 'other', control: null })
  })

  test('goes to one of several processes that find a stale lock at once', async () => {
    leave({ pid: 2 ** 22 + 1 })
    const script = `
      import { takeLock } from '#db/lock.server.ts'
      try { takeLock(${JSON.stringify(directory)}, Date.now); console.log('mine') } catch { console.log('theirs') }
      setTimeout(() => {}, 3000)`
    const rivals = Array.from({ length: 5 }, () => startScript(script))
    const outcomes = await Promise.all(rivals.map(({ said }) => said))
    await Promise.all(rivals.map(({ end }) => end()))
    expect(outcomes.toSorted()).toEqual(['mine', 'theirs', 'theirs', 'theirs', 'theirs'])
  })
})

function startScript(script: string) {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script])
  const closed = once(child, 'close')
  return {
    said: once(child.stdout, 'data').then(([chunk]) => String(chunk).trim()),
    end: async () => {
      child.kill()
      await closed
    },
  }
}
