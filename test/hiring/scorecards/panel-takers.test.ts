import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { interviewOperations } from '#app/api/rest/resources/interviews.server.ts'
import { removeMember } from '#app/accounts/members/members.server.ts'
import { endCandidacies } from '#app/hiring/candidates/steps/ending.server.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import { addException } from '#app/hiring/scheduling/availability/availability.server.ts'
import { endInterview } from '#app/hiring/scorecards/panel/endings.server.ts'
import { findPanel } from '#app/hiring/scorecards/panel/panel.server.ts'
import { transaction } from '#db/connection.server.ts'
import { addChooser, openScheduling } from '#test/support/hiring/scheduling.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'
import { addMember } from '#test/support/people.ts'

let here: SchedulingWorld

beforeAll(async () => {
  here = await openScheduling()
})
afterAll(() => here.data.close())

async function booked(name: string, at: string, by: Context[] = [here.ines]) {
  const candidate = await addChooser(here, name, { times: [at], by })
  await candidate.choose(0)
  return candidate
}

type Session = { prepareQuery: (query: { sql: string }, ...rest: unknown[]) => unknown }

/** What some work finds as the manager, and the queries it makes for that. */
const withQueries = <T>(work: (tx: InTransaction) => Promise<T>) =>
  transaction(here.manager, async (tx) => {
    const queries: string[] = []
    const { session } = tx.db as unknown as { session: Session }
    const prepare = session.prepareQuery.bind(session)
    session.prepareQuery = (query, ...rest) => {
      queries.push(query.sql)
      return prepare(query, ...rest)
    }
    return { found: await work(tx), queries }
  })

test('programs are told of the interviews of a candidate, and nobody’s diary is read for that', async () => {
  const { id: candidacy } = await booked('Listed', '2026-03-09T10:00Z')
  const operation = interviewOperations.find(({ name }) => name === 'listInterviews')!
  const told = await withQueries((ctx) =>
    operation.run({ ctx, params: { candidacy } } as unknown as Parameters<typeof operation.run>[0]),
  )
  expect(told.found).toMatchObject({
    items: [{ interviewer: 'Ines Interviewer', state: 'draft', startsAt: expect.any(Date) }],
  })
  expect(told.queries).toHaveLength(3)
  const page = await withQueries((ctx) => findPanel(ctx, candidacy))
  expect(page.queries.length - told.queries.length).toBeGreaterThanOrEqual(4)
})

/** What the page of a candidate holds of the planned interview that everybody here is about. */
async function pageOf(candidacyId: string) {
  const { people, stages } = await findPanel(here.manager, candidacyId)
  const stage = stages.find(({ id }) => id === here.world.scoredStage)!
  const rows = stage.interviews.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { people, rows, nameable: stage.nameable.filter(({ id }) => id === here.planId) }
}

test('the page carries who is not free once, where somebody can be named, and nowhere else', async () => {
  const { id, key } = await booked('Carried', '2026-03-10T10:00Z', [here.ines, here.omar])
  const [first] = (await pageOf(id)).rows
  await endInterview(here.manager, { interviewId: first!.id, kind: 'recused', reason: 'No.' })
  await addException(here.ines, { firstDay: '2026-03-10', lastDay: '2026-03-10', hours: null })
  const gone = await addMember(here.data.database, here.manager.org, 'interviewer', 'Gone')
  await addInterviewer(here.manager, { ...key, interviewerId: gone.actor.id })
  const admin = await addMember(here.data.database, here.manager.org, 'admin')
  await removeMember(admin, { memberId: gone.actor.id })
  const { rows, nameable } = await pageOf(id)
  const by = { [here.ines.actor.id]: 'unavailable', [here.omar.actor.id]: 'taking' }
  expect(rows.map(({ standings }) => standings?.by)).toEqual([undefined, by, by])
  expect(nameable.map(({ standings }) => standings)).toEqual([{ timed: true, by }])
  await transaction(here.manager, (tx) =>
    endCandidacies(tx, [id], { outcome: 'withdrawn', reason: '' }),
  )
  const closed = await pageOf(id)
  expect([closed.people, closed.nameable]).toEqual([[], []])
  expect(closed.rows.map(({ standings }) => standings)).toEqual([null, null, null])
})
