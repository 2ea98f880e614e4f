import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import {
  askForAllHeld,
  fetchReviewedCopy,
  showOwnRights,
} from '#app/hiring/portal/rights/own-rights.server.ts'
import { fetchableDays } from '#app/hiring/rights/access/access-copy.ts'
import { releaseCopy } from '#app/hiring/rights/access/release.server.ts'
import { closeRequest, openRequest } from '#app/hiring/rights/access/requests.server.ts'
import { savePart, showAccessCopy, showPart } from '#app/hiring/rights/access/review.server.ts'
import { Conflict, Forbidden, Gone, Invalid, NotFound } from '#app/problems.ts'
import { dataMap } from '#db/data-map/data-map.ts'
import { moverTransaction, transaction } from '#db/connection.server.ts'
import { accessPassages } from '#db/schema/rights.ts'
import { addSomebody } from '#test/support/candidates.ts'
import { addMember } from '#test/support/people.ts'
import { asCandidate, fetchedBy, lookThrough } from './access-desk.ts'
import { addPerson, ask, openDesk, runJobs } from './desk.ts'
import type { Desk } from './desk.ts'
import { Canaries, plantEverywhere } from './planted.ts'

type Person = { id: string; candidacyId: string }

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.data.close())

describe('a copy of everything, by default', () => {
  const canaries = new Canaries()
  let person: Person
  let copy: Record<string, string>

  beforeAll(async () => {
    person = await addPerson(desk, canaries)
    const ids = await plantEverywhere(desk.owner, canaries, {
      candidate: person.id,
      overrides: {
        'hiring.scorecard_seals': { recalledAt: null, late: false },
        'hiring.access_copies': { releasedAt: null, closedAt: new Date(0), closedBy: null },
        'hiring.referrals': { mailbox: canaries.email, candidacyId: null },
        'hiring.messages': { sender: 'candidate' },
      },
    })
    person.candidacyId = ids.get('hiring.candidacies') ?? ''
    await moverTransaction(desk.owner, (tx) =>
      tx.db.execute(sql`delete from hiring.interview_endings`),
    )
    await addSomebody(desk.owner, desk.openingId, { name: 'Otto  Weiß-Lang' })
    await addMember(desk.data.database, desk.owner.org, 'planner', 'Priya Raman')
    await writeNote(desk.owner, {
      candidacyId: person.candidacyId,
      text: `Better than otto weiß-lang, says Priya Raman (boss@firm.example).`,
    })
    await askForAllHeld(asCandidate(desk.owner, person), { message: 'Please.' })
  })

  test('is asked for in the portal, which says by when the answer comes, once', async () => {
    const { everything } = await showOwnRights(asCandidate(desk.owner, person))
    expect(everything).toMatchObject({ state: 'open', askedAt: '2026-03-02T09:00:00.000Z' })
    expect(everything?.dueOn).toBe('2026-04-02T09:00:00.000Z')
    await expect(askForAllHeld(asCandidate(desk.owner, person), { message: '' })).rejects.toThrow(
      Conflict,
    )
  })

  test('is not released before somebody has looked through what others wrote', async () => {
    await expect(releaseCopy(desk.owner, person.candidacyId)).rejects.toThrow(Invalid)
    await lookThrough(desk.owner, person)
    await writeNote(desk.owner, { candidacyId: person.candidacyId, text: 'Came in later.' })
    await expect(releaseCopy(desk.owner, person.candidacyId)).rejects.toThrow(Invalid)
    await lookThrough(desk.owner, person)
    await releaseCopy(desk.owner, person.candidacyId)
    expect((await showOwnRights(asCandidate(desk.owner, person))).everything?.state).toBe('making')
    await runJobs(desk)
    copy = await fetchedBy(asCandidate(desk.owner, person))
  })

  test('holds what the data map says: every text of theirs and about them, and nothing else', () => {
    const proposedOut = new Set(['hiring.legal_holds', 'hiring.interview_endings'])
    const wanted = dataMap.flatMap(({ name, columns }) =>
      Object.values(columns)
        .filter(({ rule }) => ['candidate', 'access-copy'].includes(rule.export))
        .filter(() => !proposedOut.has(name) && !/^(files|fairness)\./.test(name))
        .map(({ column }) => `${name}.${column.name}`),
    )
    const words = [...canaries.planted].filter(
      ([, where]) => wanted.includes(where) || ['name', 'email'].includes(where),
    )
    expect(words.length).toBeGreaterThan(35)
    for (const file of ['data.json', 'data.html'])
      expect(new Set(canaries.foundIn(copy[file] ?? ''))).toEqual(
        new Set([
          ...words.map(([word, where]) => `${word} planted in ${where}`),
          'the phone number',
        ]),
      )
    for (const table of proposedOut)
      expect([...canaries.planted.values()].some((where) => where.startsWith(table))).toBe(true)
  })

  test('names nobody else, and says so', () => {
    const told = Object.values(copy).join('\n')
    expect(told).not.toMatch(/otto|weiß|boss@firm/i)
    expect(told).not.toContain('Priya')
    expect(copy['data.html']).toContain('Better than [name left out], says [name left out]')
    expect(copy['data.html']).toContain('It speaks of a legal claim.')
    expect(copy['data.html']).toContain('Came in later.')
  })

  test('goes to the person it is about alone, and for some days', async () => {
    const stranger = await addPerson(desk, new Canaries())
    const { everything } = await showOwnRights(asCandidate(desk.owner, person))
    await expect(
      fetchReviewedCopy(asCandidate(desk.owner, stranger), everything?.id ?? ''),
    ).rejects.toThrow(NotFound)
    const late = { ...desk.owner, now: new Date(desk.owner.now.getTime() + 15 * 86_400_000) }
    await expect(
      fetchReviewedCopy(asCandidate(late, person), everything?.id ?? ''),
    ).rejects.toThrow(Gone)
    await runJobs(desk, { minutes: fetchableDays * 24 * 60 + 30 })
    const texts = await transaction(desk.owner, (tx) =>
      tx.db
        .select({ text: accessPassages.text })
        .from(accessPassages)
        .where(eq(accessPassages.copyId, everything?.id ?? '')),
    )
    expect(texts.filter(({ text }) => text !== '')).toEqual([])
  })
})

describe('a formal request', () => {
  const written = (text: string) => ({ choice: 'redact' as const, text, reason: '' })

  async function requested() {
    const person = await addPerson(desk, new Canaries())
    await openRequest(desk.owner, { candidacyId: person.candidacyId, arrivedOn: '2026-02-10' })
    return person
  }

  test('by letter counts from the day it arrived', async () => {
    const person = await requested()
    const { request } = await showAccessCopy(desk.owner, person.candidacyId)
    expect(request).toMatchObject({
      askedBy: 'member',
      isLate: false,
      dueOn: '2026-03-10T00:00:00.000Z',
    })
    const open = { candidacyId: (await addPerson(desk, new Canaries())).candidacyId }
    for (const arrivedOn of ['2026-03-03', '2024-01-01'])
      await expect(openRequest(desk.owner, { ...open, arrivedOn })).rejects.toThrow(Invalid)
  })

  test('goes out as it was reworked; what is left out says why, and nothing of itself', async () => {
    const person = await requested()
    const { candidacyId } = person
    await writeNote(desk.owner, { candidacyId, text: 'Her sister is ill; good at SQL.' })
    await writeNote(desk.owner, { candidacyId, text: 'A secret of the firm.' })
    await lookThrough(desk.owner, person, (text) => {
      if (text.includes('sister')) return written('Good at SQL.')
      if (!text.includes('secret')) return null
      return { choice: 'leave-out', text: '', reason: 'It tells a trade secret.' }
    })
    await releaseCopy(desk.owner, candidacyId)
    await runJobs(desk)
    const told = Object.values(await fetchedBy(asCandidate(desk.owner, person))).join('\n')
    expect(told).toContain('Good at SQL.')
    expect(told).toContain('It tells a trade secret.')
    expect(told).not.toMatch(/sister|of the firm/)
  })

  test('asks for a reason where something is left out, and refuses what was decided on other texts', async () => {
    const { candidacyId } = await requested()
    await writeNote(desk.owner, { candidacyId, text: 'One note.' })
    const part = 'notes'
    const { digest, items } = await showPart(desk.owner, { candidacyId, part })
    const [{ source = '' } = {}] = items
    const said = { candidacyId, part, digest, items: [{ source, text: '', reason: '' }] }
    const saving = (choice: 'redact' | 'leave-out') =>
      savePart(desk.owner, { ...said, items: said.items.map((one) => ({ ...one, choice })) })
    await expect(saving('leave-out')).rejects.toMatchObject({
      fields: { 'items[0].reason': [expect.any(String)] },
    })
    await expect(saving('redact')).rejects.toMatchObject({
      fields: { 'items[0].text': [expect.any(String)] },
    })
    await writeNote(desk.owner, { candidacyId, text: 'Another note.' })
    await expect(saving('redact')).rejects.toThrow(Conflict)
  })

  test('is prepared by those who handle rights, released by admins, and by nobody else', async () => {
    const { candidacyId } = await requested()
    const recruiter = await addMember(desk.data.database, desk.owner.org, 'recruiter')
    const manager = await addMember(desk.data.database, desk.owner.org, 'hiring-manager')
    expect((await showAccessCopy(recruiter, candidacyId)).mayRelease).toBe(false)
    await expect(releaseCopy(recruiter, candidacyId)).rejects.toThrow(Forbidden)
    await expect(showAccessCopy(manager, candidacyId)).rejects.toThrow(Forbidden)
  })

  test('is closed with a reason that the person reads', async () => {
    const person = await requested()
    await closeRequest(desk.owner, { candidacyId: person.candidacyId, reason: 'It is the third.' })
    expect((await showOwnRights(asCandidate(desk.owner, person))).everything).toMatchObject({
      state: 'closed',
      reason: 'It is the third.',
    })
    await expect(releaseCopy(desk.owner, person.candidacyId)).rejects.toThrow(Conflict)
  })

  test('is gone with the person, whatever of it was there', async () => {
    const person = await requested()
    await writeNote(desk.owner, { candidacyId: person.candidacyId, text: 'Good.' })
    await lookThrough(desk.owner, person)
    await releaseCopy(desk.owner, person.candidacyId)
    await runJobs(desk)
    const { everything } = await showOwnRights(asCandidate(desk.owner, person))
    const key = `${desk.owner.org.id}/${everything?.id}`
    expect(await desk.storage.get(key)).not.toBeNull()
    await ask(desk, person.id)
    await runJobs(desk)
    expect(await desk.storage.get(key)).toBeNull()
    expect((await showOwnRights(asCandidate(desk.owner, person))).everything).toBeNull()
  })
})

test('scorecards that nobody may read yet stay out of it, and it says that they are there', async () => {
  const other = await openDesk()
  const { owner, data } = other
  const canaries = new Canaries()
  const { id } = await addPerson(other, canaries)
  const ids = await plantEverywhere(owner, canaries, {
    candidate: id,
    overrides: { 'hiring.access_copies': { closedAt: new Date(0), releasedAt: null } },
  })
  const person = { id, candidacyId: ids.get('hiring.candidacies') ?? '' }
  await moverTransaction(owner, async (tx) => {
    await tx.db.execute(sql`delete from hiring.reveals`)
    await tx.db.execute(sql`delete from hiring.interview_endings`)
  })
  await expect(openRequest(owner, { ...person, arrivedOn: '2026-03-01' })).resolves.toBeUndefined()
  await expect(showAccessCopy(owner, person.candidacyId)).rejects.toThrow(Forbidden)
  const clerk = {
    ...(await addMember(data.database, owner.org, 'admin')),
    services: owner.services,
  }
  const { unrevealed, parts = [] } = await showAccessCopy(clerk, person.candidacyId)
  expect(unrevealed).toBe(1)
  expect(
    parts.map(({ key }) => key).filter((key) => /^(scorecard|rating|post-)/.test(key)),
  ).toEqual([])
  await lookThrough(clerk, person)
  await releaseCopy(clerk, person.candidacyId)
  await runJobs(other)
  const told = Object.values(await fetchedBy(asCandidate(owner, person))).join('\n')
  expect(told).toContain('One scorecard is there that nobody may read yet')
  const hidden = [...canaries.planted].filter(([, where]) =>
    /^hiring\.(ratings|scorecards|scorecard_seals|post_discussion_ratings)\./.test(where),
  )
  expect(hidden.length).toBeGreaterThan(3)
  expect(hidden.filter(([word]) => told.includes(word))).toEqual([])
  await data.close()
})
