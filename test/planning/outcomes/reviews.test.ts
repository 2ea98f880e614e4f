import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findReview, listReviews } from '#app/planning/outcomes/reviews/reading.server.ts'
import {
  changeReview,
  decideInReview,
  holdReview,
} from '#app/planning/outcomes/reviews/reviews.server.ts'
import { mergeUseCases } from '#app/planning/use-cases/endings/merging.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

let data: TestDatabase
let planner: Context
let useCase: string

const on = (day: string) => ({ ...planner, now: new Date(`${day}T09:00:00Z`) })
const dueOn = async (day: string) => (await listReviews(on(day))).due.map((one) => one.dueOn)
const meeting = { title: 'Spring', guests: '', notes: '', people: [] as string[] }

beforeAll(async () => {
  data = await openTestDatabase()
  const org = await addOrganisation(data.database)
  planner = await addMember(data.database, org, 'planner')
  useCase = (await addUseCase(on('2025-01-10'))).id
  const launch = on('2025-02-01')
  const { version } = await findUseCase(launch, useCase)
  await moveStage(launch, { id: useCase, version, to: 'launch', reason: 'It is time' })
})
afterAll(() => data.close())

test('what was launched is due a quarter later, then when the last meeting said, and never once stopped', async () => {
  expect(await dueOn('2025-05-02')).toEqual([])
  expect(await dueOn('2025-05-03')).toEqual(['2025-05-03'])

  const spring = on('2025-05-05')
  const facts = { ...meeting, heldOn: '2025-05-05', nextOn: null }
  const { id } = await holdReview(spring, facts)
  await decideInReview(spring, id, { useCase, verdict: 'continue', reason: 'It does well' })
  expect(await dueOn('2025-08-03')).toEqual([])
  expect(await dueOn('2025-08-04')).toEqual(['2025-08-04'])

  await changeReview(spring, { id, version: 1, facts: { ...facts, nextOn: '2025-06-01' } })
  expect(await dueOn('2025-06-01')).toEqual(['2025-06-01'])

  await decideInReview(on('2025-06-02'), id, { useCase, verdict: 'stop', reason: 'Nobody uses it' })
  expect(await dueOn('2026-01-01')).toEqual([])
  const { decisions } = await findReview(planner, id)
  expect(decisions.map(({ verdict }) => verdict)).toEqual(['continue', 'stop'])
})

test('what was merged into another is due for no review, and a meeting is offered no more of it', async () => {
  const launch = on('2025-02-01')
  const { id } = await addUseCase(launch, { title: 'A second name of it' })
  const { version } = await findUseCase(launch, id)
  await moveStage(launch, { id, version, to: 'launch', reason: 'It is time' })
  const { id: review } = await holdReview(planner, {
    ...meeting,
    heldOn: '2025-05-05',
    nextOn: null,
  })
  const offered = async () => (await findReview(planner, review)).useCases.map(({ value }) => value)
  expect(await dueOn('2025-05-03')).toEqual(['2025-05-03'])
  expect(await offered()).toContain(id)

  await mergeUseCases(planner, { id, intoId: useCase, reason: 'The same' })
  expect(await dueOn('2025-05-03')).toEqual([])
  expect(await offered()).not.toContain(id)
  const late = decideInReview(planner, review, { useCase: id, verdict: 'stop', reason: 'Late' })
  await expect(late).rejects.toThrow('It was merged into another use case.')
})

test('a meeting has its people, once each, and refuses a stale change and a next day before it', async () => {
  const me = planner.actor.id
  const facts = { ...meeting, heldOn: '2026-01-05', nextOn: null, people: [me, me] }
  const { id } = await holdReview(planner, facts)
  expect((await findReview(planner, id)).people).toEqual([{ id: me, name: 'planner' }])
  await changeReview(planner, { id, version: 1, facts: { ...facts, people: [] } })
  expect((await findReview(planner, id)).people).toEqual([])
  await expect(changeReview(planner, { id, version: 1, facts })).rejects.toThrow(Conflict)
  const backwards = holdReview(planner, { ...facts, nextOn: '2026-01-05' })
  await expect(backwards).rejects.toThrow(Invalid)
})

test('people of elsewhere are nobody, and whoever does not plan reads nothing', async () => {
  const elsewhere = await addMember(data.database, await addOrganisation(data.database), 'planner')
  const facts = { ...meeting, heldOn: '2026-01-05', nextOn: null }
  const foreign = holdReview(planner, { ...facts, people: [elsewhere.actor.id] })
  await expect(foreign).rejects.toThrow(NotFound)
  const { id } = await holdReview(planner, facts)
  await expect(findReview(elsewhere, id)).rejects.toThrow(NotFound)
  const viewer = await addMember(data.database, planner.org, 'viewer')
  await expect(listReviews(viewer)).rejects.toThrow(Forbidden)
  await expect(findReview(viewer, id)).rejects.toThrow(Forbidden)
})
