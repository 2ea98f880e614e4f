import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showResults } from '#app/hiring/candidates/surveys/surveys.server.ts'
import { openReport } from '#app/hiring/fairness/report/report.server.ts'
import { listAwaitedOffers } from '#app/hiring/offers/approval/approvals.server.ts'
import { listOffers } from '#app/hiring/offers/list/offer-list.server.ts'
import { wallClock, weekday } from '#app/hiring/scheduling/slots/zones.ts'
import { transaction } from '#db/connection.server.ts'
import { isSampleId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import {
  debriefViews,
  decisions,
  interviews,
  ratings,
  reveals,
  scorecards,
  scorecardSeals,
} from '#db/schema/interviews.ts'
import { interviewPlans, openings } from '#db/schema/openings.ts'
import { hooks } from '#db/schema/programs.ts'
import { events } from '#db/schema/audit.ts'
import { company, companyZone } from '#db/seed/company.ts'
import { evidence } from '#db/seed/evidence.ts'
import { actingAs } from '#test/company/sample/own-work.ts'
import { testNow } from '#test/support/people.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web

beforeAll(async () => {
  web = await openWeb({ sample: true })
})
afterAll(() => web.close())

const inSample = <T>(
  read: Parameters<typeof transaction<{ db: Web['data']['database']; org: { id: string } }, T>>[1],
) => transaction({ db: web.data.database, org: { id: company.id } }, read)

test('the sample company has a past hire, an open opening with a dozen candidates, one with offers, and a draft', async () => {
  const rows = await inSample((tx) =>
    tx.db.select({ id: openings.id, role: openings.roleKey }).from(openings),
  )
  expect(rows.map((row) => row.role).toSorted()).toEqual([
    'analytics-engineer',
    'data-analyst',
    'data-scientist',
    'ml-engineer',
  ])
  expect(rows.every((row) => isSampleId(row.id))).toBe(true)
  const open = rows.find((row) => row.role === 'ml-engineer')?.id ?? ''
  const people = await inSample((tx) =>
    tx.db.select().from(candidacies).where(eq(candidacies.openingId, open)),
  )
  expect(people).toHaveLength(12)
})

test('what its people did stands in working hours of where it works', async () => {
  const told = await inSample((tx) =>
    tx.db.select({ at: events.at, verb: events.verb }).from(events),
  )
  expect(told.length).toBeGreaterThan(200)
  const odd = told.filter(({ at }) => {
    const wall = new Date(wallClock(at.getTime(), companyZone))
    return weekday(wall.getTime()) > 5 || wall.getUTCHours() < 9 || wall.getUTCHours() >= 18
  })
  expect(odd).toEqual([])
})

test('nobody was in two interviews at once, whoever asked or answered', async () => {
  const held = await inSample((tx) =>
    tx.db
      .select({
        candidacyId: interviews.candidacyId,
        interviewerId: interviews.interviewerId,
        startsAt: interviews.startsAt,
        minutes: interviewPlans.minutes,
      })
      .from(interviews)
      .innerJoin(interviewPlans, eq(interviewPlans.id, interviews.planId))
      .where(isNotNull(interviews.startsAt))
      .orderBy(interviews.startsAt),
  )
  expect(held.length).toBeGreaterThan(20)
  const clashing = held.filter((one, at) => {
    const ends = one.startsAt!.getTime() + one.minutes * 60_000
    const during = held.slice(at + 1).filter(({ startsAt }) => startsAt!.getTime() < ends)
    return during.some(
      ({ candidacyId, interviewerId }) =>
        candidacyId === one.candidacyId || interviewerId === one.interviewerId,
    )
  })
  expect(clashing).toEqual([])
})

test('two finalists, the past candidates and those with offers are revealed; others wait for their cards', async () => {
  const revealed = await inSample((tx) => tx.db.select().from(reveals))
  expect(revealed).toHaveLength(8)
  expect(await inSample((tx) => tx.db.select().from(scorecardSeals))).toHaveLength(34)
})

test('beside each rating stands what fits its competency, and never the same about one finalist twice', async () => {
  const rated = await inSample((tx) =>
    tx.db
      .select({
        candidate: scorecards.candidacyId,
        competency: ratings.competency,
        rating: ratings.rating,
        text: ratings.evidence,
      })
      .from(ratings)
      .innerJoin(scorecards, eq(scorecards.id, ratings.scorecardId))
      .innerJoin(candidacies, eq(candidacies.id, scorecards.candidacyId))
      .innerJoin(openings, eq(openings.id, candidacies.openingId))
      .where(and(eq(openings.roleKey, 'ml-engineer'), isNotNull(ratings.rating))),
  )
  expect(rated.length).toBeGreaterThan(20)
  for (const { competency, rating, text } of rated)
    expect(evidence[competency]?.[rating ?? 0]).toContain(text)
  for (const about of Map.groupBy(rated, ({ candidate }) => candidate).values())
    expect(new Set(about.map(({ text }) => text)).size).toBe(about.length)
})

test('one was hired, two have offers, and a debrief with every view but the manager’s waits for a decision', async () => {
  const decided = await inSample((tx) => tx.db.select().from(decisions))
  expect(decided).toHaveLength(3)
  for (const decision of decided)
    expect(decision).toMatchObject({ outcome: 'hire', ruleOutcome: 'hire' })
  const views = await inSample((tx) => tx.db.select().from(debriefViews))
  expect(views.filter((view) => view.part === 'manager')).toHaveLength(3)
  expect(views).toHaveLength(16)
})

test('one offer is with its candidate, and one waits for the last of its approvers', async () => {
  const { offers } = await listOffers(actingAs(web, 'mateo'))
  expect(offers.map(({ candidate, state }) => [candidate, state]).toSorted()).toEqual([
    ['Anneke de Vries', 'sent'],
    ['Marcus Oyelaran', 'in-approval'],
  ])
  const waiting = await transaction(actingAs(web, 'amara'), listAwaitedOffers)
  expect(waiting.map(({ candidate }) => candidate)).toEqual(['Marcus Oyelaran'])
})

test('the fairness report shows the first stage by gender and hides the smaller numbers', async () => {
  const report = await openReport(actingAs(web, 'amara'), testNow.getUTCFullYear())
  const [gender, ethnicity] = report.tables
  const shown = (stage: NonNullable<typeof gender>['stages'][number] | undefined) =>
    stage?.groups.flatMap(({ name, figures }) => (figures ? [name] : []))
  expect(shown(gender?.stages[0])).toEqual(['Woman', 'Man'])
  expect(shown(gender?.stages.at(-1))).toEqual([])
  expect(shown(ethnicity?.stages[0])).toEqual([])
  expect(report.uncounted).toEqual(['decision', 'hired'])
})

test('five answers about applying are shown, and two about the interviews are not', async () => {
  const [open] = await inSample((tx) =>
    tx.db.select({ id: openings.id }).from(openings).where(eq(openings.roleKey, 'ml-engineer')),
  )
  const { shown, total } = await showResults(actingAs(web, 'mateo'), open?.id ?? '')
  expect(shown.map(({ part, count }) => [part, count])).toEqual([['application', 5]])
  expect(total).toBe(5)
})

test('nothing of the sample is told to a program outside', async () => {
  const endpoints = await inSample((tx) => tx.db.select().from(hooks))
  expect(endpoints).toHaveLength(1)
  expect(endpoints[0]?.disabledAt).not.toBeNull()
})
