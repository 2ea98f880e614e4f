import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFile, keepBytes } from '#app/files/stored-files.server.ts'
import { askForDownload, findDownload } from '#app/hiring/rights/copies/downloads.server.ts'
import { findErasure } from '#app/hiring/rights/requests/erasures.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { messages, resumes } from '#db/schema/candidates.ts'
import { addPublishedOpening, apply } from '#test/support/candidates.ts'
import { addPerson, ask, openDesk, runJobs } from './desk.ts'
import type { Desk } from './desk.ts'
import { dumpWhole } from './dump.ts'
import { Canaries } from './planted.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.data.close())

/** Somebody with a résumé who has just asked for their copy. */
async function addAsking() {
  const canaries = new Canaries()
  const { id, candidacyId } = await addPerson(desk, canaries)
  const bytes = new TextEncoder().encode(canaries.in('a résumé'))
  const kept = await keepBytes(desk.owner, { name: 'cv.txt', mediaType: 'text/plain', bytes })
  const download = await transaction(desk.owner, async (tx) => {
    await addFile(tx, kept)
    const row = { orgId: tx.org.id, id: newId(), candidateId: id, candidacyId, createdAt: tx.now }
    await tx.db.insert(resumes).values({ ...row, fileId: kept.id, kind: 'resume', status: 'read' })
    await askForDownload(tx, id)
    return findDownload(tx, id)
  })
  return {
    id,
    candidacyId,
    canaries,
    resume: kept.storageKey,
    key: `${desk.owner.org.id}/${download?.id}`,
  }
}

async function expectNothingLeft({ id, canaries }: { id: string; canaries: Canaries }) {
  expect(await transaction(desk.owner, (tx) => findErasure(tx, id))).toMatchObject({
    state: 'done',
  })
  expect(canaries.foundIn(await dumpWhole(desk.data.database))).toEqual([])
  const { files } = await desk.storage.list({ includeMetadata: true })
  for (const { key } of files) {
    const file = await desk.storage.get(key)
    expect(canaries.foundIn((await file?.text()) ?? '')).toEqual([])
  }
}

test('a copy that is ready goes with the person', async () => {
  const person = await addAsking()
  await runJobs(desk)
  expect(await desk.storage.get(person.key)).not.toBeNull()
  await ask(desk, person.id)
  await runJobs(desk)
  expect(await desk.storage.get(person.key)).toBeNull()
  await expectNothingLeft(person)
})

test('what came in their name through the public form is in no copy of theirs', async () => {
  const person = await addAsking()
  const foreign = new Canaries()
  const bytes = new TextEncoder().encode(foreign.in('a résumé by somebody else'))
  const kept = await keepBytes(desk.owner, { name: 'other.txt', mediaType: 'text/plain', bytes })
  await transaction(desk.owner, async (tx) => {
    await addFile(tx, kept)
    const row = { orgId: tx.org.id, candidacyId: person.candidacyId, unconfirmed: true }
    await tx.db.insert(resumes).values({
      ...row,
      id: newId(),
      candidateId: person.id,
      createdAt: tx.now,
      fileId: kept.id,
      kind: 'resume',
      status: 'read',
    })
    await tx.db.insert(messages).values({
      ...row,
      id: newId(),
      sender: 'candidate',
      deniedAt: tx.now,
      subject: '',
      text: foreign.in('a message by somebody else'),
      at: tx.now,
    })
  })
  const other = await addPublishedOpening(desk.owner)
  const { email } = person.canaries
  const [note, notice] = [foreign.in('an application'), foreign.in('a notice')]
  await apply(desk.owner, other.id, { email, note, notice })
  await runJobs(desk)
  const copy = unzipSync(new Uint8Array(await (await desk.storage.get(person.key))!.arrayBuffer()))
  const told = Object.values(copy).map((file) => strFromU8(file))
  expect(person.canaries.foundIn(told.join()).length).toBeGreaterThan(0)
  expect(foreign.foundIn(told.join())).toEqual([])
  expect(told.join()).toMatch(
    /2 things that came through the public form .* say that it is yours at http/,
  )
})

test('a copy in the making notices that its person was erased, and writes nothing', async () => {
  const person = await addAsking()
  let begun = 0
  const slow = {
    ...desk.storage,
    get: async (key: string) => {
      const file = await desk.storage.get(key)
      if (key !== person.resume || begun > 0) return file
      begun += 1
      await ask(desk, person.id)
      await runJobs(desk)
      return file
    },
  }
  await runJobs(desk, { files: slow })
  expect(begun).toBe(1)
  expect(await desk.storage.get(person.key)).toBeNull()
  await expectNothingLeft(person)
})

test('a copy that was cut short after it was written is found by its id', async () => {
  const person = await addAsking()
  const dying = {
    ...desk.storage,
    set: async (key: string, file: File) => {
      await desk.storage.set(key, file)
      throw new Error('the power went')
    },
  }
  expect(await runJobs(desk, { files: dying })).toMatchObject({ failed: 1 })
  expect(await desk.storage.get(person.key)).not.toBeNull()
  await ask(desk, person.id)
  await runJobs(desk)
  expect(await desk.storage.get(person.key)).toBeNull()
  await expectNothingLeft(person)
})
