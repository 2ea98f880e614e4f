import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { standingOf } from '#app/hiring/candidates/referrals/referral.ts'
import {
  declineReferral,
  forgetReferral,
  listReferrals,
  referSomebody,
  showInvitation,
} from '#app/hiring/candidates/referrals/referrals.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { Gone, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { referrals } from '#db/schema/portal.ts'
import { addPublishedOpening, apply, asPublic } from '#test/support/candidates.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let data: TestDatabase
let manager: Context
let member: Context
let openingId: string
let number = 0

beforeAll(async () => {
  data = await openTestDatabase()
  const org = await addOrganisation(data.database)
  manager = await addMember(data.database, org, 'hiring-manager')
  member = await addMember(data.database, org, 'viewer', 'Vera Viewer')
  openingId = (await addPublishedOpening(manager)).id
})
afterAll(() => data.close())

const mailsTo = async (email: string) =>
  (await waitingMails(data.database, manager.services.secret)).filter(({ to }) => to === email)

/** Somebody whom the member has referred, and the token in the mail that asked them. */
async function referred() {
  number += 1
  const email = `friend.${number}@mail.example`
  const person = { openingId, name: `Friend ${number}`, email, note: 'We worked together.' }
  await referSomebody(member, person)
  const [mail] = await mailsTo(email)
  const token = /referral\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  return { person, email, token, mail }
}

const standing = async (name: string, ctx = member) =>
  (await listReferrals(ctx, null)).list.find((one) => one.name === name)?.standing

const later = (ctx: Context, seconds: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + seconds * 1000),
})

describe('a referral', () => {
  test('asks with the name of whoever referred, and makes nobody a candidate', async () => {
    const { mail, token, person } = await referred()
    expect(mail?.subject).toContain('Vera Viewer thinks of you')
    expect(mail?.text).not.toContain('We worked together')
    expect(await showInvitation(asPublic(manager), token)).toMatchObject({
      name: person.name,
      referrer: 'Vera Viewer',
    })
    expect(await standing(person.name)).toBe('Asked')
  })

  test('becomes the source of the application that follows, and is told in one word', async () => {
    const { email, person, token } = await referred()
    const { candidacyId } = await apply(manager, openingId, { email: email.toUpperCase() })
    const [row] = await transaction(manager, (tx) =>
      tx.db.select().from(candidacies).where(eq(candidacies.id, candidacyId)),
    )
    expect(row).toMatchObject({ source: 'referral', referredBy: member.actor.id })
    expect(await standing(person.name)).toBe('In process')
    await expect(showInvitation(asPublic(manager), token)).rejects.toThrow(Gone)
    const rejection = { openingId, candidacyIds: [candidacyId], reason: 'Secret', message: null }
    await rejectCandidacies(manager, rejection)
    expect(await standing(person.name, later(member, 30))).toBe('In process')
    expect(await standing(person.name, later(member, 90))).toBe('Closed')
  })

  test('that is declined leaves nothing of them but that they are not asked again', async () => {
    const { person, email, token } = await referred()
    await declineReferral(asPublic(manager), token)
    await expect(declineReferral(asPublic(manager), token)).rejects.toThrow(Gone)
    const rows = await transaction(manager, (tx) => tx.db.select().from(referrals))
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${email}|${person.name}"`))
    await referSomebody(member, person)
    expect(await mailsTo(email)).toHaveLength(1)
  })

  test('that is not answered is forgotten after thirty days', async () => {
    const { email, person, token } = await referred()
    const [row] = await transaction(manager, (tx) =>
      tx.db.select().from(referrals).where(eq(referrals.email, email)),
    )
    const month = later(manager, 30 * 86_400)
    await expect(showInvitation(asPublic(month), token)).rejects.toThrow(Gone)
    expect(await standing(person.name, later(member, 30 * 86_400))).toBe('Nothing came of it')
    await forgetReferral(asPublic(month), row?.id ?? '')
    expect(await standing(person.name)).toBeUndefined()
  })

  test('tells nobody who has applied or was referred already', async () => {
    const email = 'known@mail.example'
    await apply(manager, openingId, { email })
    const before = await mailsTo(email)
    await referSomebody(member, { openingId, name: 'Known', email, note: '' })
    expect(await mailsTo(email)).toEqual(before)
    await referSomebody(member, {
      openingId,
      name: 'Stranger',
      email: 'new@mail.example',
      note: '',
    })
    const month = later(member, 30 * 86_400)
    const theLife = async (name: string) => [await standing(name), await standing(name, month)]
    expect(await theLife('Known')).toEqual(['Asked', 'Nothing came of it'])
    expect(await theLife('Known')).toEqual(await theLife('Stranger'))
    await apply(manager, openingId, { email, note: 'Once more.' })
    expect(await standing('Known')).toBe('Asked')
    const { person } = await referred()
    await referSomebody(manager, person)
    expect(await mailsTo(person.email)).toHaveLength(1)
    expect(await standing(person.name, manager)).toBe('Asked')
  })

  test('of somebody who is known is forgotten like any other, and once is enough', async () => {
    const email = 'known.too@mail.example'
    await apply(manager, openingId, { email })
    const person = { openingId, name: 'Known Too', email, note: 'From school.' }
    await referSomebody(member, person)
    await referSomebody(member, person)
    const all = () =>
      transaction(manager, (tx) =>
        tx.db.select().from(referrals).where(eq(referrals.mailbox, email)),
      )
    const [row, ...more] = await all()
    expect(row).toMatchObject({ mailed: false, note: '', email: '' })
    expect(more).toEqual([])
    await forgetReferral(asPublic(later(manager, 30 * 86_400)), row?.id ?? '')
    expect(await all()).toEqual([])
    expect(await standing('Known Too')).toBeUndefined()
  })

  test('is for openings that are public', async () => {
    const draft = await addOpening(manager)
    const person = { openingId: draft.id, name: 'Friend', email: 'f@mail.example', note: '' }
    await expect(referSomebody(member, person)).rejects.toThrow(Invalid)
  })
})

test.each([
  [{ declinedAt: null, candidacy: null, days: 1 }, 'Asked'],
  [{ declinedAt: new Date(0), candidacy: null, days: 1 }, 'Nothing came of it'],
  [{ declinedAt: null, candidacy: null, days: 0 }, 'Nothing came of it'],
  [{ declinedAt: null, candidacy: { ended: null }, days: 0 }, 'In process'],
  [{ declinedAt: null, candidacy: { ended: 'otherwise' as const }, days: 1 }, 'Closed'],
  [{ declinedAt: null, candidacy: { ended: 'hired' as const }, days: 1 }, 'Hired'],
])('%j is told as %s', ({ days, ...state }, words) => {
  const now = new Date('2026-03-02T09:00:00Z')
  const endsAt = new Date(now.getTime() + days * 86_400_000)
  expect(standingOf({ ...state, endsAt }, now)).toBe(words)
})
