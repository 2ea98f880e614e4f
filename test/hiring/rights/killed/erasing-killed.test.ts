import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onPostgres } from '#test/support/database.ts'
import { createPostgresOn } from '#test/support/engines/postgres-database.ts'
import { emptyStage } from '#test/support/engines/stage.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { asNpm } from '#test/support/process/process.ts'

/** The last step is the end of the last transaction; the sample lies in the middle. */
const lastStep = 23
const steps = isFullRun ? Array.from({ length: lastStep }, (_, at) => at + 1) : [14]

type Ended = { signal: string | null; said: Record<string, unknown>[]; error: string }

const command = 'test/hiring/rights/killed/erasing.command.ts'

const runOnce = (env: Record<string, string>): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [...asNpm, command],
      { env: { ...process.env, ...env } },
      (failed, out, err) =>
        resolve({
          signal: failed?.signal ?? null,
          said: out
            .split('\n')
            .filter((line) => line.startsWith('{'))
            .map((line) => JSON.parse(line) as Record<string, unknown>),
          error: failed && !failed.signal ? err : '',
        }),
    )
  })

test('kill -9 in the middle of an erasure: run again, it leaves nothing of the person', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-killed-'))
  const postgres = onPostgres ? await createPostgresOn(emptyStage) : null
  const env = { DATA_DIR: folder, ...(postgres && { DATABASE_URL: postgres.url }) }
  const told: Record<string, unknown>[] = []
  let kills = 0
  for (const step of [...steps, 0]) {
    const { signal, said, error } = await runOnce({ ...env, KILL_AT: String(step) })
    expect(error).toBe('')
    if (signal === 'SIGKILL') kills += 1
    told.push(...said)
  }
  const ended = told.filter((one) => 'left' in one)
  process.stdout.write(`kills in the middle of an erasure: ${kills}\n`)
  expect(kills).toBeGreaterThan(isFullRun ? 12 : 0)
  expect(ended).toHaveLength(steps.length)
  expect(ended.map(({ left }) => left)).toEqual(steps.map(() => []))
  if (!isFullRun) for (const { before } of ended) expect(before).toBeGreaterThan(10)
  await postgres?.drop()
  await rm(folder, { recursive: true, force: true })
})
