import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { approveOpening, nameApprovers } from '#app/hiring/openings/approval/approvals.server.ts'
import { findDescriptionPage } from '#app/hiring/openings/description/description-page.server.ts'
import {
  listDescriptions,
  restoreDescription,
  saveDescription,
} from '#app/hiring/openings/description/descriptions.server.ts'
import { openingSource } from '#app/hiring/openings/facts/opening-source.server.ts'
import { findOverview } from '#app/hiring/openings/publication/overview.server.ts'
import { publishOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { findTldr, listTldrs } from '#app/writing/tldrs/keeping/reading.server.ts'
import { makeTldr } from '#app/writing/tldrs/keeping/tldrs.server.ts'
import { transaction } from '#db/connection.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let manager: Context
let approver: Context
/** Interviewers of the openings here; one of them manages others. */
let interviewers: Context[]

const told = 'We would go up to 205,000 for the right person.'
const toronto = {
  places: [{ country: 'CA', region: 'ON', city: 'Toronto' }],
  pay: { min: 100_000, max: 190_000, currency: 'CAD', period: 'year' as const },
}

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  manager = await addMember(opened.database, org, 'hiring-manager', 'Manager')
  approver = await addMember(opened.database, org, 'hiring-manager', 'Approver')
  interviewers = [
    await addMember(opened.database, org, 'interviewer', 'Interviewer'),
    await addMember(opened.database, org, 'hiring-manager', 'Manager of others'),
  ]
})
afterAll(() => opened.close())

async function open(change: Parameters<typeof addOpening>[1] = {}): Promise<string> {
  const { id } = await addOpening(manager, change)
  for (const { actor } of interviewers)
    await seatMember(manager, { openingId: id, memberId: actor.id, part: 'interviewer' })
  return id
}

const write = (openingId: string, number: number) =>
  saveDescription(manager, { openingId, number, markdown: `# Engineer\n\n${told}`, reason: told })

async function readAll(ctx: Context, id: string): Promise<string> {
  const overview = await findOverview(ctx, id)
  return JSON.stringify([overview, await findDescriptionPage(ctx, id)])
}

test('interviewers read no word of a draft, nor remarks on it, nor what approvers say of it', async () => {
  const id = await open(toronto)
  await nameApprovers(manager, { openingId: id, memberIds: [approver.actor.id] })
  await approveOpening(approver, { openingId: id, verdict: 'declined', comment: told })
  for (const ctx of [manager, approver]) {
    expect(await readAll(ctx, id)).toContain('wider than')
    expect(await readAll(ctx, id)).toContain('205,000')
  }
  for (const ctx of interviewers) {
    expect(await readAll(ctx, id)).not.toMatch(/1[09]0[,_]?000|205,000|wider than/)
    expect(await findDescriptionPage(ctx, id)).toMatchObject({ draft: null, published: null })
    await expect(listDescriptions(ctx, id)).rejects.toThrow(Forbidden)
    await expect(restoreDescription(ctx, { openingId: id, number: 1 })).rejects.toThrow(Forbidden)
  }
})

test('what is published they read as everybody does, and nothing newer', async () => {
  const id = await open()
  await publishOpening(manager, id)
  await write(id, 1)
  for (const ctx of interviewers) {
    const { published } = await findDescriptionPage(ctx, id)
    expect(published).toContain('150,000')
    expect(await readAll(ctx, id)).not.toContain(told)
  }
  expect(await readAll(manager, id)).toContain(told)
  await publishOpening(manager, id)
  for (const ctx of interviewers)
    expect((await findDescriptionPage(ctx, id)).published).toContain(told)
})

test('nor do they through what is written of the opening', async () => {
  const id = await open()
  await write(id, 1)
  const sources = [openingSource]
  const making = { title: '', sentences: 3, from: `opening:${id}` }
  const tldr = (await makeTldr(manager, sources, making)).id
  const titles = async (ctx: Context) => (await listTldrs(ctx, sources, {})).tldrs
  const choices = (ctx: Context) => transaction(ctx, (tx) => openingSource.list(tx))
  expect(JSON.stringify(await titles(manager))).toContain(told)
  expect(await choices(manager)).toContainEqual(expect.objectContaining({ id }))
  const managerOfOthers = interviewers[1]!
  expect(await titles(managerOfOthers)).toEqual([])
  expect(await choices(managerOfOthers)).toEqual([])
  await expect(findTldr(managerOfOthers, sources, tldr)).rejects.toThrow(NotFound)
  await expect(makeTldr(managerOfOthers, sources, making)).rejects.toThrow(Forbidden)
})
