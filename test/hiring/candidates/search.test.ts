import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { search } from '#app/hiring/candidates/search/search.server.ts'
import { noFilters } from '#app/hiring/candidates/pipeline/filters.ts'
import { listCandidacies } from '#app/hiring/candidates/pipeline/table.server.ts'
import { textQuery } from '#app/accounts/search/search-query.ts'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import { readResume } from '#app/hiring/candidates/applications/resume-texts.server.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { findLoop } from '#app/hiring/interviews/loops.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import { Forbidden } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { resumes } from '#db/schema/candidates.ts'
import { addSomebody, asPublic } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

type Room = { openingId: string; manager: Context; ids: string[] }

let opened: TestDatabase
let recruiter: Context
let interviewer: Context
let elsewhere: Context
const rooms: Room[] = []
let interviewed: string

const documentOf = (text: string) => ({
  name: 'cv.txt',
  type: 'txt' as const,
  mediaType: 'text/plain; charset=utf-8',
  bytes: new Uint8Array(Buffer.from(text)),
})

async function addRoom(manager: Context, word: string): Promise<Room> {
  const { id: openingId } = await addOpening(manager)
  const ids: string[] = []
  for (const name of [`Amara ${word}`, `Bela ${word}`]) {
    const document = documentOf(`Worked on kelp forecasting with ${word}.`)
    const { candidacyId } = await addSomebody(manager, openingId, { name, document })
    await writeNote(manager, { candidacyId, text: `Private opinion on ${word}: sturdy.` })
    ids.push(candidacyId)
  }
  return { openingId, manager, ids }
}

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  recruiter = await addMember(opened.database, org, 'recruiter')
  interviewer = await addMember(opened.database, org, 'interviewer')
  for (const word of ['Quillon', 'Ravenna', 'Sorrel']) {
    const manager = await addMember(opened.database, org, 'hiring-manager', `manager ${word}`)
    rooms.push(await addRoom(manager, word))
  }
  const other = await addOrganisation(opened.database)
  elsewhere = await addMember(opened.database, other, 'owner')
  await addRoom(elsewhere, 'Quillon')
  for (const ctx of [recruiter, elsewhere]) {
    const waiting = await transaction(ctx, (tx) => tx.db.select({ id: resumes.id }).from(resumes))
    for (const { id } of waiting) await readResume(asPublic(ctx), id)
  }
  interviewed = await interviewFirstOf(rooms[1]!)
})
afterAll(() => opened.close())

describe('names with letters that not every keyboard has', () => {
  const names = ['Björn Åkesson', 'Doña Pérez', 'Håkon Lie', 'Łukasz Weiß', 'Gökçe Aydın', 'Zoe Ng']
  let finder: Context
  let openingId: string

  beforeAll(async () => {
    finder = await addMember(opened.database, await addOrganisation(opened.database), 'recruiter')
    openingId = (await addOpening(finder)).id
    for (const name of names) await addSomebody(finder, openingId, { name })
  })

  test.each([
    ['bjorn', ['Björn Åkesson']],
    ['Akess', ['Björn Åkesson']],
    ['pérez', ['Doña Pérez']],
    ['perez', ['Doña Pérez']],
    ['HAKON', ['Håkon Lie']],
    ['lukasz weiss', ['Łukasz Weiß']],
    ['aydin', ['Gökçe Aydın']],
    ['zoë', ['Zoe Ng']],
    ['bjorn ng', []],
  ])('%s finds %j, in the search as in a list', async (text, found) => {
    const filters = { ...noFilters, text }
    const { rows } = await listCandidacies(finder, { openingId, filters })
    const { candidacies } = await search(finder, { text })
    expect([rows, candidacies].map((list) => list.map(({ name }) => name))).toEqual([found, found])
  })
})

async function interviewFirstOf({ manager, openingId, ids }: Room): Promise<string> {
  const memberId = interviewer.actor.id
  await seatMember(manager, { openingId, memberId, part: 'interviewer' })
  const { plans } = await findLoop(manager, openingId)
  for (const plan of plans) {
    await assignPlanInterviewers(manager, { planId: plan.id, memberIds: [memberId] })
  }
  const candidacyId = ids[0]!
  await scheduleInterviews(manager, { candidacyId, stageId: plans.at(-1)!.stageId })
  return candidacyId
}

const foundBy = async (ctx: Context, text: string) => {
  const { candidacies } = await search(ctx, { text })
  return candidacies.map(({ id }) => id).toSorted()
}
const all = () => rooms.flatMap(({ ids }) => ids).toSorted()

describe('search', () => {
  test('finds by name, by note and by résumé, and shows the words around', async () => {
    expect(await foundBy(recruiter, 'ama quil')).toEqual([rooms[0]!.ids[0]])
    expect(await foundBy(recruiter, 'sturd')).toEqual(all())
    expect(await foundBy(recruiter, 'KELP forecast')).toEqual(all())
    const { candidacies } = await search(recruiter, { text: 'kelp' })
    expect(candidacies[0]).toMatchObject({ inNotes: null })
    expect(candidacies[0]?.inResume).toContain('kelp forecasting')
  })

  test('a hiring manager finds the candidates of their own openings alone', async () => {
    const [first] = rooms
    expect(await foundBy(first!.manager, 'kelp')).toEqual(first!.ids.toSorted())
    expect(await foundBy(first!.manager, 'ravenna')).toEqual([])
  })

  test('an interviewer finds whom they interview, and no note of others', async () => {
    expect(await foundBy(interviewer, 'kelp')).toEqual([interviewed])
    expect(await foundBy(interviewer, 'sturdy')).toEqual([])
    const { candidacies } = await search(interviewer, { text: 'ravenna' })
    expect(candidacies.map(({ id, inNotes }) => [id, inNotes])).toEqual([[interviewed, null]])
    await writeNote(interviewer, { candidacyId: interviewed, text: 'My own marigold.' })
    expect(await foundBy(interviewer, 'marigold')).toEqual([interviewed])
  })

  test('another organisation and a planner find nothing of it', async () => {
    expect(await foundBy(elsewhere, 'ravenna')).toEqual([])
    const planner = await addMember(opened.database, recruiter.org, 'planner')
    expect(await foundBy(planner, 'kelp')).toEqual([])
    const viewer = await addMember(opened.database, recruiter.org, 'viewer')
    await expect(foundBy(viewer, 'kelp')).rejects.toThrow(Forbidden)
  })

  test('whatever is typed, nobody finds more than they reach', async () => {
    const reach = new Map<Context, string[]>([
      [recruiter, all()],
      [rooms[0]!.manager, rooms[0]!.ids],
      [rooms[2]!.manager, rooms[2]!.ids],
      [interviewer, [interviewed]],
    ])
    const words = fc.constantFrom(
      'amara',
      'bela',
      'kelp',
      'private',
      'q',
      'r',
      "'",
      ' | ',
      ' & !',
      ':*',
      '\\',
      '<->',
      'mail',
      '1',
    )
    const typed = fc.oneof(
      fc.array(words, { minLength: 1, maxLength: 5 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reach.keys()), typed, async (ctx, text) => {
        const found = await foundBy(ctx, text)
        expect(reach.get(ctx)).toEqual(expect.arrayContaining(found))
      }),
      { numRuns: 150 },
    )
  })
})

describe('textQuery', () => {
  test.each([
    ['ada okafor', "'ada':* & 'okafor':*"],
    ["o'neil", "'o neil':*"],
    ['--- !', null],
    ['', null],
  ])('%s becomes %s', (typed, query) => {
    expect(textQuery(typed)).toBe(query)
  })
})
