import { eq, sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealOrganisation } from '#app/accounts/audit/sealing.server.ts'
import { verifyOrganisation } from '#app/accounts/audit/verification.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { findActivity } from '#app/company/activity/activity.server.ts'
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
import { importOrganisation } from '#app/company/moving/import/imports.server.ts'
import { movingJobs } from '#app/company/moving/moving.job.ts'
import { zipOf } from '#app/files/archives.server.ts'
import { addFile, keepBytes, storageKeyOf } from '#app/files/stored-files.server.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import { Conflict, Forbidden, Invalid } from '#app/problems.ts'
import { accountsTransaction, moverTransaction, transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members, users } from '#db/schema/accounts.ts'
import { exports } from '#db/schema/moving.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import { addPerson, openDesk } from '#test/hiring/rights/desk.ts'
import type { Desk } from '#test/hiring/rights/desk.ts'
import { dumpWhole } from '#test/hiring/rights/dump.ts'
import { Canaries, plantEverywhere } from '#test/hiring/rights/planted.ts'

const canaries = new Canaries()
let desk: Desk
let owner: Context
let storageKey: string
let copy: Context['org']
const day = 24 * 60 * 60 * 1000

beforeAll(async () => {
  desk = await openDesk()
  owner = desk.owner
  const person = await addPerson(desk, canaries)
  const content = new TextEncoder().encode(canaries.in('a file'))
  const document = { name: 'cv.txt', mediaType: 'text/plain', bytes: content }
  const { bytes, sha256, storageKey: key } = await keepBytes(owner, document)
  storageKey = key
  await plantEverywhere(owner, canaries, {
    candidate: person.id,
    overrides: {
      'files.files': { storageKey, bytes, sha256 },
      'hiring.access_copies': { fileId: null },
      'hiring.candidate_downloads': { fileId: null },
    },
  })
  const note = { name: 'note.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('x') }
  const kept = await keepBytes(owner, note)
  await transaction(owner, (tx) => addFile(tx, kept))
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

async function readExport(id: string, by: Context = owner) {
  const { body } = await fetchExport(by, id)
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
  const files = manifest.files.map(({ id: file }: { id: string }) =>
    strFromU8(zip[`files/${file}`]!),
  )
  expect(files).toHaveLength(2)
  expect(canaries.foundIn(files.join('\n'))).toHaveLength(1)
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
  await runJobs(0.5)
  expect((await listExports(owner)).map(({ state }) => state)).toEqual(['ready', 'ended'])
})

/** What an export holds, without what has to differ: whose it is, who moved it and when, and what was recorded by moving. */
function contentOf(zip: Record<string, Uint8Array>, { org, actor }: Context) {
  const { tables } = JSON.parse(strFromU8(zip['manifest.json']!)) as { tables: { name: string }[] }
  return Object.fromEntries(
    tables.map(({ name }) => {
      const text = JSON.stringify(rowsIn(zip, name))
        .replaceAll(org.id, 'the organisation')
        .replaceAll(actor.id, 'the mover')
      const rows = (JSON.parse(text) as Record<string, unknown>[])
        .map((row) => withoutMarks(name, row))
        .filter(({ verb }) => !/^organisation\.(export|import)/.test(String(verb)))
      return [name, rows.map((row) => JSON.stringify(row)).toSorted()]
    }),
  )
}

/** What moving changes in members and in the record. */
function withoutMarks(table: string, row: Record<string, unknown>) {
  if (table === 'accounts.members') {
    const { user_id: _, access: __, removed_at: ___, ...rest } = row
    return rest
  }
  if (table !== 'audit.events') return row
  const { imported: _, ...data } = row.data as Record<string, unknown>
  return { ...row, data }
}

test('an import gives an equal organisation, once and only where there is nothing yet', async () => {
  const [newest] = await listExports(owner)
  const before = await readExport(newest!.id)
  const { body } = await fetchExport(owner, newest!.id)
  const bytes = new Uint8Array(await body.arrayBuffer())
  const org = await addOrganisation(desk.data.database, owner.org.name)
  copy = org
  const now = new Date(testNow.getTime() + day)
  const { services } = owner
  const mover = { ...(await addMember(desk.data.database, org, 'owner')), services, now }
  const [me] = await accountsTransaction(owner, (tx) =>
    tx.db.select().from(members).where(eq(members.id, owner.actor.id)),
  )
  await accountsTransaction(mover, (tx) =>
    tx.db
      .update(members)
      .set({ email: me?.email ?? '' })
      .where(eq(members.id, mover.actor.id)),
  )
  expect(await importOrganisation(mover, bytes)).toBeGreaterThan(100)
  for (const filled of [mover, { ...owner, now }]) {
    const there = await desk.storage.list({ prefix: filled.org.id })
    await expect(importOrganisation(filled, bytes)).rejects.toThrow('without any data')
    expect(await desk.storage.list({ prefix: filled.org.id })).toEqual(there)
  }
  const { id } = await askForExport(mover)
  await runJobs(1)
  const after = await readExport(id, mover)
  expect(contentOf(after, mover)).toEqual(contentOf(before, owner))
  const others = rowsIn(after, 'accounts.members').filter((row) => row.id !== mover.actor.id)
  expect(others.length).toBeGreaterThan(0)
  for (const other of others)
    expect(other).toMatchObject({ access: 'viewer', removed_at: expect.any(String) })
  const { entries } = await findActivity(mover, {})
  const told = entries.map(({ sentence }) => sentence)
  const own = told.filter((sentence) =>
    /export of everything\.|imported an organisation/.test(sentence),
  )
  expect(told.filter((sentence) => !sentence.endsWith(' (imported).'))).toEqual(own)
  const sealer = { db: desk.data.database, now: testNow, services: owner.services }
  const head = await sealOrganisation(sealer, org.id)
  const checkpoints = { heads: head ? [head] : [], damaged: 0 }
  expect((await verifyOrganisation({ ...sealer, org }, checkpoints)).faults).toEqual([])
})

test('a changed, a foreign and a broken export are refused, and leave nothing behind', async () => {
  const org = await addOrganisation(desk.data.database, 'Empty')
  const now = new Date(testNow.getTime() + day)
  const { services } = owner
  const mover = { ...(await addMember(desk.data.database, org, 'owner')), services, now }
  const [newest] = await listExports(owner)
  const entries = await readExport(newest!.id)
  const manifest = JSON.parse(strFromU8(entries['manifest.json']!))
  const tried = (change: Record<string, string>) =>
    importOrganisation(mover, zipOf({ ...entries, ...change }))
  const said = (change: object) => ({ 'manifest.json': JSON.stringify({ ...manifest, ...change }) })
  const secret = { name: 'accounts.users', columns: ['id'], rows: 1 }
  await expect(importOrganisation(mover, new Uint8Array(9))).rejects.toThrow(Invalid)
  await expect(tried(said({ schemaVersion: 'other' }))).rejects.toThrow('another version')
  await expect(tried(said({ tables: [secret, ...manifest.tables] }))).rejects.toThrow(
    'other tables',
  )
  await expect(tried({ [`files/${manifest.files[0].id}`]: 'x' })).rejects.toThrow('changed')
  await expect(tried({ 'data/hiring.stages.json': '[]' })).rejects.toThrow('does not fit together')
  const known = rowsIn(entries, 'files.files')[0]
  const unlisted = { 'data/files.files.json': JSON.stringify([known]) }
  await expect(tried(unlisted)).rejects.toThrow('changed')
  const [event] = rowsIn(entries, 'audit.events')
  const forged = (change: object) => ({
    'data/audit.events.json': JSON.stringify([{ ...event, ...change }]),
  })
  const me = mover.actor.id.toUpperCase()
  await expect(tried(forged({ actor_id: me }))).rejects.toThrow('people who are here already')
  const { files } = await desk.storage.list({ prefix: org.id })
  expect(files).toEqual([])
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

/** An export whose bytes are there, and that never came to say so. */
const cutExportShort = () =>
  transaction(owner, async (tx) => {
    const [id, attempt] = [newId(), newId()]
    await desk.storage.set(storageKeyOf(tx, attempt), new File(['everything'], 'export.zip'))
    await tx.db.insert(exports).values({
      orgId: tx.org.id,
      id,
      attempt,
      askedBy: owner.actor.id,
      askedAt: tx.now,
      leftOut: [],
    })
  })

test('after it nothing is left: not in the database, not in the files; others stay as they are', async () => {
  const other = await addMember(
    desk.data.database,
    await addOrganisation(desk.data.database, 'Other'),
    'owner',
  )
  await cutExportShort()
  await askForDeletion(owner, { confirmation: owner.org.name })
  expect(canaries.foundIn(await dumpWhole(desk.data.database)).length).toBeGreaterThan(60)
  expect((await runJobs(9, true)).done).toBe(0)
  await runJobs(10)
  const dump = await dumpWhole(desk.data.database)
  const theirs = dump.split('\n').filter((line) => !line.includes(copy.id))
  expect(canaries.foundIn(theirs.join('\n'))).toEqual([])
  const left = dump.split('\n').filter((line) => line.includes(owner.org.id))
  expect(left.filter((line) => !/organisation\.deletion-due|,outbox(-slow)?,/.test(line))).toEqual(
    [],
  )
  expect(dump).not.toContain(owner.org.slug)
  const { files } = await desk.storage.list({ prefix: owner.org.id })
  expect(files).toEqual([])
  expect(dump).toContain(other.org.slug)
  const kept = await accountsTransaction(other, (tx) =>
    tx.db.select().from(users).where(eq(users.id, other.actor.userId)),
  )
  expect(kept).toHaveLength(1)
})
