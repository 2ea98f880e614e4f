import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { approveOpening, nameApprovers } from '#app/hiring/openings/approval/approvals.server.ts'
import {
  listDescriptions,
  saveDescription,
} from '#app/hiring/openings/description/descriptions.server.ts'
import { currentDescription } from '#app/hiring/openings/description/texts.server.ts'
import { findSeat } from '#app/hiring/openings/seats.server.ts'
import { describeOpening, listOpenings } from '#app/hiring/openings/opening-lists.server.ts'
import { changeOpening } from '#app/hiring/openings/openings.server.ts'
import {
  closeOpening,
  pauseOpening,
  publishOpening,
  reopenOpening,
  resumeOpening,
} from '#app/hiring/openings/publication/publications.server.ts'
import { seatMember, unseatMember } from '#app/hiring/openings/team/team.server.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

describe('openings', () => {
  let opened: TestDatabase
  let manager: Context
  let outsider: Context
  let interviewer: Context
  let admin: Context
  let stranger: Context

  beforeAll(async () => {
    opened = await openTestDatabase()
    const org = await addOrganisation(opened.database)
    manager = await addMember(opened.database, org, 'hiring-manager')
    outsider = await addMember(opened.database, org, 'hiring-manager', 'other manager')
    interviewer = await addMember(opened.database, org, 'interviewer')
    admin = await addMember(opened.database, org, 'admin')
    stranger = await addMember(opened.database, await addOrganisation(opened.database), 'owner')
  })
  afterAll(() => opened.close())

  const describeFor = (ctx: Context, id: string) =>
    transaction(ctx, (tx) => describeOpening(tx, id))

  test('a hiring manager opens one from a card and manages it', async () => {
    const { id } = await addOpening(manager)
    const opening = await describeFor(manager, id)
    expect(opening).toMatchObject({
      state: 'draft',
      roleKey: 'ml-engineer',
      facts: { part: 'manager' },
    })
    expect(opening.pay).toEqual({ min: 150_000, max: 190_000, currency: 'USD', period: 'year' })
  })

  test('an interviewer cannot open one, and a role that is unknown at a level is refused', async () => {
    await expect(addOpening(interviewer)).rejects.toThrow(Forbidden)
    await expect(addOpening(manager, { role: 'astronaut' })).rejects.toThrow(NotFound)
    await expect(addOpening(manager, { role: 'data-science-manager' })).rejects.toThrow(Invalid)
  })

  test('only members of the opening see it, and only its interviewers see no pay', async () => {
    const { id } = await addOpening(manager)
    await expect(describeFor(outsider, id)).rejects.toThrow(Forbidden)
    await expect(describeFor(stranger, id)).rejects.toThrow(NotFound)
    await seatMember(manager, {
      openingId: id,
      memberId: interviewer.actor.id,
      part: 'interviewer',
    })
    expect((await describeFor(interviewer, id)).pay).toBeNull()
    expect((await listOpenings(interviewer)).map((row) => row.id)).toEqual([id])
    await unseatMember(manager, { openingId: id, memberId: interviewer.actor.id })
    expect(await listOpenings(interviewer)).toEqual([])
  })

  test('the list says whose it is, how long it is open and how many stand at the decision', async () => {
    const { id } = await addOpening(manager)
    const find = async () => (await listOpenings(admin)).find((row) => row.id === id)
    expect(await find()).toMatchObject({
      publishedAt: null,
      atDecision: 0,
      managers: [manager.actor.name],
    })
    await publishOpening(manager, id)
    const { id: candidacyId } = await addCandidacy(manager, id)
    const weekLater = { ...manager, now: new Date(testNow.getTime() + 7 * 24 * 60 * 60 * 1000) }
    const { markdown } = await transaction(manager, async (tx) =>
      currentDescription(tx, id, (await findSeat(tx, id)).facts),
    )
    const newer = `${markdown}\n\nWe answer within a week.`
    await saveDescription(weekLater, { openingId: id, number: 1, markdown: newer, reason: '' })
    await publishOpening(weekLater, id)
    expect(await find()).toMatchObject({ publishedAt: testNow, inProcess: 1, atDecision: 0 })
    await transaction(manager, (tx) =>
      tx.db
        .update(candidacies)
        .set({
          stageId: sql`(select s.id from hiring.stages s where s.opening_id = ${id} and s.kind = 'decision')`,
        })
        .where(eq(candidacies.id, candidacyId)),
    )
    expect(await find()).toMatchObject({ inProcess: 1, atDecision: 1 })
  })

  test('keeps a manager', async () => {
    const { id } = await addOpening(manager)
    await expect(
      unseatMember(manager, { openingId: id, memberId: manager.actor.id }),
    ).rejects.toThrow(Invalid)
  })

  test('refuses a stale change and gives both texts of a description', async () => {
    const { id } = await addOpening(manager)
    const { title, headcount, employmentType, places, useCases, version } = await describeFor(
      manager,
      id,
    )
    const facts = { title, headcount, employmentType, places, useCases, pay: null }
    await changeOpening(manager, { id, version, facts })
    await expect(changeOpening(admin, { id, version, facts })).rejects.toThrow(Conflict)

    await saveDescription(manager, { openingId: id, number: 1, markdown: 'first', reason: '' })
    const late = saveDescription(admin, {
      openingId: id,
      number: 1,
      markdown: 'second',
      reason: '',
    })
    await expect(late).rejects.toMatchObject({
      status: 409,
      detail: { yours: 'second', theirs: 'first' },
    })
    expect((await listDescriptions(manager, id)).map((row) => row.number)).toEqual([2, 1])
  })

  test('is published, paused, resumed, closed and reopened', async () => {
    const { id } = await addOpening(manager)
    await publishOpening(manager, id)
    expect((await describeFor(manager, id)).state).toBe('published')
    await pauseOpening(manager, { openingId: id, reason: 'Budget review' })
    expect((await describeFor(manager, id)).state).toBe('paused')
    await resumeOpening(manager, id)
    await closeOpening(manager, { openingId: id, outcome: 'cancelled', reason: 'Plans changed' })
    expect((await describeFor(manager, id)).state).toBe('closed')
    await expect(publishOpening(manager, id)).rejects.toThrow(Invalid)
    await reopenOpening(manager, id)
    expect((await describeFor(manager, id)).state).toBe('published')
  })

  test('a missing required pay range blocks publishing and names the rule', async () => {
    const { id } = await addOpening(manager, { pay: null })
    await expect(publishOpening(manager, id)).rejects.toThrow(/pay|Colorado/i)
    expect((await describeFor(manager, id)).state).toBe('draft')
  })

  test('approvers approve one after the other before it is published', async () => {
    const { id } = await addOpening(manager)
    await nameApprovers(manager, { openingId: id, memberIds: [admin.actor.id, outsider.actor.id] })
    await expect(publishOpening(manager, id)).rejects.toThrow(/approved/)
    await expect(
      approveOpening(outsider, { openingId: id, verdict: 'approved', comment: '' }),
    ).rejects.toThrow(/turn/)
    await approveOpening(admin, { openingId: id, verdict: 'approved', comment: '' })
    await approveOpening(outsider, { openingId: id, verdict: 'approved', comment: '' })
    await publishOpening(manager, id)
    await saveDescription(manager, { openingId: id, number: 1, markdown: 'changed', reason: '' })
    await expect(publishOpening(manager, id)).rejects.toThrow(Invalid)
  })

  test('writes an event with every change', async () => {
    const { id } = await addOpening(manager)
    await publishOpening(manager, id)
    const verbs = await transaction(manager, (tx) =>
      tx.db
        .select({ verb: events.verb })
        .from(events)
        .where(eq(events.subjectId, id))
        .orderBy(events.sequence),
    )
    expect(verbs.map((row) => row.verb)).toEqual(['opening.opened', 'opening.published'])
  })
})
