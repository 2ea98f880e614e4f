import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addBareCompany,
  contentOf,
  enter,
  makeOrganisation,
  startWriting,
} from '#test/durability/writers.ts'
import { onPostgres } from '#test/support/database.ts'
import { startPostgres } from '#test/support/engines/postgres.ts'
import type { PostgresServer } from '#test/support/engines/postgres.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { startApp } from '#test/support/process/app.ts'
import type { RunningApp } from '#test/support/process/app.ts'
import type { Visitor } from '#test/support/web/visitor.ts'

const minute = 60_000

/** 10 kills in all, 50 in the full run: of the application on either engine, and of PostgreSQL. */
const rounds = (onPostgres ? 3 : 4) * (isFullRun ? 5 : 1)
const timeout = rounds * minute

const tell = (line: string) => void process.stdout.write(`${line}\n`)

/** Writes until something is killed at a moment that differs from round to round, and gives what was confirmed. */
async function writeUntil(kill: () => Promise<void>, visitor: Visitor, round: number) {
  const path = await makeOrganisation(visitor, `round-${crypto.randomUUID()}`)
  const writing = startWriting(visitor, path)
  await expect.poll(() => writing.acknowledged.length, { timeout: minute }).toBeGreaterThan(4)
  await wait((round * 97) % 300)
  await kill()
  await writing.stop()
  return { path, acknowledged: writing.acknowledged }
}

async function expectKept(visitor: Visitor, path: string, acknowledged: string[]) {
  const response = await visitor.get(`${path}/members`)
  const page = await response.text()
  expect(response.status).toBe(200)
  expect(acknowledged.filter((email) => !page.includes(email))).toEqual([])
}

/** Every confirmed invitation is there and its mail left once; what was not confirmed may be there, but whole. */
async function expectWhole(app: RunningApp, all: string[]) {
  await expect
    .poll(
      async () => {
        const { invited, mailed } = await contentOf(app)
        return invited.toSorted().join() === mailed.toSorted().join()
      },
      { timeout: minute, interval: 500 },
    )
    .toBe(true)
  const { invited } = await contentOf(app)
  expect(all.filter((email) => !invited.includes(email))).toEqual([])
  expect(new Set(invited).size).toBe(invited.length)
}

describe('kill -9 under writes', () => {
  let server: PostgresServer | undefined
  let app: RunningApp
  beforeAll(async () => {
    server = onPostgres ? await startPostgres({ durable: true }) : undefined
    app = await startApp({
      ...(server && { env: { DATABASE_URL: server.url } }),
      seconds: 120,
      prepare: addBareCompany,
    })
  }, 3 * minute)
  afterAll(async () => {
    await app?.stop()
    await server?.stop()
  }, minute)

  type Killed = Pick<PostgresServer, 'kill' | 'restart'>

  async function expectNothingLost(what: string, { kill, restart }: Killed) {
    const visitor = await enter(app)
    const all: string[] = []
    for (let round = 1; round <= rounds; round++) {
      const { path, acknowledged } = await writeUntil(kill, visitor, round)
      await restart()
      await expectKept(visitor, path, acknowledged)
      all.push(...acknowledged)
    }
    await expectWhole(app, all)
    tell(`${rounds} kills of ${what}: ${all.length} confirmed writes, 0 lost`)
    expect(all.length).toBeGreaterThan(rounds)
  }

  test(`of the application loses nothing that was confirmed in ${rounds} rounds`, { timeout }, () =>
    expectNothingLost('the application', app),
  )

  test.skipIf(!onPostgres)(
    `of PostgreSQL loses nothing that was confirmed in ${rounds} rounds`,
    { timeout },
    () => expectNothingLost('PostgreSQL', server!),
  )
})
