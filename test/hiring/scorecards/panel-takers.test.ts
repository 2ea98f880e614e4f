import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { interviewOperations } from '#app/api/rest/resources/interviews.server.ts'
import { removeMember } from '#app/accounts/members/members.server.ts'
import { endCandidacies } from '#app/hiring/candidates/steps/ending.server.ts'
import { addInterviewer, setInterviewTime } from '#app/hiring/interviews/scheduling.server.ts'
import { addException } from '#app/hiring/scheduling/availability/availability.server.ts'
import { endInterview, replaceInterviewer } from '#app/hiring/scorecards/panel/endings.server.ts'
import { findPanel } from '#app/hiring/scorecards/panel/panel.server.ts'
import { takersFor } from '#app/hiring/scorecards/panel/takers/takers.ts'
import { transaction } from '#db/connection.server.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { addChooser, openScheduling } from '#test/support/hiring/scheduling.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'
import { addCandidacy, fillAndSeal } from '#test/support/interviews.ts'
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
  const rows = stages.flatMap(({ interviews }) => interviews)
  return {
    people,
    rows: rows.filter(({ planId }) => planId === here.planId).toSorted(byId),
    nameable: stages.flatMap(({ nameable }) => nameable).filter(({ id }) => id === here.planId),
  }
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

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

class Undone extends Error {}

/** Whether a verb refuses; what it does otherwise is taken back. */
const isRefused = (verb: (ctx: Context) => Promise<unknown>): Promise<boolean> =>
  transaction(here.manager, async (tx) => {
    await verb(tx)
    throw new Undone()
  }).catch((error) => !(error instanceof Undone))

/** Who cannot be added to the interview of a candidate, nor be handed the one set up last; the verbs refuse the same people. */
async function closedTo(candidacyId: string): Promise<string[][]> {
  const { people, rows, nameable } = await pageOf(candidacyId)
  const last = rows.at(-1)!
  const ways = [
    {
      wanted: nameable,
      verb: (ctx: Context, interviewerId: string) =>
        addInterviewer(ctx, { candidacyId, planId: here.planId, interviewerId }),
    },
    {
      wanted: [{ name: last.name, standings: last.standings! }],
      verb: (ctx: Context, interviewerId: string) =>
        replaceInterviewer(ctx, { interviewId: last.id, interviewerId, reason: 'Away.' }),
    },
  ]
  const told: string[][] = []
  for (const { wanted, verb } of ways) {
    const refused: string[] = []
    const options = takersFor(people, wanted)
    for (const { value, label } of options)
      if (await isRefused((ctx) => verb(ctx, value))) refused.push(label)
    expect(options.filter(({ disabled }) => disabled).map(({ label }) => label)).toEqual(refused)
    told.push(refused)
  }
  return told
}

const takesIt = 'Ines Interviewer, takes it already'

test('who takes an interview without a time cannot be named for it again, whatever stage it is planned for', async () => {
  const { openingId, screenStage, scoredStage } = here.world
  const { id: candidacyId } = await addCandidacy(here.manager, openingId, 'Untimed')
  const key = { candidacyId, planId: here.planId }
  await addInterviewer(here.manager, { ...key, interviewerId: here.ines.actor.id })
  expect(await closedTo(candidacyId)).toEqual([[takesIt], [takesIt]])
  await planFor(screenStage)
  expect(await closedTo(candidacyId)).toEqual([[takesIt], [takesIt]])
  await planFor(scoredStage)
})

const planFor = (stageId: string) =>
  transaction(here.manager, (tx) =>
    tx.db
      .update(interviewPlans)
      .set({ stageId })
      .where(and(eq(interviewPlans.orgId, tx.org.id), eq(interviewPlans.id, here.planId))),
  )

test('who came off before scorecards were revealed cannot be named afterwards', async () => {
  const { id: candidacyId } = await addCandidacy(here.manager, here.world.openingId, 'Revealed')
  const key = { candidacyId, planId: here.planId }
  for (const { actor } of [here.omar, here.ines])
    await addInterviewer(here.manager, { ...key, interviewerId: actor.id })
  const [gone, sealed] = (await pageOf(candidacyId)).rows
  await endInterview(here.manager, { interviewId: gone!.id, kind: 'cancelled', reason: 'Ill.' })
  expect((await closedTo(candidacyId)).flat()).not.toContain(mayHaveRead)
  await fillAndSeal(here.ines, sealed!.id, 'plums')
  const chi = await addMember(here.data.database, here.manager.org, 'interviewer', 'Chi')
  await addInterviewer(here.manager, { ...key, interviewerId: chi.actor.id })
  const refused = ['Chi, takes it already', takesIt, mayHaveRead]
  expect(await closedTo(candidacyId)).toEqual([refused, refused])
})

const mayHaveRead = 'Omar Other, may have read what others wrote'

test('whoever is added to an interview gets the time that was set for it by hand, and counts as taken then', async () => {
  const { id: candidacyId } = await addCandidacy(here.manager, here.world.openingId, 'By hand')
  const key = { candidacyId, planId: here.planId }
  const add = (who: Context) =>
    addInterviewer(here.manager, { ...key, interviewerId: who.actor.id })
  const { id: interviewId } = await add(here.ines)
  const startsAt = new Date('2026-03-12T14:00Z')
  await setInterviewTime(here.manager, { interviewId, version: 1, startsAt })
  await add(here.omar)
  const { rows } = await pageOf(candidacyId)
  expect(rows.map((row) => [row.interviewer, row.startsAt])).toEqual([
    ['Ines Interviewer', startsAt],
    ['Omar Other', startsAt],
  ])
  const { id: other } = await addCandidacy(here.manager, here.world.openingId, 'Then')
  const then = { candidacyId: other, planId: here.planId, startsAt }
  await expect(
    addInterviewer(here.manager, { ...then, interviewerId: here.omar.actor.id }),
  ).rejects.toThrow(/another interview at this time/)
})

test('beside whoever could be set up again stands that they are in another interview then', async () => {
  const { id } = await booked('Again', '2026-03-13T10:00Z', [here.ines, here.omar])
  const cancel = async (who: Context) => {
    const row = (await pageOf(id)).rows.find(({ interviewerId }) => interviewerId === who.actor.id)
    await endInterview(here.manager, { interviewId: row!.id, kind: 'cancelled', reason: 'Ill.' })
  }
  const again = async () =>
    (await pageOf(id)).rows
      .filter(({ mayBookAgain }) => mayBookAgain)
      .map(({ interviewer, against }) => [interviewer, against])
  await cancel(here.omar)
  expect(await again()).toEqual([['Omar Other', null]])
  const { id: other } = await addCandidacy(here.manager, here.world.openingId, 'Elsewhere')
  const then = { planId: here.planId, startsAt: new Date('2026-03-13T10:30Z') }
  const interviewerId = here.omar.actor.id
  await addInterviewer(here.manager, { ...then, candidacyId: other, interviewerId })
  expect(await again()).toEqual([['Omar Other', 'busy']])
  await cancel(here.ines)
  expect(await again()).toEqual([
    ['Ines Interviewer', null],
    ['Omar Other', null],
  ])
})
