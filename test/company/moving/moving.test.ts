import { eq, sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import {
  askForDeletion,
  cancelDeletion,
  findDeletion,
} from '#app/company/moving/deletion/deletions.server.ts'
import {
  askForExport,
  fetchExport,
  listExports,
} from '#app/company/moving/export/exports.server.ts'
import { movingJobs } from '#app/company/moving/moving.job.ts'
import { keepBytes } from '#app/files/stored-files.server.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import { Conflict, Forbidden, Invalid } from '#app/problems.ts'
import { accountsTransaction, moverTransaction } from '#db/connection.server.ts'
import { users } from '#db/schema/accounts.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import { addPerson, openDesk } from '#test/hiring/rights/desk.ts'
import type { Desk } from '#test/hiring/rights/desk.ts'
import { dumpWhole } from '#test/hiring/rights/dump.ts'
import { Canaries, plantEverywhere } from '#test/hiring/rights/planted.ts'

const canaries = new Canaries()
let desk: Desk
let owner: Context
let storageKey: string
const day = 24 * 60 * 60 * 1000

beforeAll(async () => {
  desk = await openDesk()
  owner = desk.owner
  const person = await addPerson(desk, canaries)
  const bytes = new TextEncoder().encode(canaries.in('a file'))
  storageKey = (await keepBytes(owner, { name: 'cv.txt', mediaType: 'text/plain', bytes }))
    .storageKey
  await plantEverywhere(owner, canaries, {
    candidate: person.id,
    overrides: {
      'files.files': { storageKey },
      'hiring.candidate_downloads': { fileId: null },
    },
  })
})
afterAll(() => desk.data.close())

async function runJobs(days: number, fail = false) {
  const { database } = desk.data
  const files = fail
    ? { ...desk.storage, remove: () => Promise.reject(new Error('the power went')) }
    : desk.storage
  const quiet = { info: () => {}, error: () => {} }
  const jobs = await startJobs({
    database,
    handlers: movingJobs({ database, services: { ...owner.services, files } }),
    clock: () => new Date(testNow.getTime() + days * day),
    log: quiet,
    poll: false,
  })
  try {
    return await jobs.runDueJobs({ evenBackedOff: true })
  } finally {
    await jobs.stop()
  }
}

async function readExport(id: string) {
  const { body } = await fetchExport(owner, id)
  return unzipSync(new Uint8Array(await body.arrayBuffer()))
}

const rowsIn = (zip: Record<string, Uint8Array>, table: string): Record<string, unknown>[] =>
  JSON.parse(strFromU8(zip[`data/${table}.json`] ?? new Uint8Array()))

test('an export holds every table as JSON and CSV, the files, and no unrevealed scorecard', async () => {
  await moverTransaction(owner, (tx) => tx.db.execute(sql`delete from hiring.reveals`))
  const { id } = await askForExport(owner)
  await expect(askForExport(owner)).rejects.toThrow(Conflict)
  await runJobs(0)
  expect(await listExports(owner)).toMatchObject([{ id, state: 'ready', leftOut: 1 }])
  const zip = await readExport(id)
  const manifest = JSON.parse(strFromU8(zip['manifest.json']!))
  expect(manifest.tables.length).toBeGreaterThan(100)
  for (const { name, rows } of manifest.tables)
    expect([name, rowsIn(zip, name).length]).toEqual([name, rows])
  expect(rowsIn(zip, 'hiring.candidates')).toMatchObject([
    { name: canaries.name, email: canaries.email },
  ])
  expect(strFromU8(zip['csv/hiring.candidates.csv']!)).toContain(canaries.email)
  expect(rowsIn(zip, 'hiring.scorecards')).toEqual([])
  expect(rowsIn(zip, 'hiring.ratings')).toEqual([])
  expect(manifest.leftOut).toHaveLength(1)
  expect(zip['data/fairness.demographics.json']).toBeUndefined()
  expect(zip['data/hiring.portal_sessions.json']).toBeUndefined()
  const [file] = manifest.files
  expect(canaries.foundIn(strFromU8(zip[`files/${file.id}`]!))).toHaveLength(1)
  const all = Object.values(zip)
    .map((bytes) => strFromU8(bytes))
    .join('\n')
  expect(all).not.toContain(storageKey)
})

test('who may not export may not fetch, and a newer export takes the place of the one before', async () => {
  const recruiter = await addMember(desk.data.database, owner.org, 'recruiter')
  expect(() => askForExport(recruiter)).toThrow(Forbidden)
  const [first] = await listExports(owner)
  await expect(fetchExport(recruiter, first!.id)).rejects.toThrow(Forbidden)
  await askForExport({ ...owner, now: new Date(testNow.getTime() + 1000) })
  await runJobs(1)
  expect((await listExports(owner)).map(({ state }) => state)).toEqual(['ready', 'ended'])
})

test('deleting asks for the name, waits, and can be taken back', async () => {
  expect(() => askForDeletion(owner, { confirmation: 'something' })).toThrow(Invalid)
  const admin = await addMember(desk.data.database, owner.org, 'admin')
  expect(() => askForDeletion(admin, { confirmation: owner.org.name })).toThrow(Forbidden)
  await askForDeletion(owner, { confirmation: owner.org.name })
  await runJobs(3)
  await cancelDeletion(owner)
  expect(await findDeletion(owner)).toBeNull()
  await runJobs(8)
  expect(await listExports(owner)).not.toEqual([])
})

test('after it nothing is left: not in the database, not in the files; others stay as they are', async () => {
  const other = await addMember(
    desk.data.database,
    await addOrganisation(desk.data.database, 'Other'),
    'owner',
  )
  await askForDeletion(owner, { confirmation: owner.org.name })
  expect(canaries.foundIn(await dumpWhole(desk.data.database)).length).toBeGreaterThan(60)
  expect((await runJobs(9, true)).done).toBe(0)
  await runJobs(10)
  const dump = await dumpWhole(desk.data.database)
  expect(canaries.foundIn(dump)).toEqual([])
  const left = dump.split('\n').filter((line) => line.includes(owner.org.id))
  expect(left.filter((line) => !/organisation\.deletion-due|,outbox(-slow)?,/.test(line))).toEqual(
    [],
  )
  expect(dump).not.toContain(owner.org.slug)
  const { files } = await desk.storage.list()
  expect(files).toEqual([])
  expect(dump).toContain(other.org.slug)
  const kept = await accountsTransaction(other, (tx) =>
    tx.db.select().from(users).where(eq(users.id, other.actor.userId)),
  )
  expect(kept).toHaveLength(1)
})
