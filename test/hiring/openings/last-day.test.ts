import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { applyToOpening } from '#app/hiring/candidates/applications/applications.server.ts'
import {
  enterCareers,
  findPublicOpening,
  listOpenFacts,
  listPublicOpenings,
} from '#app/hiring/careers/careers.server.ts'
import { postingFacts, publicOpening } from '#app/hiring/careers/public-opening.ts'
import { isOver, lastMoment } from '#app/hiring/openings/last-day/last-day.ts'
import { moveLastDay } from '#app/hiring/openings/last-day/last-days.server.ts'
import { findOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { changeOpening, openOpening } from '#app/hiring/openings/openings.server.ts'
import { publishOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import { Forbidden, Gone, Invalid } from '#app/problems.ts'
import { jobPosting } from '#app/roles/job-posting.ts'
import { transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'
import { ada, asPublic } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening, denverOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

const day = testNow.toISOString().slice(0, 10)
const noon = 12 * 60 * 60 * 1000
/** The first moment at which the day is over on the clocks furthest behind. */
const over = new Date(Date.parse(day) + 3 * noon)

describe('a last day', () => {
  test('lasts until it is over everywhere, whatever clocks do meanwhile', () => {
    for (const one of ['2026-03-29', '2026-10-25', '2026-12-31', '2028-02-29']) {
      const end = Date.parse(one) + 3 * noon
      expect(isOver(one, new Date(end - 1))).toBe(false)
      expect(isOver(one, new Date(end))).toBe(true)
      expect(lastMoment(one).getTime()).toBe(end - 1000)
    }
    expect(isOver(null, over)).toBe(false)
  })
})

describe('of an opening', () => {
  let opened: TestDatabase
  let manager: Context
  let interviewer: Context
  let id = ''

  beforeAll(async () => {
    opened = await openTestDatabase()
    const org = await addOrganisation(opened.database)
    manager = await addMember(opened.database, org, 'hiring-manager')
    interviewer = await addMember(opened.database, org, 'interviewer')
    id = (await addOpening(manager, { lastDay: day })).id
    await publishOpening(manager, id)
    const seat = { openingId: id, memberId: interviewer.actor.id, part: 'interviewer' } as const
    await seatMember(manager, seat)
  })
  afterAll(() => opened.close())

  const visiting = async (now: Date) => {
    const visitor = { ...asPublic(manager), now }
    return { ...(await enterCareers(visitor, manager.org.slug)), now }
  }
  const seen = async (now: Date) => {
    const visitor = await visiting(now)
    const { slug } = await findOpening(manager, id)
    const { facts, steps } = await findPublicOpening(visitor, slug)
    const listed = (await listPublicOpenings(visitor)).openings.length
    return {
      ...publicOpening(facts, steps),
      facts,
      listed,
      fed: (await listOpenFacts(visitor)).length,
    }
  }
  const apply = async (now: Date) =>
    applyToOpening(await visiting(now), {
      ...ada,
      openingId: id,
      note: '',
      notice: 'Notice',
      document: null,
    })

  test('people apply up to its last second, and are refused kindly from then on', async () => {
    await expect(apply(over)).rejects.toThrow(Gone)
    await expect(apply(over)).rejects.toThrow('The last day to apply is over.')
    expect(await apply(new Date(over.getTime() - 1000))).toMatchObject({ isNew: true })
  })

  test('it stands on the page and in what is fed to others, and leaves them when it is over', async () => {
    const before = await seen(new Date(over.getTime() - 1))
    expect(before).toMatchObject({ open: true, over: false, lastDay: day, listed: 1, fed: 1 })
    const place = {
      origin: 'https://a.example',
      organisation: manager.org,
      description: '<p>x</p>',
    }
    const posting = jobPosting(postingFacts(before.facts, place))
    expect(posting.validThrough).toBe(lastMoment(day).toISOString())
    const after = await seen(over)
    expect(after).toMatchObject({ open: false, over: true, closed: false, listed: 0, fed: 0 })
    const none = jobPosting(postingFacts({ ...before.facts, lastDay: null }, place))
    expect('validThrough' in none).toBe(false)
  })

  test('whoever runs the opening sees that it is over, and extends it in one step', async () => {
    const later = { ...manager, now: over }
    expect(await findOpening(later, id)).toMatchObject({
      state: 'published',
      applicationsOver: true,
    })
    const lastDay = '2026-12-31'
    await expect(
      moveLastDay({ ...interviewer, now: over }, { openingId: id, lastDay }),
    ).rejects.toThrow(Forbidden)
    await expect(moveLastDay(later, { openingId: id, lastDay: day })).rejects.toThrow(Invalid)
    await moveLastDay(later, { openingId: id, lastDay })
    expect(await findOpening(later, id)).toMatchObject({ lastDay, applicationsOver: false })
    expect(await seen(over)).toMatchObject({ open: true, listed: 1 })
    const told = await transaction(manager, (tx) =>
      tx.db.select().from(events).where(eq(events.verb, 'opening.last-day-moved')),
    )
    expect(told.map(({ subjectId, data }) => [subjectId, data])).toEqual([[id, { day: lastDay }]])
  })

  test('a day that is over is refused, yet stays where the other facts are changed', async () => {
    const past = { ...denverOpening, lastDay: '2020-01-01' }
    await expect(openOpening(manager, past)).rejects.toThrow(Invalid)
    const much = { ...manager, now: new Date('2027-06-01') }
    const { title, version, headcount, employmentType, places, pay, useCases } = await findOpening(
      much,
      id,
    )
    const facts = { title, headcount, employmentType, places, pay, useCases }
    const change = (lastDay: string | null | undefined, at: number) =>
      changeOpening(much, { id, version: at, facts: { ...facts, lastDay } })
    await expect(change('2027-01-01', version)).rejects.toThrow(Invalid)
    await change('2026-12-31', version)
    await change(undefined, version + 1)
    expect((await findOpening(much, id)).lastDay).toBe('2026-12-31')
    await change(null, version + 2)
    expect((await findOpening(much, id)).lastDay).toBe(null)
  })
})
