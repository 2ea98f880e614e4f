import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { tellOfEnding } from '#app/hiring/candidates/pool/memberships.server.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import { monthsLater } from '#app/hiring/candidates/pool/pool.ts'
import {
  listPool,
  previewInvitation,
  sendInvitation,
} from '#app/hiring/candidates/pool/pool.server.ts'
import { joinOwn, leaveOwn, showOwnPool } from '#app/hiring/portal/pool/own-pool.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { candidates } from '#db/schema/candidates.ts'
import { poolMemberships } from '#db/schema/portal.ts'
import { eq } from 'drizzle-orm'
import { addPublishedOpening, addSomebody, asPublic } from '#test/support/candidates.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let data: TestDatabase
let manager: Context
let past: string
let openingId: string
let number = 0

beforeAll(async () => {
  data = await openTestDatabase()
  manager = await addMember(data.database, await addOrganisation(data.database), 'hiring-manager')
  past = (await addPublishedOpening(manager)).id
  openingId = (await addPublishedOpening(manager)).id
})
afterAll(() => data.close())

/** Somebody who applied before, in the portal. */
async function somebody(): Promise<PortalContext & { email: string }> {
  number += 1
  const email = `pool.${number}@mail.example`
  await addSomebody(manager, past, { email })
  const [row] = await transaction(manager, (tx) =>
    tx.db.select().from(candidates).where(eq(candidates.email, email)),
  )
  const actor = { kind: 'candidate' as const, id: row?.id ?? '', name: row?.name ?? '' }
  return { ...manager, actor, session: '', timeZone: 'UTC', email }
}

const join = (one: PortalContext, months = 12) => joinOwn(one, { months, interests: 'Forecasting' })

async function idOf({ actor }: PortalContext): Promise<string> {
  const rows = await transaction(manager, (tx) =>
    tx.db.select().from(poolMemberships).where(eq(poolMemberships.candidateId, actor.id)),
  )
  return rows.findLast(({ leftAt }) => leftAt === null)?.id ?? rows.at(-1)?.id ?? ''
}

const invitation = (...memberships: string[]) => ({
  openingId,
  memberships,
  subject: 'A position',
  message: 'Have a look.',
})
const later = (days: number): Context => ({
  ...manager,
  now: new Date(manager.now.getTime() + days * 86_400_000),
})
const mailsTo = async (email: string) =>
  (await waitingMails(data.database, manager.services.secret)).filter(({ to }) => to === email)

describe('the talent pool', () => {
  test('is joined for a time with what was agreed to, and left at once', async () => {
    const one = await somebody()
    expect(await showOwnPool(one)).toBeNull()
    await join(one, 6)
    await join(one, 12)
    expect(await showOwnPool(one)).toMatchObject({
      interests: 'Forecasting',
      endsAt: '2027-03-02T09:00:00.000Z',
      consent: expect.stringContaining('for 12 months'),
    })
    const { people } = await listPool(manager, null)
    const id = await idOf(one)
    const listed = people.find((person) => person.id === id)
    const shown = await showCandidacy(manager, listed?.candidacyId ?? '')
    expect(shown.email).toBe(one.email)
    const other = await addMember(data.database, manager.org, 'hiring-manager')
    expect((await listPool(other, null)).people).toContainEqual({ ...listed, candidacyId: null })
    await leaveOwn(one)
    expect(await showOwnPool(one)).toBeNull()
    expect((await listPool(manager, null)).people.map((person) => person.id)).not.toContain(id)
  })

  test('ends by itself, after a mail that says so', async () => {
    const one = await somebody()
    await join(one, 6)
    const id = await idOf(one)
    const system = asPublic(later(170))
    await tellOfEnding(system, id)
    expect((await mailsTo(one.email)).at(-1)?.subject).toContain('ends soon')
    const over = later(190)
    expect(await showOwnPool({ ...one, now: over.now })).toBeNull()
    expect((await listPool(over, null)).people.map((person) => person.id)).not.toContain(id)
    await leaveOwn(one)
    await tellOfEnding(system, id)
    expect(await mailsTo(one.email)).toHaveLength(1)
  })

  test('is for those who hire', async () => {
    const viewer = await addMember(data.database, manager.org, 'interviewer')
    await expect(listPool(viewer, null)).rejects.toThrow(Forbidden)
    const other = await addMember(data.database, manager.org, 'hiring-manager')
    await expect(sendInvitation(other, invitation())).rejects.toThrow()
  })
})

describe('a mail to the pool', () => {
  test('is shown before, leaves once for each, and never to whoever has left, meanwhile or before', async () => {
    const [stays, leaves, gone] = [await somebody(), await somebody(), await somebody()]
    for (const one of [stays, leaves, gone]) await join(one)
    await leaveOwn(gone)
    const chosen = [await idOf(stays), await idOf(leaves), await idOf(gone)]
    const { people } = await previewInvitation(manager, { openingId, memberships: chosen })
    expect(people.map(({ id }) => id).toSorted()).toEqual(chosen.slice(0, 2).toSorted())
    await leaveOwn(leaves)
    expect(await sendInvitation(manager, invitation(...chosen))).toEqual({ sent: 1 })
    await expect(sendInvitation(manager, invitation(...chosen))).rejects.toThrow(Invalid)
    expect(await mailsTo(stays.email)).toMatchObject([{ subject: 'A position' }])
    const [mail] = await mailsTo(stays.email)
    expect(mail?.text).toContain('/careers/')
    expect(mail?.text).toContain(`/portal/${manager.org.slug}?for=`)
    expect([...(await mailsTo(leaves.email)), ...(await mailsTo(gone.email))]).toEqual([])
  })

  test('is not for whoever has applied there', async () => {
    const one = await somebody()
    await join(one)
    const chosen = { openingId: past, memberships: [await idOf(one), 'nonsense'] }
    expect((await previewInvitation(manager, chosen)).people).toEqual([])
  })
})

test.each([
  ['2026-03-02', 6, '2026-09-02'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-11-30', 24, '2028-11-30'],
])('%s and %i months is %s', (from, months, to) =>
  expect(monthsLater(new Date(`${from}T09:00:00Z`), months)).toEqual(new Date(`${to}T09:00:00Z`)),
)
