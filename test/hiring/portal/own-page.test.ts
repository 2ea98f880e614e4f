import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { checkFile } from '#app/files/uploads.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import { findOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { changeTeamLinks } from '#app/hiring/openings/team-links/team-links.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import { askForLink, redeemLink } from '#app/hiring/portal/links.server.ts'
import { portalCookie } from '#app/hiring/candidates/portal-address.ts'
import { offerTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, resumes } from '#db/schema/candidates.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { accommodations } from '#db/schema/portal.ts'
import { addPublishedOpening, apply, asPublic } from '#test/support/candidates.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let interviewer: Context
let openingId: string
let number = 0

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database, 'Kelp & Sons')
  const { services } = web.app.application
  const as = async (access: 'hiring-manager' | 'interviewer', name: string) => ({
    ...(await addMember(web.data.database, org, access, name)),
    services,
  })
  manager = await as('hiring-manager', 'Mira Manager')
  interviewer = await as('interviewer', 'Ivo Interviewer')
  openingId = (await addPublishedOpening(manager)).id
  const memberId = interviewer.actor.id
  await seatMember(manager, { openingId, memberId, part: 'interviewer' })
})
afterAll(() => web.close())

const mails = () => waitingMails(web.data.database, manager.services.secret)

/** Somebody who has applied and is in the portal. */
async function applicant() {
  number += 1
  const email = `ada.${number}@mail.example`
  const { candidacyId } = await apply(manager, openingId, { email })
  await askForLink(asPublic(manager), { email })
  const mail = (await mails()).findLast(({ to, text }) => to === email && text.includes('/links/'))
  const token = /links\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const visitor = web.visitor()
  const session = await redeemLink(asPublic(manager), token)
  visitor.cookies.set(portalCookie(manager.org.id), session ?? '')
  const page = `/portal/${manager.org.slug}/applications/${candidacyId}`
  return { visitor, page, candidacyId, email, session: session ?? '' }
}

const read = async (visitor: Visitor, page: string) => (await visitor.get(page)).text()

test('an application shows the position, the next step with its day and person, and who interviews', async () => {
  const { visitor, page } = await applicant()
  const shown = await read(visitor, page)
  expect(shown).toContain('$150,000–$190,000 a year')
  expect(shown).toContain('9 Mar 2026')
  expect(shown).toContain('Mira Manager, hiring manager')
  expect(shown).toContain('Who you meet is named here once it is set.')
  expect(shown.length).toBeLessThan(60_000)
})

test('links about the team stand with the position, and lead to the web alone', async () => {
  const { visitor, page } = await applicant()
  expect(await read(visitor, page)).not.toContain('href="https://talks.example/us"')
  const { version } = await findOpening(manager, openingId)
  const links = [
    { title: 'A talk', url: 'https://talks.example/us' },
    { title: 'A trap', url: 'javascript:alert(1)' },
  ]
  await changeTeamLinks(manager, { openingId, version, links })
  const shown = await read(visitor, page)
  expect(shown).toContain('href="https://talks.example/us"')
  expect(shown).not.toContain('A trap')
})

test('a pending decision says since when', async () => {
  const { visitor, page, candidacyId } = await applicant()
  const since = />Decision pending<[^]{0,200}since[^]{0,200}>1 Mar 2026</
  expect(await read(visitor, page)).not.toMatch(since)
  const decision = sql`(select id from hiring.stages
    where opening_id = ${openingId} and kind = 'decision')`
  await transaction(manager, (tx) =>
    tx.db
      .update(candidacies)
      .set({ stageId: decision, movedAt: new Date('2026-03-01T12:00Z') })
      .where(eq(candidacies.id, candidacyId)),
  )
  expect(await read(visitor, page)).toMatch(since)
})

test('whoever comes in with one application lands on it, and finds the list again', async () => {
  const { visitor, page } = await applicant()
  const list = `/portal/${manager.org.slug}`
  const arrival = await visitor.get(`${list}?arrived`)
  expect([arrival.status, arrival.headers.get('Location')]).toEqual([303, page])
  expect(await read(visitor, list)).toContain(page)
})

test('times are in the zone the candidate chose, summer time included', async () => {
  const { visitor, page, candidacyId } = await applicant()
  const zone = `/portal/${manager.org.slug}/time-zone`
  expect((await visitor.post(zone, { zone: 'Mars/Olympus' })).status).toBe(400)
  expect((await visitor.post(zone, { zone: 'Europe/Berlin' })).status).toBe(303)
  const [plan] = await transaction(manager, (tx) =>
    tx.db.select().from(interviewPlans).where(eq(interviewPlans.openingId, openingId)).limit(1),
  )
  const dates: [string, Context][] = [
    ['2026-03-28T09:00:00Z', interviewer],
    ['2026-03-30T09:00:00Z', manager],
  ]
  for (const [startsAt, { actor }] of dates)
    await addInterviewer(manager, {
      candidacyId,
      planId: plan?.id ?? '',
      interviewerId: actor.id,
      startsAt: new Date(startsAt),
    })
  const shown = await read(visitor, page)
  expect(shown).toContain('28 Mar 2026, 10:00')
  expect(shown).toContain('30 Mar 2026, 11:00')
  expect(shown).toContain('Times are in the zone Europe/Berlin.')
})

test('offered times are in the same zone; the one a time was booked in is theirs, and so is the application', async () => {
  const { visitor, page, candidacyId } = await applicant()
  const [plan] = await transaction(manager, (tx) =>
    tx.db.select().from(interviewPlans).where(eq(interviewPlans.openingId, openingId)).limit(1),
  )
  const key = { candidacyId, planId: plan?.id ?? '' }
  await addInterviewer(manager, { ...key, interviewerId: interviewer.actor.id })
  const startsAt = [new Date('2026-03-27T10:00Z')]
  const terms = { videoLink: '', moves: 1, noticeHours: 24 }
  const { meetingId } = await offerTimes(manager, { ...key, startsAt, ...terms })
  await visitor.post(`/portal/${manager.org.slug}/time-zone`, { zone: 'Europe/Berlin' })
  const meeting = `${page}/interviews/${meetingId}`
  expect(await read(visitor, meeting)).toContain('Times are in Europe/Berlin.')
  const there = await read(visitor, `${meeting}?zone=America/New_York`)
  expect(there).toContain('Times are in America/New York.')
  const slot = /value="([^"]+)" name="slot"/.exec(there)?.[1] ?? ''
  await transaction(manager, (tx) =>
    tx.db.update(candidacies).set({ unconfirmed: true }).where(eq(candidacies.id, candidacyId)),
  )
  expect((await visitor.post(meeting, { slot, zone: 'America/New_York' })).status).toBe(303)
  expect(await showCandidacy(manager, candidacyId)).toMatchObject({ unconfirmed: false })
  expect(await read(visitor, page)).toContain('Times are in the zone America/New York.')
})

describe('an adjustment', () => {
  test('is asked for once, is for those who run the opening, and interviewers read what was shared', async () => {
    const { visitor, page, candidacyId } = await applicant()
    const text = 'I am hard of hearing: captions, please.'
    for (const _ of [1, 2])
      expect((await visitor.post(`${page}/accommodations`, { text })).status).toBe(303)
    const rows = await transaction(manager, (tx) =>
      tx.db.select().from(accommodations).where(eq(accommodations.candidacyId, candidacyId)),
    )
    expect(rows).toMatchObject([{ text }])
    const told = (await mails()).filter(({ subject }) => subject.includes('adjustment'))
    expect(told.map((mail) => mail.text).join()).not.toContain('hearing')
    const [plan] = await transaction(manager, (tx) =>
      tx.db.select().from(interviewPlans).where(eq(interviewPlans.openingId, openingId)).limit(1),
    )
    const { id } = await addInterviewer(manager, {
      candidacyId,
      planId: plan?.id ?? '',
      interviewerId: interviewer.actor.id,
    })
    const home = `/${manager.org.slug}`
    const [team, panel] = [await web.as(manager), await web.as(interviewer)]
    const person = `${home}/candidacies/${candidacyId}`
    expect(await read(team, person)).toContain('hard of hearing')
    const sharing = `${person}/accommodations/${rows[0]?.id}/sharing`
    expect((await panel.post(sharing, { text: 'I share it.' })).status).toBe(403)
    expect((await team.post(sharing, { text: 'Switch captions on.' })).status).toBe(303)
    for (const address of [person, `${person}.data`, `${home}/interviews/${id}/kit`])
      expect(await read(panel, address)).not.toContain('hearing')
    expect(await read(panel, `${home}/interviews/${id}/kit`)).toContain('Switch captions on.')
    expect(await read(visitor, page)).not.toContain('Switch captions on.')
  })
})

describe('a work sample', () => {
  const sample = (name = 'notebook.md', text = '# Forecast\nHow it was checked.') =>
    new File([text], name, { type: 'text/markdown' })

  test('goes to the team beside the résumé, once', async () => {
    const { visitor, page, candidacyId } = await applicant()
    for (const _ of [1, 2])
      expect((await visitor.post(`${page}/files`, { file: sample() })).status).toBe(303)
    const rows = await transaction(manager, (tx) =>
      tx.db.select().from(resumes).where(eq(resumes.candidacyId, candidacyId)),
    )
    expect(rows).toMatchObject([{ kind: 'work-sample', unconfirmed: false }])
    expect(await read(visitor, page)).toContain('notebook.md')
    const team = await web.as(manager)
    const person = await read(team, `/${manager.org.slug}/candidacies/${candidacyId}`)
    expect(person).toContain('notebook.md')
    expect(person).toContain('No résumé.')
  })

  test.each([
    ['is no document', sample('run.exe', 'MZ')],
    ['says it is one and is none', sample('scan.pdf', 'nothing')],
  ])('that %s is refused', async (_, file) => {
    const { visitor, page } = await applicant()
    expect((await visitor.post(`${page}/files`, { file })).status).toBe(400)
  })

  test('is one of ten files at most, and none after withdrawing', async () => {
    const { visitor, page } = await applicant()
    for (let at = 0; at < 10; at += 1)
      expect(
        (await visitor.post(`${page}/files`, { file: sample(`${at}.txt`, `${at}`) })).status,
      ).toBe(303)
    const refused = await visitor.post(`${page}/files`, { file: sample('11.txt', 'eleven') })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('ten files')
    await visitor.post(`${page}/withdrawal`)
    expect((await visitor.post(`${page}/files`, { file: sample() })).status).toBe(400)
  })
})

describe('an application to another opening in the name of a candidate', () => {
  const another = async () => (await addPublishedOpening(manager)).id
  const shown = (candidacyId: string) => showCandidacy(manager, candidacyId)

  test('is theirs where they are in the portal of the same browser, and nobody else’s word', async () => {
    const [own, other] = [await applicant(), await applicant()]
    const id = await another()
    const mine = await apply(manager, id, { email: own.email, session: own.session })
    expect(await shown(mine.candidacyId)).toMatchObject({ unconfirmed: false })
    const foreign = await apply(manager, id, { email: other.email, session: own.session })
    expect(await shown(foreign.candidacyId)).toMatchObject({ unconfirmed: true })
  })

  test('that they deny is closed with all that came with it, and asked about anew when it comes again', async () => {
    const { visitor, email } = await applicant()
    const id = await another()
    const start = `/portal/${manager.org.slug}`
    expect(await read(visitor, start)).not.toContain('Did you send this?')
    const checked = await checkFile(new File(['Not by them.'], 'cv.txt'))
    const document = checked.ok ? checked.document : null
    const { candidacyId } = await apply(manager, id, { email, note: 'Take me.', document })
    const asked = await read(visitor, start)
    for (const text of ['Did you send this?', 'Take me.', 'cv.txt']) expect(asked).toContain(text)
    expect(asked.match(/Not mine/g)).toHaveLength(1)
    const file = await visitor.get(/href="([^"]+\/file)"/.exec(asked)?.[1] ?? '')
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename=cv.txt')
    expect(await file.text()).toBe('Not by them.')
    const team = await web.as(manager)
    const all = `/${manager.org.slug}/openings/${id}/candidates`
    const lists = (query: string) =>
      Promise.all(
        [`${all}${query}`, `${all}${query}&view=table`, `${all}/export${query}`].map((page) =>
          read(team, page),
        ),
      )
    for (const text of await lists('?status=')) expect(text).toMatch(/not confirmed/i)
    expect(await read(team, `/${manager.org.slug}/search?q=Ada`)).toContain('Sender not confirmed')
    const address = `${start}/claims/${candidacyId}`
    const fields = { kind: 'application', answer: 'not-mine' }
    const stranger = (await applicant()).visitor
    expect((await stranger.post(address, fields)).status).toBe(404)
    expect((await visitor.post(address, fields)).status).toBe(303)
    expect((await visitor.post(address, { ...fields, answer: 'mine' })).status).toBe(409)
    expect(await read(visitor, start)).not.toContain('Did you send this?')
    const gone = await visitor.get(`${start}/applications/${candidacyId}`)
    expect(gone.status).toBe(410)
    const explained = await gone.text()
    expect(explained).toContain('You said that you did not send this application.')
    expect(explained).toContain(`class="button" href="${start}"`)
    expect(explained).toContain('Kelp &amp; Sons')
    expect((await visitor.get(`${start}?arrived`)).status).toBe(200)
    expect(await read(visitor, start)).toContain('Take my answer back')
    expect(await shown(candidacyId)).toMatchObject({
      denied: true,
      ending: { outcome: 'withdrawn', reason: expect.stringContaining('did not send') },
      resumes: [{ unconfirmed: true, denied: true }],
    })
    for (const text of await lists('?status=all')) expect(text).toContain('Not theirs')
    const person = await read(team, `/${manager.org.slug}/candidacies/${candidacyId}`)
    expect(person).toContain('They say that they did not send it.')
    await apply(manager, id, { email, note: 'It is me this time.' })
    const anew = await read(visitor, start)
    expect(anew).toContain('It is me this time.')
    for (const text of ['Take me.', 'cv.txt']) expect(anew).not.toContain(text)
  })
})
