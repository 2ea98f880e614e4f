import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import {
  askForExport,
  fetchExport,
  listExports,
} from '#app/company/moving/export/exports.server.ts'
import { movingJobs } from '#app/company/moving/moving.job.ts'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import { decideReview, listReviews } from '#app/hiring/rights/mentions/reviews.server.ts'
import { eraseBytes, eraseFileKind } from '#app/files/stored-files.server.ts'
import { Gone } from '#app/problems.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import { moverTransaction, transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { erasures } from '#db/schema/rights.ts'
import { addPerson, ask, openDesk, runJobs } from '#test/hiring/rights/desk.ts'
import type { Desk } from '#test/hiring/rights/desk.ts'
import { Canaries } from '#test/hiring/rights/planted.ts'
import { apply, findOwnCandidate } from '#test/support/candidates.ts'
import { testNow } from '#test/support/people.ts'

let desk: Desk
let owner: Context
let person: string
let other: string
let otherCandidacy: string
const hour = 60 * 60 * 1000

beforeAll(async () => {
  desk = await openDesk()
  owner = desk.owner
  person = (await addPerson(desk, new Canaries())).id
  const added = await addPerson(desk, new Canaries())
  other = added.id
  otherCandidacy = added.candidacyId
})
afterAll(() => desk.data.close())

const after = (hours: number): Context => ({
  ...owner,
  now: new Date(testNow.getTime() + hours * hour),
})

async function work(hours: number, files = desk.storage, evenBackedOff = false) {
  const { database } = desk.data
  const jobs = await startJobs({
    database,
    handlers: {
      ...movingJobs({ database, services: { ...owner.services, files } }),
      [eraseFileKind]: eraseBytes(desk.storage),
    },
    clock: () => after(hours).now,
    log: { info: () => {}, error: () => {} },
    poll: false,
  })
  await jobs.runDueJobs({ evenBackedOff }).finally(() => jobs.stop())
}

const states = async (hours: number) => (await listExports(after(hours))).map(({ state }) => state)
const stored = async () => (await desk.storage.list({ prefix: owner.org.id })).files.length

test('an export can be fetched for a day, and then its bytes go', async () => {
  const { id } = await askForExport(owner)
  await work(0)
  await expect(fetchExport(after(23.9), id)).resolves.toMatchObject({
    mediaType: 'application/zip',
  })
  await expect(fetchExport(after(24), id)).rejects.toThrow(Gone)
  expect(await states(24)).toEqual(['ended'])
  expect(await stored()).toBe(1)
  await work(25)
  expect(await stored()).toBe(0)
})

/** Says that somebody is gone by now. */
const eraseSomebody = () =>
  moverTransaction(owner, (tx) =>
    tx.db.insert(erasures).values({
      orgId: owner.org.id,
      id: newId(),
      candidateId: other,
      askedBy: 'member',
      askedAt: testNow,
      keptBy: [],
      doneAt: testNow,
    }),
  )

test('an export during which somebody is erased is made again', async () => {
  const { id } = await askForExport(after(26))
  let kept = 0
  const files = {
    ...desk.storage,
    set: async (...given: Parameters<typeof desk.storage.set>) => {
      kept += 1
      if (kept === 1) await eraseSomebody()
      return desk.storage.set(...given)
    },
  }
  await work(26, files)
  expect(kept).toBe(2)
  expect(await stored()).toBe(1)
  await expect(fetchExport(after(27), id)).resolves.toMatchObject({ id: expect.any(String) })
})

test('an erasure ends every export, from its last transaction on', async () => {
  const [ready] = await listExports(after(27))
  expect(ready?.state).toBe('ready')
  await ask({ ...desk, owner: after(27) }, person)
  await runJobs(desk, { minutes: 28 * 60 })
  await expect(fetchExport(after(28), ready!.id)).rejects.toThrow(Gone)
  expect((await states(28))[0]).toBe('ended')
  await work(28)
  expect(await stored()).toBe(0)
})

test('striking somebody out of a text later on withdraws what is ready, at once', async () => {
  const at = after(34)
  const [name, email] = ['Rosa Applicant', 'rosa@mail.example']
  const { candidacyId } = await apply(owner, desk.openingId, { name, email })
  await writeNote(owner, { candidacyId: otherCandidacy, text: `Like ${name}.` })
  const { id: candidate } = await findOwnCandidate(owner, candidacyId)
  await ask({ ...desk, owner: after(32) }, candidate)
  await runJobs(desk, { minutes: 33 * 60 })
  const { id } = await askForExport(at)
  await work(34)
  const [review] = await transaction(at, listReviews)
  await decideReview(at, { id: review?.id ?? '', decision: 'struck' })
  await expect(fetchExport(at, id)).rejects.toThrow(Gone)
  expect((await states(34))[0]).toBe('ended')
  await work(34)
  expect(await stored()).toBe(0)
})

test('bytes of an export that was cut short go with the next try, or once it is given up', async () => {
  const cut = {
    ...desk.storage,
    set: async (...given: Parameters<typeof desk.storage.set>) => {
      await desk.storage.set(...given)
      throw new Error('the power went')
    },
  }
  const { id } = await askForExport(after(60))
  await work(60, cut)
  expect(await stored()).toBe(1)
  await work(61, desk.storage, true)
  await work(61)
  expect(await stored()).toBe(1)
  await expect(fetchExport(after(61), id)).resolves.toMatchObject({ mediaType: 'application/zip' })
  await askForExport(after(90))
  await work(90, cut)
  await work(91, cut, true)
  await work(91, cut)
  expect(await stored()).toBe(1)
  expect((await states(113))[0]).toBe('making')
  expect((await states(114))[0]).toBe('ended')
  await work(115, cut, true)
  await work(115, cut)
  expect(await stored()).toBe(0)
  await expect(askForExport(after(116))).resolves.toMatchObject({ id: expect.any(String) })
})
