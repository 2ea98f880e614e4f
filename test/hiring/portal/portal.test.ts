import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import { addTag } from '#app/hiring/candidates/person/tags.server.ts'
import { saveFacts, showFacts } from '#app/hiring/candidates/person/facts.server.ts'
import { writeToCandidate } from '#app/hiring/candidates/person/messages.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { redeemLink } from '#app/hiring/portal/links.server.ts'
import { replyLimit } from '#app/hiring/portal/portal.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacyEndings, messages } from '#db/schema/candidates.ts'
import { addPublishedOpening, apply, asPublic } from '#test/support/candidates.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let now: Date
let number = 0

beforeAll(async () => {
  now = new Date('2026-03-02T09:00:00Z')
  web = await openWeb({ clock: () => now })
  const org = await addOrganisation(web.data.database, 'Kelp & Sons')
  const ctx = await addMember(web.data.database, org, 'hiring-manager', 'Mira Manager')
  manager = { ...ctx, services: web.app.application.services }
})
beforeEach(() => {
  now = new Date(now.getTime() + 60 * 60 * 1000)
})
afterAll(() => web.close())

const acting = (): Context => ({ ...manager, now })
const portal = () => `/portal/${manager.org.slug}`

async function applicant() {
  number += 1
  const email = `applicant.${number}@mail.example`
  const { id: openingId } = await addPublishedOpening(acting())
  const { candidacyId } = await apply(acting(), openingId, { email, note: 'My own words.' })
  return { email, openingId, candidacyId, page: `${portal()}/applications/${candidacyId}` }
}

const mailsTo = async (email: string) =>
  (await waitingMails(web.data.database, manager.services.secret)).filter(({ to }) => to === email)

const ask = (visitor: Visitor, fields: Record<string, string>) =>
  visitor.post(`${portal()}?index`, fields)

async function linkFor(email: string): Promise<string> {
  await ask(web.visitor(), { email })
  const text = (await mailsTo(email)).at(-1)?.text ?? ''
  return /\/portal\/\S+\/links\/\S+/.exec(text)?.[0] ?? ''
}

async function enter(email: string): Promise<Visitor> {
  const visitor = web.visitor()
  const answer = await visitor.post(await linkFor(email))
  expect(answer.status).toBe(303)
  return visitor
}

test('a new address shuts the portal for whoever came in by the old one, a new name does not', async () => {
  const { email, candidacyId, page } = await applicant()
  const inside = await enter(email)
  const change = async (address: string) => {
    const { facts: known, origin: from, version } = await showFacts(acting(), candidacyId)
    const facts = { ...known, email: address, name: `${known.name} again`, links: [] }
    const origin = { ...from, referredBy: null }
    await saveFacts(acting(), { candidacyId, version, facts, origin })
  }
  await change(email.toUpperCase())
  expect((await inside.get(page)).status).toBe(200)
  const link = await linkFor(email)
  await change(`new.${email}`)
  expect((await inside.get(page)).status).not.toBe(200)
  expect(await redeemLink(await asPublic(acting()), link.split('/').at(-1) ?? '')).toBeNull()
  const again = await enter(`new.${email}`)
  expect((await again.get(page)).status).toBe(200)
})

describe('the way in', () => {
  test('is a link by mail that a look does not use up, and one post does', async () => {
    const { email, page } = await applicant()
    const link = await linkFor(email)
    const scanner = web.visitor()
    for (let look = 0; look < 3; look += 1) expect((await scanner.get(link)).status).toBe(200)
    expect(scanner.cookies.size).toBe(0)
    const visitor = web.visitor()
    expect((await visitor.post(link)).headers.get('Location')).toBe(`${portal()}?arrived`)
    expect((await visitor.get(page)).status).toBe(200)
    expect((await web.visitor().post(link)).status).toBe(410)
    expect((await web.visitor().get(link)).status).toBe(410)
  })

  test('fifty at the same moment: one gets in', async () => {
    const { email } = await applicant()
    const token = (await linkFor(email)).split('/').at(-1)!
    const tries = Array.from({ length: 50 }, () => redeemLink(asPublic(acting()), token))
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
  })

  test('ends after ten minutes, and when a newer link is asked for', async () => {
    const { email } = await applicant()
    const first = await linkFor(email)
    const second = await linkFor(email)
    expect((await web.visitor().post(first)).status).toBe(410)
    now = new Date(now.getTime() + 10 * 60 * 1000)
    expect((await web.visitor().post(second)).status).toBe(410)
  })

  test('answers the same whether an address is known or not, and as often', async () => {
    const { email } = await applicant()
    const answersFor = async (address: string) => {
      const visitor = web.visitor()
      const said: [number, string | null, string][] = []
      for (let index = 0; index < 6; index += 1) {
        const answer = await ask(visitor, { email: address })
        const text = (await answer.text())
          .replaceAll(address, '')
          .replaceAll(/nonce="[^"]*"|[\w-]{36}/g, '')
        said.push([answer.status, answer.headers.get('Location'), text])
      }
      return said
    }
    const known = await answersFor(email)
    const unknown = await answersFor('nobody.here@mail.example')
    expect(known.map(([status]) => status)).toEqual([303, 303, 303, 303, 303, 429])
    expect(unknown).toEqual(known)
    expect(await mailsTo('nobody.here@mail.example')).toEqual([])
  })

  test('from a mail asks for nothing to be typed and opens nothing by itself', async () => {
    const { email } = await applicant()
    const invitation = /\/portal\/\S+/.exec((await mailsTo(email))[0]!.text)![0]
    const visitor = web.visitor()
    const text = await (await visitor.get(invitation)).text()
    expect(text).not.toContain(email)
    const candidate = new URL(invitation, 'http://x').searchParams.get('for')!
    expect((await ask(visitor, { for: candidate })).status).toBe(303)
    expect(await mailsTo(email)).toHaveLength(2)
    expect((await ask(visitor, { for: 'nonsense' })).status).toBe(303)
  })

  test('is kept apart from members and from other organisations', async () => {
    const { email, page } = await applicant()
    const visitor = await enter(email)
    const elsewhere = await addOrganisation(web.data.database)
    const moved = page.replace(manager.org.slug, elsewhere.slug)
    expect((await visitor.get(moved)).headers.get('Location')).toBe(`/portal/${elsewhere.slug}`)
    expect((await visitor.get(`/${manager.org.slug}`)).status).toBe(303)
    const member = await web.as(manager)
    expect((await member.get(page)).headers.get('Location')).toBe(portal())
  })
})

describe('an application in the portal', () => {
  test('is one’s own alone', async () => {
    const [mine, theirs] = [await applicant(), await applicant()]
    const visitor = await enter(mine.email)
    expect((await visitor.get(mine.page)).status).toBe(200)
    for (const id of [theirs.candidacyId, theirs.openingId, 'nonsense']) {
      const page = `${portal()}/applications/${id}`
      expect((await visitor.get(page)).status).toBe(404)
      expect((await visitor.post(page, { text: 'Hello' })).status).toBe(404)
      expect((await visitor.post(`${page}/withdrawal`)).status).toBe(404)
    }
  })

  test('shows what was sent and said, and nothing that the team keeps to itself', async () => {
    const { email, candidacyId, openingId, page } = await applicant()
    await writeNote(acting(), { candidacyId, text: 'A secret opinion.' })
    await addTag(acting(), { candidacyId, label: 'hush-tag' })
    await writeToCandidate(acting(), { candidacyId, subject: 'Dates', text: 'Does Friday suit?' })
    const visitor = await enter(email)
    const answer = await visitor.get(page)
    const before = await answer.text()
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(before).toContain('Does Friday suit?')
    expect(before).toContain('Mira Manager')
    expect(before).toContain('My own words.')
    expect(before).not.toMatch(/<script/)
    await rejectCandidacies(acting(), {
      openingId,
      candidacyIds: [candidacyId],
      reason: 'Hidden reason',
      message: null,
    })
    now = new Date(now.getTime() + 120_000)
    const after = await (await visitor.get(page)).text()
    expect(after).toContain('We have decided not to go on')
    for (const secret of ['secret opinion', 'hush-tag', 'Hidden reason', 'Applied</']) {
      expect(before + after).not.toContain(secret)
    }
  })

  test('takes a message once and tells those who run the opening', async () => {
    const { email, candidacyId, page } = await applicant()
    const visitor = await enter(email)
    for (let twice = 0; twice < 2; twice += 1) {
      expect((await visitor.post(page, { text: 'Friday suits.' })).status).toBe(303)
    }
    const said = await transaction(manager, (tx) =>
      tx.db.select().from(messages).where(eq(messages.candidacyId, candidacyId)),
    )
    expect(said).toMatchObject([{ sender: 'candidate', text: 'Friday suits.' }])
    const told = (await waitingMails(web.data.database, manager.services.secret)).filter(
      ({ text }) => text.includes('Friday suits.'),
    )
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain(`/${manager.org.slug}/candidacies/${candidacyId}#conversation`)
    const empty = await visitor.post(page, { text: '  ' })
    expect(empty.status).toBe(400)
  })

  test('takes only so many messages in an hour, and keeps what was typed', async () => {
    const { email, page } = await applicant()
    const visitor = await enter(email)
    for (let sent = 0; sent < replyLimit.times; sent += 1) {
      expect((await visitor.post(page, { text: `Message ${sent}` })).status).toBe(303)
    }
    const refused = await visitor.post(page, { text: 'One more thing.' })
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('One more thing.')
  })

  test('withdrawn closes every other way in and is withdrawn once', async () => {
    const { email, candidacyId, page } = await applicant()
    const [visitor, other] = [await enter(email), await enter(email)]
    const link = await linkFor(email)
    expect((await visitor.post(`${page}/withdrawal`, { reason: 'Another offer' })).status).toBe(303)
    expect(await (await visitor.get(page)).text()).toContain('Withdrawn')
    expect((await other.get(page)).status).toBe(303)
    expect((await web.visitor().post(link)).status).toBe(410)
    expect((await visitor.post(`${page}/withdrawal`)).status).toBe(400)
    const endings = await transaction(manager, (tx) =>
      tx.db.select().from(candidacyEndings).where(eq(candidacyEndings.candidacyId, candidacyId)),
    )
    expect(endings).toMatchObject([{ outcome: 'withdrawn', byId: null, reason: 'Another offer' }])
  })

  test('is withdrawn although a rejection is on its way that nobody has heard of', async () => {
    const { email, candidacyId, openingId, page } = await applicant()
    const late = await applicant()
    const visitor = await enter(email)
    const tooLate = await enter(late.email)
    const reject = (one: { openingId: string; candidacyId: string }) =>
      rejectCandidacies(acting(), {
        openingId: one.openingId,
        candidacyIds: [one.candidacyId],
        reason: 'Other',
        message: null,
      })
    await reject(late)
    now = new Date(now.getTime() + 60_000)
    expect((await tooLate.post(`${late.page}/withdrawal`)).status).toBe(400)
    await reject({ openingId, candidacyId })
    now = new Date(now.getTime() + 59_000)
    expect((await visitor.post(`${page}/withdrawal`)).status).toBe(303)
    const endings = await transaction(manager, (tx) =>
      tx.db
        .select()
        .from(candidacyEndings)
        .where(eq(candidacyEndings.candidacyId, candidacyId))
        .orderBy(candidacyEndings.at),
    )
    expect(endings).toMatchObject([
      { outcome: 'rejected', undoneAt: now },
      { outcome: 'withdrawn', undoneAt: null },
    ])
  })

  test('is left by a button', async () => {
    const { email, page } = await applicant()
    const visitor = await enter(email)
    const kept = new Map(visitor.cookies)
    expect((await visitor.post(`${portal()}/sign-out`)).status).toBe(303)
    expect(visitor.cookies.size).toBe(0)
    for (const [name, value] of kept) visitor.cookies.set(name, value)
    expect((await visitor.get(page)).status).toBe(303)
  })
})

describe('a page without referrer', () => {
  const post = (headers: Record<string, string>) =>
    web.visitor().post(`${portal()}?index`, { email: 'x@mail.example' }, headers)

  test('sends the origin null: the browser’s own word decides', async () => {
    expect((await post({ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(303)
    expect((await post({ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    const evil = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }
    expect((await post(evil)).status).toBe(403)
  })
})
