import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findAnswers } from '#app/planning/scoping/answers/answers.server.ts'
import { findRisks, writeRisk } from '#app/planning/scoping/listed/risks.server.ts'
import { feedBack, takeBack } from '#app/planning/scoping/modules/feeding.server.ts'
import { dataTests } from '#app/planning/scoping/modules/kinds/data/tests.ts'
import { findModulePage } from '#app/planning/scoping/modules/module-page.server.ts'
import { findModules } from '#app/planning/scoping/modules/overview.server.ts'
import { saveWorksheet } from '#app/planning/scoping/modules/worksheets.server.ts'
import { answerFields } from '#app/planning/scoping/steps/items/answer-item.ts'
import { markOf } from '#app/planning/scoping/steps/items/item.ts'
import { findStep } from '#app/planning/scoping/steps/page/step-page.server.ts'
import { saveStep } from '#app/planning/scoping/steps/saving/save-step.server.ts'
import { parkUseCase } from '#app/planning/use-cases/endings/parking.server.ts'
import { findEstimates, setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { transaction } from '#db/connection.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { addRunCost, filled, oneMachine } from '#test/support/planning/worksheets.ts'

let data: TestDatabase
let planner: Context
let viewer: Context
let useCaseId: string

beforeAll(async () => {
  data = await openTestDatabase()
  const org = await addOrganisation(data.database)
  planner = await addMember(data.database, org, 'planner', 'Pia Planner')
  viewer = await addMember(data.database, org, 'viewer')
  useCaseId = (await addUseCase(planner)).id
})
afterAll(() => data.close())

const kind = 'run-cost'
const undone = (undo: Record<string, string> | null) => ({
  feed: undo!.feed!,
  was: undo!.was!,
  back: JSON.parse(undo!.back!),
})
const key = () => ({ useCaseId, kind })

describe('a worksheet of a use case', () => {
  test('is empty at first, with what it starts from', async () => {
    const page = await findModulePage(planner, key())
    expect(page).toMatchObject({ version: 0, outcome: null, feeds: [] })
    expect(page.start['prices.hour.price']).toBe('4.8')
  })

  test('is saved, and read again with what it comes to', async () => {
    expect(await addRunCost(planner, useCaseId)).toEqual({ version: 1 })
    const page = await findModulePage(planner, key())
    expect(page).toMatchObject({ version: 1, savedBy: 'Pia Planner' })
    expect(page.outcome?.headline).toContain('About €3,504 a month')
    expect(page.start['prices.million.price']).toBeUndefined()
  })

  test('is not overwritten by somebody who started from an older version', async () => {
    const late = saveWorksheet(planner, {
      ...key(),
      version: 0,
      data: filled(kind, { source: { words: 'Contract of May', checkedOn: '' } }),
    })
    await expect(late).rejects.toMatchObject({
      status: 409,
      detail: {
        version: 1,
        differences: expect.arrayContaining([
          { label: 'Contract, price list or invoice', yours: 'Contract of May', theirs: '' },
          { label: 'Machines that always run', yours: '', theirs: '1' },
        ]),
      },
    })
    const page = await findModulePage(planner, key())
    expect(page.version).toBe(1)
  })

  test('keeps to its own schema', async () => {
    const wrong = saveWorksheet(planner, {
      ...key(),
      version: 1,
      data: { ...oneMachine, warehouse: { nodes: -3 } },
    })
    await expect(wrong).rejects.toThrow()
    await expect(findModulePage(planner, { useCaseId, kind: 'no-such' })).rejects.toMatchObject({
      status: 404,
    })
  })

  test('is closed to those who have nothing to do with the use case', async () => {
    await expect(findModulePage(viewer, key())).rejects.toMatchObject({ status: 403 })
    await expect(addRunCost(viewer, useCaseId)).rejects.toMatchObject({ status: 403 })
  })

  test('hands its number on as an estimate, once it is there', async () => {
    const [{ key: feed } = { key: '' }] = (await findModulePage(planner, key())).feeds
    await feedBack(planner, { ...key(), feed })
    const estimates = await transaction(planner, (tx) => findEstimates(tx, [useCaseId]))
    const cost = estimates.find(({ quantity }) => quantity === 'run')
    expect(cost?.mode).toBeCloseTo(42.048, 9)
    expect(cost?.note).toContain('run-cost')
    const { elsewhere } = await findStep(planner, {
      useCaseId,
      step: 'feasibility',
      asked: { pair: '', role: '' },
    })
    expect(elsewhere.map(({ quantity }) => quantity)).toEqual(['run'])
    const { list } = await findModules(planner, useCaseId)
    const card = list.find((one) => one.kind === kind)
    expect(card?.fed).toMatchObject([{ fedBy: 'Pia Planner' }])
    await expect(feedBack(planner, { ...key(), feed: 'gone' })).rejects.toMatchObject({
      status: 409,
    })
  })

  test('shows what stands there, replaces it or adds to it, and brings it back', async () => {
    const run = { quantity: 'run', points: { low: 10, mode: 20, high: 30 }, note: 'A guess' }
    await setEstimates(planner, { useCaseId, estimates: [run] })
    const stands = async () =>
      (await transaction(planner, (tx) => findEstimates(tx, [useCaseId]))).find(
        ({ quantity }) => quantity === 'run',
      )
    const note = 'A guess; from the run-cost estimate: twelve months'
    const cost = { quantity: 'cost', points: run.points, note }
    await setEstimates(planner, { useCaseId, estimates: [cost] })
    const [twice] = (await findModulePage(planner, key())).feeds
    expect(twice?.twice).toContain('“Cost to build” holds this number already')
    await setEstimates(planner, { useCaseId, estimates: [{ ...cost, note: '' }] })
    const [offer] = (await findModulePage(planner, key())).feeds
    expect(offer).toMatchObject({
      twice: null,
      now: 'Cost to run in a year is 10 – 20 – 30 (€ thousand).',
      buttons: [
        { way: 'replace', label: 'Replace 10 – 20 – 30 by 42.05 – 42.05 – 42.05' },
        { way: 'add', label: 'Add 42.05 – 42.05 – 42.05, which makes 52.05 – 62.05 – 72.05' },
      ],
    })
    const feed = { ...key(), feed: offer!.key }
    await expect(feedBack(planner, { ...feed, was: '1 2 3' })).rejects.toMatchObject({
      status: 409,
    })
    const { words, undo } = await feedBack(planner, { ...feed, was: offer!.was, way: 'add' })
    expect(words).toContain('10 – 20 – 30 → 52.05 – 62.05 – 72.05')
    expect((await stands())?.mode).toBeCloseTo(62.048, 9)
    await takeBack(planner, { ...feed, ...undone(undo) })
    expect(await stands()).toMatchObject({ ...run.points, note: 'A guess' })
    await expect(takeBack(planner, { ...feed, ...undone(undo) })).rejects.toMatchObject({
      status: 409,
    })
  })

  test('raises a risk once, however often it is handed on', async () => {
    const sheet = filled('mlops-readiness', {
      areas: { monitoring: { state: 'no', tool: '', gap: '' } } as never,
    })
    const mlops = { useCaseId, kind: 'mlops-readiness' }
    await saveWorksheet(planner, { ...mlops, version: 0, data: sheet })
    const title = 'The model cannot be run safely'
    const found = () => transaction(planner, (tx) => findRisks(tx, [useCaseId]))
    await feedBack(planner, { ...mlops, feed: 'operation' })
    const [before] = await found()
    await transaction(planner, (tx) =>
      writeRisk(tx, before!, {
        category: 'organisational',
        title,
        likelihood: 0.7,
        severity: 0.4,
        mitigation: 0,
        response: 'We wait.',
        nist: null,
      }),
    )
    const [offer] = (await findModulePage(planner, mlops)).feeds
    expect(offer?.now).toBe(`There is a risk “${title}”.`)
    expect(offer?.buttons.map(({ label }) => label)).toEqual([
      'Bring it up to date: likelihood 70 % → 20 %, severity stays 40 %',
    ])
    const { undo } = await feedBack(planner, { ...mlops, feed: 'operation', was: offer!.was })
    const [fed] = await found()
    expect(fed).toMatchObject({ title, likelihood: 0.2 })
    const changes = [
      { mitigation: 0.3 },
      { response: 'We watch.' },
      { nist: 'manage' },
      { points: { likelihood: { low: 0.1, mode: 0.2, high: 0.3 } } },
    ] as const
    for (const change of changes) {
      await transaction(planner, (tx) => writeRisk(tx, fed!, { ...fed!, ...change }))
      const late = takeBack(planner, { ...mlops, ...undone(undo) })
      await expect(late, JSON.stringify(change)).rejects.toMatchObject({ status: 409 })
    }
    await transaction(planner, (tx) => writeRisk(tx, fed!, fed!))
    await takeBack(planner, { ...mlops, ...undone(undo) })
    expect(await found()).toMatchObject([{ title, likelihood: 0.7, response: 'We wait.' }])
  })

  test('notes its result in an answer, in place of its line before, and touches nothing else', async () => {
    const [field, posted] = [
      'answer.T13',
      { words: 'Monthly.', rating: '3', confidence: 'opinion' },
    ]
    await saveStep(planner, {
      useCaseId,
      step: 'metrics',
      posted: { [field]: { ...posted, seen: markOf(answerFields('T13', null)) } },
    })
    const score = { useCaseId, kind: 'ml-test-score' }
    const fill = (done: string) =>
      filled('ml-test-score', {
        data: Object.fromEntries(dataTests.map((each) => [each.key, { done, proof: '' }])),
      } as never)
    await saveWorksheet(planner, { ...score, version: 0, data: fill('by-hand') })
    await feedBack(planner, { ...score, feed: 'note' })
    await saveWorksheet(planner, { ...score, version: 1, data: fill('automated') })
    await feedBack(planner, { ...score, feed: 'note' })
    const noted = takeBack(planner, { ...score, feed: 'note', was: '', back: null })
    await expect(noted).rejects.toMatchObject({ status: 400 })
    const [answer] = await transaction(planner, (tx) => findAnswers(tx, [useCaseId]))
    expect(answer).toMatchObject({ question: 'T13', rating: 3, confidence: 'opinion' })
    expect(answer?.words.split('\n')).toEqual([
      'Monthly.',
      expect.stringMatching(/^ML Test Score: Score 0 of 7/),
    ])
  })

  test('adds up what the chosen options cost, once each has its three points', async () => {
    const { id } = await addUseCase(planner, { title: 'Read delivery notes' })
    const cards = { useCaseId: id, kind: 'option-cards' }
    const card = (low: number | null) => ({
      verdict: 'chosen',
      note: 'Tried out.',
      cost: { low, mode: low && 2 * low, high: low && 4 * low },
    })
    const save = (version: number, buying: number | null) =>
      saveWorksheet(planner, {
        ...cards,
        version,
        data: filled('option-cards', { cards: { rules: card(5), buying: card(buying) } } as never),
      })
    await save(0, null)
    expect((await findModulePage(planner, cards)).feeds.map((feed) => feed.key)).toEqual(['note'])
    await save(1, 10)
    await feedBack(planner, { ...cards, feed: 'cost' })
    const estimates = await transaction(planner, (tx) => findEstimates(tx, [id]))
    expect(estimates).toMatchObject([{ quantity: 'cost', low: 15, mode: 30, high: 60 }])
  })

  test('rests while its use case is parked', async () => {
    const { id } = await addUseCase(planner, { title: 'Later' })
    await parkUseCase(planner, { id, reason: 'No time' })
    await expect(addRunCost(planner, id)).rejects.toMatchObject({ status: 400 })
  })
})
