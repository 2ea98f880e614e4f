import { eq, like, sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sealOrganisation } from '#app/accounts/audit/sealing.server.ts'
import { verifyOrganisation } from '#app/accounts/audit/verification.server.ts'
import { keepBytes } from '#app/files/stored-files.server.ts'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import {
  askForDownload,
  fetchDownload,
  findDownload,
} from '#app/hiring/rights/copies/downloads.server.ts'
import { placeHold } from '#app/hiring/rights/person/rights.server.ts'
import { findErasure } from '#app/hiring/rights/requests/erasures.server.ts'
import { mailKind } from '#app/mail/mail.server.ts'
import { dataMap } from '#db/data-map/data-map.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { drafts } from '#db/schema/assistant.ts'
import { candidacies, candidates, notes } from '#db/schema/candidates.ts'
import { outbox } from '#db/schema/queue.ts'
import { addSomebody, apply } from '#test/support/candidates.ts'
import { addOpening } from '#test/support/openings.ts'
import { testNow } from '#test/support/people.ts'
import { addPerson, ask, openDesk, runJobs } from './desk.ts'
import type { Desk } from './desk.ts'
import { dumpWhole } from './dump.ts'
import { Canaries, plantEverywhere } from './planted.ts'
import { spread, statistics } from './spread.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.data.close())

const mailsWaiting = () =>
  jobsTransaction(desk.owner, async (tx) => {
    const rows = await tx.db.select().from(outbox).where(eq(outbox.kind, mailKind))
    return rows.map(({ key }) => key.split(':').at(-1))
  })

/** The finished copy, as names and texts. */
async function readCopy(candidateId: string): Promise<Record<string, string>> {
  const download = await transaction(desk.owner, (tx) => findDownload(tx, candidateId))
  expect(download).toMatchObject({ state: 'ready' })
  const { body } = await fetchDownload(desk.owner, { candidateId, id: download?.id ?? '' })
  const entries = Object.entries(unzipSync(new Uint8Array(await body.arrayBuffer())))
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** `schema.table.column` of what a candidate's own copy has in it. */
const theirOwn = new Set(
  dataMap.flatMap(({ name, columns }) =>
    Object.values(columns)
      .filter(({ rule }) => ['candidate', 'candidate-only'].includes(rule.export))
      .map(({ column }) => `${name}.${column.name}`),
  ),
)

const told = (words: [string, string][]) =>
  words.map(([word, where]) => `${word} planted in ${where}`)

describe('erasing a candidate', () => {
  const canaries = new Canaries()
  let person: { id: string; candidacyId: string }
  let before: unknown
  let other: { candidacyId: string }
  let copy: Record<string, string>
  let keptFile: Awaited<ReturnType<typeof keepBytes>>

  beforeAll(async () => {
    person = await addPerson(desk, canaries)
    const bytes = new TextEncoder().encode(canaries.in('a file'))
    keptFile = await keepBytes(desk.owner, { name: 'cv.txt', mediaType: 'text/plain', bytes })
    await plantEverywhere(desk.owner, canaries, {
      candidate: person.id,
      overrides: {
        'files.files': { storageKey: keptFile.storageKey },
        'hiring.candidate_imports': {
          rows: [
            { name: canaries.name, email: canaries.email, note: canaries.in('an imported row') },
            { name: 'Somebody Else', email: 'else@mail.example' },
          ],
        },
        'hiring.referrals': { mailbox: canaries.email, candidacyId: null },
      },
    })
    other = await spread(desk, canaries, person)
    await transaction(desk.owner, (tx) => askForDownload(tx, person.id))
    await runJobs(desk)
    copy = await readCopy(person.id)
    await ask(desk, person.id)
    before = await statistics(desk.owner)
  })

  test('has something to erase, in every text column that can be a candidate’s', async () => {
    const found = canaries.foundIn(await dumpWhole(desk.data.database))
    expect(canaries.planted.size).toBeGreaterThan(60)
    expect(found.length).toBeGreaterThan(canaries.planted.size - 3)
  })

  const named = (key: string) => [...canaries.planted].filter(([, where]) => where === key)

  test('comes with a copy of what is theirs before: all of it, and nothing that others wrote', () => {
    const words = [...canaries.planted].filter(([, where]) => theirOwn.has(where))
    expect(words.length).toBeGreaterThan(15)
    const { 'data.json': json = '', 'data.html': page = '', ...rest } = copy
    for (const text of [json, page])
      expect(new Set(canaries.foundIn(text))).toEqual(
        new Set([
          ...told(words),
          ...['name', 'email'].flatMap((key) => told(named(key))),
          'the phone number',
        ]),
      )
    expect(Object.values(rest).flatMap((text) => canaries.foundIn(text))).toEqual(
      told([...canaries.planted].filter(([, where]) => where === 'a file')),
    )
  })

  test('cut short in the middle, it goes on at the next try and ends', async () => {
    const log = vi.spyOn(console, 'error')
    const failing = { ...desk.storage, remove: () => Promise.reject(new Error('the power went')) }
    expect(await runJobs(desk, { files: failing })).toMatchObject({ failed: 1 })
    expect(await transaction(desk.owner, (tx) => findErasure(tx, person.id))).toMatchObject({
      state: 'running',
    })
    await runJobs(desk)
    expect(await transaction(desk.owner, (tx) => findErasure(tx, person.id))).toMatchObject({
      state: 'done',
    })
    desk.log.push(...log.mock.calls.flat().map(String))
    log.mockRestore()
  })

  test('leaves no trace in the database, the files and the log', async () => {
    expect(canaries.foundIn(await dumpWhole(desk.data.database))).toEqual([])
    expect(canaries.foundIn(desk.log.join('\n'))).toEqual([])
    expect(await desk.storage.get(keptFile.storageKey)).toBeNull()
    const { files } = await desk.storage.list({ includeMetadata: true })
    for (const { key } of files)
      expect(canaries.foundIn((await (await desk.storage.get(key))?.text()) ?? '')).toEqual([])
  })

  test('changes no figure that statistics are made from', async () => {
    expect(await statistics(desk.owner)).toEqual(before)
  })

  test('strikes the name where others wrote it, and keeps the rest of what they wrote', async () => {
    const [note] = await transaction(desk.owner, (tx) =>
      tx.db.select().from(notes).where(eq(notes.candidacyId, other.candidacyId)),
    )
    expect(note?.text).toBe('Better than [erased] ([erased], [erased]).')
    const { rows } = await transaction(desk.owner, (tx) =>
      tx.db.execute<{ rows: unknown }>(sql`select rows from hiring.candidate_imports`),
    )
    expect(rows[0]?.rows).toEqual([{}, { name: 'Somebody Else', email: 'else@mail.example' }])
  })

  test('takes the hash of what they were struck out of, which would prove a guess, and no other', async () => {
    const kept = await transaction(desk.owner, (tx) =>
      tx.db.select().from(drafts).where(like(drafts.part, 'about %')).orderBy(drafts.part),
    )
    expect(kept.map(({ output, outputHash }) => [output, outputHash])).toEqual([
      [{ text: 'Depots wait.' }, 'known'],
      [{ text: 'Better than [erased] ([erased], [erased]).' }, ''],
    ])
  })

  test('calls off the mail to the person and the work on their rows, and no other', async () => {
    expect(await mailsWaiting()).toContain('to-the-team')
    expect(await mailsWaiting()).not.toContain('to-them')
  })

  test('leaves the record of what happened whole', async () => {
    const sealer = { db: desk.data.database, now: testNow, services: desk.owner.services }
    const head = await sealOrganisation(sealer, desk.owner.org.id, null)
    const report = await verifyOrganisation(
      { ...sealer, org: desk.owner.org },
      { heads: head ? [head] : [], damaged: 0 },
    )
    expect(report.faults).toEqual([])
  })

  test('makes room for the same mailbox to apply anew', async () => {
    const again = await addPerson(desk, canaries)
    expect(again.id).not.toBe(person.id)
  })
})

test('a duty to keep puts it off, and tells until when', async () => {
  const canaries = new Canaries()
  const { id: colorado } = await addOpening(desk.owner)
  const { id } = await addPerson(desk, canaries, colorado)
  const { keepUntil } = await ask(desk, id)
  expect(keepUntil?.toISOString().slice(0, 10)).toBe('2031-03-02')
  await runJobs(desk)
  expect(await transaction(desk.owner, (tx) => findErasure(tx, id))).toMatchObject({
    state: 'kept',
  })
  expect(canaries.foundIn(await dumpWhole(desk.data.database)).length).toBeGreaterThan(1)
  const [kept] = await transaction(desk.owner, (tx) =>
    tx.db.select().from(candidates).where(eq(candidates.id, id)),
  )
  expect(kept?.email).toBe(canaries.email)
})

test('a name that others have too is left where it stands, and counted', async () => {
  const canaries = new Canaries()
  const first = await addPerson(desk, canaries)
  const twin = await addSomebody(desk.owner, desk.openingId, { name: canaries.name })
  await writeNote(desk.owner, {
    candidacyId: twin.candidacyId,
    text: `${canaries.name} or ${canaries.email}`,
  })
  await ask(desk, first.id)
  await runJobs(desk)
  const [note] = await transaction(desk.owner, (tx) =>
    tx.db.select().from(notes).where(eq(notes.candidacyId, twin.candidacyId)),
  )
  expect(note?.text).toBe(`${canaries.name} or [erased]`)
})

const placeOf = async (email: string) => {
  const [row] = await transaction(desk.owner, (tx) =>
    tx.db
      .select({ id: candidates.id, candidacyId: candidacies.id })
      .from(candidates)
      .innerJoin(candidacies, eq(candidacies.candidateId, candidates.id))
      .where(eq(candidates.email, email)),
  )
  return row ?? { id: '', candidacyId: '' }
}

test('whoever merely applied strikes nothing out of others’ texts by what they call themselves', async () => {
  const email = 'strong.hire@mail.example'
  await apply(desk.owner, desk.openingId, { name: 'strong hire', email, phone: '2026-01-15-0' })
  const other = await addSomebody(desk.owner, desk.openingId)
  const text = `A strong hire, seen on 2026-01-15-0, better than ${email}.`
  await writeNote(desk.owner, { candidacyId: other.candidacyId, text })
  const { id } = await placeOf(email)
  await ask(desk, id)
  await runJobs(desk)
  const [note] = await transaction(desk.owner, (tx) =>
    tx.db.select().from(notes).where(eq(notes.candidacyId, other.candidacyId)),
  )
  expect(note?.text).toBe('A strong hire, seen on 2026-01-15-0, better than [erased].')
})

test('a hold that comes before it begins puts it off', async () => {
  const canaries = new Canaries()
  const { id, candidacyId } = await addPerson(desk, canaries)
  await ask(desk, id)
  await placeHold(desk.owner, { candidacyId, reason: 'A claim' })
  await runJobs(desk)
  expect(await transaction(desk.owner, (tx) => findErasure(tx, id))).toMatchObject({
    state: 'kept',
  })
  expect((await placeOf(canaries.email)).id).toBe(id)
})
