import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { checkFile } from '#app/files/uploads.ts'
import type { Application } from '#app/hiring/candidates/applications/applications.server.ts'
import { readResume } from '#app/hiring/candidates/applications/resume-texts.server.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import { listCandidacies } from '#app/hiring/candidates/pipeline/table.server.ts'
import { noFilters } from '#app/hiring/candidates/pipeline/filters.ts'
import { search } from '#app/hiring/candidates/search/search.server.ts'
import { findKit } from '#app/hiring/interviews/kit/kit.server.ts'
import { findLoop } from '#app/hiring/interviews/loops.server.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import { answerClaim } from '#app/hiring/portal/claims/answers.server.ts'
import { openClaimed } from '#app/hiring/portal/claims/claims.server.ts'
import { undoDenial } from '#app/hiring/portal/claims/denial.server.ts'
import { showEntrance } from '#app/hiring/portal/entry/own-entrance.server.ts'
import { askForOwn, sendFile } from '#app/hiring/portal/asking/asking.server.ts'
import { askForLink, redeemLink } from '#app/hiring/portal/links.server.ts'
import { writeToTeam, withdraw } from '#app/hiring/portal/replies.server.ts'
import { enterPortal } from '#app/hiring/portal/sessions.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { closeOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { consents, resumes } from '#db/schema/candidates.ts'
import {
  addPublishedOpening,
  apply,
  asPublic,
  later as laterThan,
} from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let manager: Context
let number = 0

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  manager = await addMember(opened.database, org, 'hiring-manager', 'Mira Manager')
})
afterAll(() => opened.close())

const mailsTo = async (email: string) =>
  (await waitingMails(opened.database, manager.services.secret)).filter(({ to }) => to === email)

async function cv(text: string) {
  const checked = await checkFile(new File([text], 'cv.txt'))
  return checked.ok ? checked.document : null
}

const askedOf = async (ctx: PortalContext) => (await showEntrance(ctx)).claims
const kindsAsked = async (ctx: PortalContext) =>
  (await askedOf(ctx)).map(({ parts }) => parts.map(({ kind }) => kind))

const later = (minutes: number) => laterThan(manager, minutes)

/** Somebody who is in the portal, and an application to another opening that a stranger sent in their name. */
async function spokenFor() {
  number += 1
  const email = `known.${number}@mail.example`
  const [own, { id }] = [await addPublishedOpening(manager), await addPublishedOpening(manager)]
  await apply(manager, own.id, { email })
  const signIn = async () => {
    await askForLink(asPublic(manager), { email })
    const link = (await mailsTo(email)).at(-1)?.text ?? ''
    return (await redeemLink(asPublic(manager), /\/links\/(\S+)/.exec(link)?.[1] ?? '')) ?? ''
  }
  const session = await signIn()
  const person = async (minutes: number, token = session) =>
    (await enterPortal(asPublic(later(minutes)), token))!
  const send = (minutes: number, change: Partial<Application>) =>
    apply(later(minutes), id, { email, ...change })
  const document = await cv('By whom?')
  const { candidacyId } = await send(1, { note: 'Pay me.', notice: 'None.', document })
  const answer = async (minutes: number, isMine: boolean) =>
    answerClaim(await person(minutes), { kind: 'application', id: candidacyId, isMine })
  const shown = async () => {
    const { ending, coverNote, unconfirmed, denied, ...rest } = await showCandidacy(
      manager,
      candidacyId,
    )
    const outcome = ending?.outcome ?? null
    const application = { coverNote, unconfirmed, denied, outcome }
    return { application, files: rest.resumes, messages: rest.messages }
  }
  const notices = async () => {
    const rows = await transaction(manager, (tx) =>
      tx.db.select().from(consents).where(eq(consents.candidacyId, candidacyId)),
    )
    return rows.map(({ notice }) => notice)
  }
  const sent = { document, candidacyId, openingId: id }
  return { email, session, signIn, person, send, answer, shown, notices, ...sent }
}

const isTheirs = { unconfirmed: false, denied: false, outcome: null }
const isDenied = { unconfirmed: true, denied: true, outcome: 'withdrawn' }

describe('what a stranger sends in the name of somebody known', () => {
  test('gives way to what they send themselves after they denied it, be it the same file', async () => {
    const { session, send, answer, shown, notices, document } = await spokenFor()
    await answer(2, false)
    expect((await shown()).application).toMatchObject(isDenied)
    await send(3, { note: 'My own.', session, document, notice: 'Ours.' })
    const { application, files, messages } = await shown()
    expect(application).toEqual({ ...isTheirs, coverNote: 'My own.' })
    expect(files).toMatchObject([{ unconfirmed: false, denied: false }])
    expect(messages).toMatchObject([{ text: 'Pay me.', unconfirmed: true, denied: true }])
    expect(await notices()).toEqual(['Ours.'])
  })

  test('gives way before they were asked, too, and they are asked about its words alone', async () => {
    const { session, send, person, shown } = await spokenFor()
    await send(2, { note: '', session })
    expect((await shown()).application).toEqual({ ...isTheirs, coverNote: '' })
    expect(await kindsAsked(await person(3))).toEqual([['note', 'file']])
    const [claim] = await askedOf(await person(3))
    await answerClaim(await person(4), { ...claim!.parts[0]!, isMine: false })
    const { application, files, messages } = await shown()
    expect(application).toEqual({ ...isTheirs, coverNote: '' })
    expect([files[0], messages[0]]).toMatchObject([{ denied: true }, { denied: true }])
  })

  test('stays denied whatever comes again, until they say that this is theirs', async () => {
    const { send, person, answer, shown, notices, document } = await spokenFor()
    await answer(2, false)
    await send(3, { note: 'Pay me.', document, notice: 'Ours.' })
    await send(3, { note: 'Pay me.', document, notice: 'Ours.' })
    expect((await shown()).application).toMatchObject(isDenied)
    expect(await kindsAsked(await person(4))).toEqual([['note', 'file']])
    const [claim] = await askedOf(await person(4))
    await answerClaim(await person(5), { ...claim!.parts[1]!, isMine: true })
    expect(await askedOf(await person(6))).toEqual([])
    expect((await shown()).files.find(({ unconfirmed }) => !unconfirmed)).toBeDefined()
    expect((await shown()).application).toEqual({ ...isTheirs, coverNote: 'Pay me.' })
    expect(await notices()).toEqual(['Ours.'])
  })

  test('that was denied and comes again without a word is still asked about', async () => {
    const { send, person, answer, shown } = await spokenFor()
    await answer(2, false)
    await send(3, { note: '' })
    const [claim] = await askedOf(await person(4))
    await answerClaim(await person(5), { ...claim!.parts[0]!, isMine: true })
    expect((await shown()).application).toEqual({ ...isTheirs, coverNote: '' })
  })

  test('is no résumé to interview from beside their own, and once denied none to search', async () => {
    const { session, send, person, answer, candidacyId, openingId } = await spokenFor()
    const { plans } = await findLoop(manager, openingId)
    const interviewerId = manager.actor.id
    const { id } = await addInterviewer(manager, {
      candidacyId,
      planId: plans[0]!.id,
      interviewerId,
    })
    const kit = async () => (await findKit(manager, id)).application
    const stranger = await kit()
    expect(stranger).toMatchObject({ resumeUnconfirmed: true, unconfirmed: true, denied: false })
    const all = await transaction(manager, (tx) => tx.db.select({ id: resumes.id }).from(resumes))
    for (const resume of all) await readResume(asPublic(manager), resume.id)
    const filters = { ...noFilters, status: 'all' as const, text: 'whom' }
    const found = async () => [
      (await search(manager, { text: 'whom' })).candidacies.map((row) => row.id),
      (await listCandidacies(manager, { openingId, filters, size: 9 })).rows.map((row) => row.id),
    ]
    const once = await found()
    for (const list of once) expect(list).toContain(candidacyId)
    await answer(2, false)
    expect(await kit()).toMatchObject({ resumeId: null, denied: true })
    for (const list of await found()) expect(list).not.toContain(candidacyId)
    await send(3, { session, document: await cv('My own.') })
    await send(4, { document: await cv('By whom, again?') })
    const own = await kit()
    expect(own).toMatchObject({ resumeUnconfirmed: false, unconfirmed: false, denied: false })
    expect(await askedOf(await person(5))).toHaveLength(1)
  })

  test('is closed by a denial as by a withdrawal: their mailbox hears of it, other ways in end', async () => {
    const { email, session, signIn, person, answer, candidacyId } = await spokenFor()
    const other = await signIn()
    await askForLink(asPublic(later(1)), { email })
    const link = /\/links\/(\S+)/.exec((await mailsTo(email)).at(-1)?.text ?? '')?.[1] ?? ''
    const before = await mailsTo(email)
    await answer(2, false)
    expect((await mailsTo(email)).length - before.length).toBe(1)
    const mail = (await mailsTo(email)).at(-1)
    expect(mail?.subject).toContain('not yours')
    expect(mail?.text).toContain(`/portal/${manager.org.slug}?for=`)
    const [denied] = (await showEntrance(await person(3, session))!).denied
    expect(denied).toMatchObject({ id: candidacyId, at: later(2).now.toISOString() })
    expect(await person(3, session)).not.toBeNull()
    expect(await person(3, other)).toBeNull()
    expect(await redeemLink(asPublic(later(3)), link)).toBeNull()
  })

  test('can no longer be denied once they have met', async () => {
    const { answer, candidacyId, openingId, shown } = await spokenFor()
    const [plan] = (await findLoop(manager, openingId)).plans
    const interviewerId = manager.actor.id
    const startsAt = later(60).now
    await addInterviewer(manager, { candidacyId, planId: plan!.id, interviewerId, startsAt })
    await expect(answer(61, false)).rejects.toThrow(/withdraw/)
    expect((await shown()).application).toMatchObject({ denied: false, outcome: null })
    await answer(59, false)
    expect((await shown()).application).toMatchObject(isDenied)
  })

  test('is asked about once, with its file to look at, and one answer is for all of it', async () => {
    const { person, shown, candidacyId } = await spokenFor()
    const ctx = await person(2)
    const [claim, ...others] = await askedOf(ctx)
    const bytes = 'By whom?'.length
    const file = { kind: 'file' as const, id: expect.any(String), text: 'cv.txt', bytes }
    const application = { kind: 'application', id: candidacyId, text: 'Pay me.', bytes: null }
    expect([claim?.parts, others]).toEqual([[application, file], []])
    const { id } = claim!.parts[1]!
    expect(await (await openClaimed(ctx, id)).body.text()).toBe('By whom?')
    const stranger = await (await spokenFor()).person(2)
    await expect(openClaimed(stranger, id)).rejects.toThrow(NotFound)
    await answerClaim(ctx, { kind: 'application', id: candidacyId, isMine: true })
    await expect(openClaimed(ctx, id)).rejects.toThrow(NotFound)
    expect((await shown()).files).toMatchObject([{ unconfirmed: false, denied: false }])
    const again = answerClaim(ctx, { kind: 'file', id, isMine: false })
    await expect(again).rejects.toThrow(Conflict)
  })

  test('is theirs to judge anew when they take a denial back, until the opening closes', async () => {
    const { person, answer, shown, candidacyId, openingId } = await spokenFor()
    await answer(2, false)
    const stranger = await (await spokenFor()).person(2)
    await expect(undoDenial(stranger, candidacyId)).rejects.toThrow(NotFound)
    await undoDenial(await person(3), candidacyId)
    await expect(undoDenial(await person(3), candidacyId)).rejects.toThrow(Conflict)
    expect((await shown()).application).toMatchObject({ denied: false, outcome: null })
    expect(await kindsAsked(await person(4))).toEqual([['application', 'file']])
    await answer(5, false)
    await closeOpening(manager, { openingId, outcome: 'filled', reason: 'Filled' })
    await expect(undoDenial(await person(6), candidacyId)).rejects.toThrow(/closed/)
    expect((await shown()).application).toMatchObject(isDenied)
  })

  test.each(['denied', 'never asked about'])(
    'does not leave them turned down for it, %s, once they apply themselves',
    async (how) => {
      const { session, send, answer, shown, candidacyId, openingId } = await spokenFor()
      const rejection = { reason: 'Not a real application', message: null }
      await rejectCandidacies(later(2), { openingId, candidacyIds: [candidacyId], ...rejection })
      if (how === 'denied') await answer(5, false)
      expect((await shown()).application).toMatchObject({ outcome: 'rejected' })
      await send(6, { note: 'My own.', session })
      expect((await shown()).application).toEqual({ ...isTheirs, coverNote: 'My own.' })
    },
  )

  const acts: [string, (ctx: PortalContext, id: string) => Promise<unknown>][] = [
    ['writing', (ctx, id) => writeToTeam(ctx, { id, text: 'When do you call?' })],
    ['asking for an adjustment', (ctx, id) => askForOwn(ctx, { id, text: 'A ground floor.' })],
    ['sending work', async (ctx, id) => sendFile(ctx, { id, document: (await cv('Work.'))! })],
    ['withdrawing', (ctx, id) => withdraw(ctx, { id, reason: '' })],
  ]
  test.each(acts)('is theirs by %s in it, and its file is asked about', async (_, act) => {
    const { person, shown, candidacyId } = await spokenFor()
    const ctx = await person(2)
    await act(ctx, candidacyId)
    expect((await shown()).application).toMatchObject({ unconfirmed: false, denied: false })
    expect(await kindsAsked(ctx)).toEqual([['file']])
  })
})
