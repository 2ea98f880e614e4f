import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { publish, smallestGroup, surveyParts } from '#app/hiring/candidates/surveys/survey.ts'
import { showResults, takeAnswers } from '#app/hiring/candidates/surveys/surveys.server.ts'
import { partsDue } from '#app/hiring/portal/survey/due.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { surveyAnswers, surveyResponses } from '#db/schema/portal.ts'
import { addPublishedOpening, addSomebody } from '#test/support/candidates.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const answer = { expected: 4, respected: 5, paced: 3, comment: '' }
const groupOf = (part: (typeof surveyParts)[number], count: number) => ({
  part,
  answers: Array.from({ length: count }, () => answer),
})

describe('what may be read', () => {
  test('is no group under five, and nothing under five by subtraction', () => {
    const counts = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12))
    fc.assert(
      fc.property(counts, (sizes) => {
        const groups = surveyParts.map((part, at) => groupOf(part, sizes[at] ?? 0))
        const { shown, total } = publish(groups)
        const seen = shown.reduce((sum, { count }) => sum + count, 0)
        expect(shown.every(({ count }) => count >= smallestGroup)).toBe(true)
        const rest = (total ?? seen) - seen
        expect(rest === 0 || rest >= smallestGroup).toBe(true)
      }),
    )
  })

  test('are means, how many chose each of the five, and the words that were written', () => {
    const end = groupOf('end', 4)
    const answers = [...end.answers, { expected: 4, respected: 5, paced: 1, comment: '' }]
    const { shown, total } = publish([{ ...end, answers }, groupOf('application', 4)])
    const means = { expected: 4, respected: 5, paced: 2.6 }
    const spread = {
      expected: [0, 0, 0, 5, 0],
      respected: [0, 0, 0, 0, 5],
      paced: [1, 0, 4, 0, 0],
    }
    expect(shown).toEqual([{ part: 'end', count: 5, means, spread, comments: [] }])
    expect(total).toBeNull()
  })
})

describe('a candidate is asked', () => {
  const due = (key: 'received' | 'interviewing' | 'decision' | 'closed', met = true) =>
    partsDue({ standing: { key, open: key !== 'closed' }, met, answered: [] })

  test('about what is behind them', () => {
    expect(due('received')).toEqual([])
    expect(due('interviewing')).toEqual(['application'])
    expect(due('decision')).toEqual(['application', 'interviews'])
    expect(due('closed')).toEqual(['application', 'interviews', 'end'])
    expect(due('closed', false)).toEqual(['application', 'end'])
  })

  test('once about each part', () => {
    const standing = { key: 'closed' as const, open: false }
    const answered = ['application' as const, 'end' as const]
    expect(partsDue({ standing, met: true, answered })).toEqual(['interviews'])
  })
})

describe('answers', () => {
  let data: TestDatabase
  let manager: Context
  let openingId: string
  let people: string[]

  beforeAll(async () => {
    data = await openTestDatabase()
    const org = await addOrganisation(data.database)
    manager = await addMember(data.database, org, 'hiring-manager')
    openingId = (await addPublishedOpening(manager)).id
    people = []
    for (let at = 0; at < 7; at += 1)
      people.push((await addSomebody(manager, openingId)).candidacyId)
  })
  afterAll(() => data.close())

  const say = (candidacyId: string, comment = '') =>
    transaction(manager, (tx) =>
      takeAnswers(tx, { candidacyId, openingId, answers: { part: 'end', ...answer, comment } }),
    )

  test('are kept without who and when, once each, and shown five at a time', async () => {
    for (const [at, one] of people.slice(0, 4).entries()) await say(one, `Comment ${at}`)
    expect((await showResults(manager, openingId)).shown).toEqual([])
    await Promise.allSettled([say(people[4] ?? ''), say(people[4] ?? '')])
    await expect(say(people[0] ?? '')).rejects.toThrow(Invalid)
    await say(people[5] ?? '', 'The sixth')
    const { shown, total } = await showResults(manager, openingId)
    expect(shown).toMatchObject([{ part: 'end', count: 5 }])
    expect([total, shown[0]?.comments.toSorted()]).toEqual([
      5,
      ['Comment 0', 'Comment 1', 'Comment 2', 'Comment 3'],
    ])
    const rows = await transaction(manager, (tx) => tx.db.select().from(surveyAnswers))
    expect(rows.every(({ id }) => id[14] === '4')).toBe(true)
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(people.join('|')))
    const said = await transaction(manager, (tx) => tx.db.select().from(surveyResponses))
    expect(Object.keys(said[0] ?? {}).toSorted()).toEqual(['candidacyId', 'id', 'orgId', 'part'])
  })

  test('are for those who run the opening', async () => {
    const interviewer = await addMember(data.database, manager.org, 'interviewer')
    await expect(showResults(interviewer, openingId)).rejects.toThrow(Forbidden)
  })
})
