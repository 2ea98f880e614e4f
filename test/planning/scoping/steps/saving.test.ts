import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageOfEvents } from '#app/accounts/audit/listing/listing.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { letPast } from '#app/planning/scoping/answers/passings.server.ts'
import { findGateStandings } from '#app/planning/scoping/answers/standings.server.ts'
import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import { formValues, itemsIn } from '#app/planning/scoping/steps/items/item.ts'
import { saveStep } from '#app/planning/scoping/steps/saving/save-step.server.ts'
import { storedStep } from '#app/planning/scoping/steps/saving/stored-items.server.ts'
import { parkUseCase } from '#app/planning/use-cases/endings/parking.server.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

describe('a scope', () => {
  let opened: TestDatabase
  let planner: Context
  let owner: Context
  let outsider: Context
  let stranger: Context
  let admin: Context
  let useCaseId: string

  beforeAll(async () => {
    opened = await openTestDatabase()
    const org = await addOrganisation(opened.database)
    planner = await addMember(opened.database, org, 'planner', 'Leilani')
    owner = await addMember(opened.database, org, 'viewer')
    outsider = await addMember(opened.database, org, 'interviewer')
    admin = await addMember(opened.database, org, 'admin')
    stranger = await addMember(opened.database, await addOrganisation(opened.database), 'owner')
    useCaseId = (await addUseCase(owner)).id
  })
  afterAll(() => opened.close())

  /** The form of a step as somebody opened it; `typed` is what they change in it. */
  const formOf = async (step: StepKey, ctx = planner, id = useCaseId) => {
    const { items } = await transaction(ctx, (tx) => storedStep(tx, id, step))
    const filled = formValues(items)
    return (typed: Record<string, string>) => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ ...filled, ...typed })) form.set(name, value)
      return itemsIn(form)
    }
  }

  const save = async (step: StepKey, typed: Record<string, string>, ctx = planner) =>
    saveStep(ctx, { useCaseId, step, posted: (await formOf(step, ctx))(typed) })

  const stored = async (step: StepKey) =>
    (await transaction(planner, (tx) => storedStep(tx, useCaseId, step))).items

  const guessesOfRisks = async () =>
    (await transaction(planner, (tx) => findEstimates(tx, [useCaseId])))
      .map(({ quantity }) => quantity)
      .filter((quantity) => quantity.startsWith('risk.'))

  const verbs = async () =>
    (await transaction(admin, (tx) => pageOfEvents(tx, {}, null))).events.map(({ verb }) => verb)

  test('keeps answers, and writes a gate’s verdict into the record', async () => {
    const saved = await save('problem', {
      'answer.C1.words': 'Which ten shops an account manager calls on Monday.',
      'answer.C1.confidence': 'some-data',
      'answer.C1.evidence': 'https://example.test/notes',
      'answer.C1.verdict': 'passed',
      'answer.C9.rating': '3',
    })
    expect(saved).toMatchObject({ errors: {}, conflicts: [], touched: ['answer.C1', 'answer.C9'] })
    expect((await stored('problem'))['answer.C1']).toMatchObject({
      words: 'Which ten shops an account manager calls on Monday.',
      confidence: 'some-data',
      verdict: 'passed',
    })
    expect(await verbs()).toEqual(expect.arrayContaining(['gate.passed', 'scope.changed']))
  })

  test('lets two people answer different questions at once', async () => {
    const [mine, theirs] = [await formOf('problem'), await formOf('problem', owner)]
    const posted = theirs({ 'answer.C10.words': 'Head of sales, last Tuesday.' })
    await saveStep(owner, { useCaseId, step: 'problem', posted })
    const saved = await saveStep(planner, {
      useCaseId,
      step: 'problem',
      posted: mine({ 'answer.C12.words': 'Forty shops a year.' }),
    })
    expect(saved.conflicts).toEqual([])
    const items = await stored('problem')
    expect(items['answer.C10']).toMatchObject({ words: 'Head of sales, last Tuesday.' })
    expect(items['answer.C12']).toMatchObject({ words: 'Forty shops a year.' })
  })

  test('gives both texts to the second of two who answer the same one, and saves nothing of theirs', async () => {
    const [mine, theirs] = [await formOf('problem'), await formOf('problem', owner)]
    await saveStep(owner, {
      useCaseId,
      step: 'problem',
      posted: theirs({ 'answer.C2.words': 'Head of sales' }),
    })
    const posted = mine({ 'answer.C2.words': 'Jonas', 'answer.C9.words': 'They asked for it.' })
    const saved = await saveStep(planner, { useCaseId, step: 'problem', posted })
    expect(saved.conflicts).toMatchObject([
      { name: 'answer.C2', yours: { words: 'Jonas' }, theirs: { words: 'Head of sales' } },
    ])
    expect((await stored('problem'))['answer.C9']).toMatchObject({ words: '' })
    const again = {
      ...posted,
      'answer.C2': { ...posted['answer.C2'], seen: saved.marks['answer.C2'] ?? '' },
    }
    expect(
      (await saveStep(planner, { useCaseId, step: 'problem', posted: again })).conflicts,
    ).toEqual([])
    expect((await stored('problem'))['answer.C2']).toMatchObject({ words: 'Jonas' })
  })

  test('saves in the background what can be taken, and all or nothing otherwise', async () => {
    const typed = {
      'answer.C6.words': 'Forty shops at 20 each',
      'answer.C6.low': 'many',
      'answer.C7.words': '1 : 9',
    }
    const whole = await save('feasibility', typed)
    expect(whole.errors).toHaveProperty(['answer.C6.low'])
    expect((await stored('feasibility'))['answer.C7']).toMatchObject({ words: '' })
    const posted = (await formOf('feasibility'))(typed)
    await saveStep(planner, { useCaseId, step: 'feasibility', posted, partly: true })
    const items = await stored('feasibility')
    expect([items['answer.C6']?.words, items['answer.C7']?.words]).toEqual(['', '1 : 9'])
  })

  test('a row keeps the id its form came with: sent twice, it is one row', async () => {
    const row = `risk.${newId()}`
    const typed = {
      [`${row}.title`]: 'The tills change supplier',
      [`${row}.category`]: 'external',
      [`${row}.likelihood`]: '20',
      [`${row}.severity`]: '50',
    }
    const posted = (await formOf('feasibility'))(typed)
    await saveStep(planner, { useCaseId, step: 'feasibility', posted })
    const again = await saveStep(planner, { useCaseId, step: 'feasibility', posted })
    expect(again.conflicts).toEqual([])
    const rows = Object.keys(await stored('feasibility')).filter((name) => name.startsWith('risk.'))
    expect(rows).toEqual([row])
    await save('feasibility', { [`${row}.remove`]: 'on' })
    expect(await stored('feasibility')).not.toHaveProperty([row])
  })

  test('a guess of a risk is kept as three points, goes back to one number, and goes with its row', async () => {
    const row = `risk.${newId()}`
    const guess = {
      [`${row}.likelihood-low`]: '10',
      [`${row}.likelihood`]: '30',
      [`${row}.likelihood-high`]: '60',
    }
    const known = { [`${row}.title`]: 'A strike', [`${row}.severity`]: '50' }
    await save('feasibility', { ...known, ...guess, [`${row}.category`]: 'domain' })
    const spread = { 'likelihood-low': '10', likelihood: '30', 'likelihood-high': '60' }
    expect((await stored('feasibility'))[row]).toMatchObject({ ...spread, severity: '50' })
    const bare = { [`${row}.likelihood-low`]: '', [`${row}.likelihood-high`]: '' }
    await save('feasibility', bare)
    const single = { 'likelihood-low': '', likelihood: '30', 'likelihood-high': '' }
    expect((await stored('feasibility'))[row]).toMatchObject(single)
    await save('feasibility', guess)
    expect(await guessesOfRisks()).toHaveLength(1)
    await save('feasibility', { [`${row}.remove`]: 'on' })
    expect(await guessesOfRisks()).toEqual([])
  })

  test('a row of another use case stays what it is', async () => {
    const other = (await addUseCase(planner, { title: 'Another' })).id
    const row = `metric.${newId()}`
    const typed = { [`${row}.name`]: 'Retained revenue', [`${row}.kind`]: 'business' }
    await save('metrics', typed)
    const posted = (await formOf('metrics', planner, other))({
      ...typed,
      [`${row}.name`]: 'Stolen',
    })
    await saveStep(planner, { useCaseId: other, step: 'metrics', posted })
    expect((await stored('metrics'))[row]).toMatchObject({ name: 'Retained revenue' })
  })

  test('effort and spend become estimates by role and quarter of the work', async () => {
    await save('people', {
      'estimate.effort~ml-engineer~1.low': '0.5',
      'estimate.effort~ml-engineer~1.mode': '1',
      'estimate.effort~ml-engineer~1.high': '1.5',
      'estimate.spend~~0.low': '10',
      'estimate.spend~~0.mode': '20',
      'estimate.spend~~0.high': '40',
    })
    const estimates = await transaction(planner, (tx) => findEstimates(tx, [useCaseId]))
    expect(estimates).toMatchObject([
      { quantity: 'effort', role: 'ml-engineer', period: 1, mode: 1 },
      { quantity: 'spend', role: '', period: 0, mode: 20 },
    ])
    const emptied = { low: '', mode: '', high: '' }
    await save(
      'people',
      Object.fromEntries(
        Object.entries(emptied).map(([point, value]) => [`estimate.spend~~0.${point}`, value]),
      ),
    )
    expect(await transaction(planner, (tx) => findEstimates(tx, [useCaseId]))).toHaveLength(1)
  })

  test('the gate “without AI” is not passed before a way without AI is listed', async () => {
    const passed = { 'answer.C4.verdict': 'passed' }
    const early = await save('solutions', passed)
    expect(early.errors).toHaveProperty(['answer.C4.verdict'])
    const row = `alternative.${newId()}`
    const idle = { [`${row}.title`]: 'Wait', [`${row}.kind`]: 'nothing' }
    expect((await save('solutions', { ...passed, ...idle })).errors).not.toEqual({})
    const rule = { [`${row}.title`]: 'Call who orders 30 % less', [`${row}.kind`]: 'rule' }
    expect((await save('solutions', { ...passed, ...rule })).errors).toEqual({})
    const taken = await save('solutions', { [`${row}.remove`]: 'on' })
    expect(taken.errors).toHaveProperty(['answer.C4.verdict'])
  })

  test('gates block until they are passed or let past with a reason that stays on record', async () => {
    const standing = async () =>
      (await transaction(planner, (tx) => findGateStandings(tx, [useCaseId]))).get(useCaseId)
    expect((await standing())?.verdict).toMatchObject({ ok: false })
    const open = (await standing())?.gates.filter(({ blocks }) => blocks) ?? []
    for (const { question } of open)
      await letPast(planner, { useCaseId, question, reason: `The pilot does without ${question}.` })
    expect((await standing())?.verdict).toEqual({ ok: true })
    await save('feasibility', { 'answer.T3.verdict': 'failed', 'answer.T3.words': 'They said no.' })
    expect((await standing())?.verdict).toEqual({
      ok: false,
      reason: 'One gate blocks: T3 Access to the data (failed).',
    })
    expect(await verbs()).toEqual(expect.arrayContaining(['gate.passed-by', 'gate.failed']))
  })

  test('a passed gate, a question that is none, and a missing reason are refused', async () => {
    const past = (question: string, reason = 'Because') =>
      letPast(planner, { useCaseId, question, reason })
    await expect(past('C1')).rejects.toThrow(/is passed/)
    await expect(past('C9')).rejects.toThrow(Invalid)
    await expect(past('T3', '  ')).rejects.toThrow('Say why')
    await expect(letPast(owner, { useCaseId, question: 'T3', reason: 'x' })).rejects.toThrow(
      Forbidden,
    )
  })

  test('is none of the business of others, and rests with its use case', async () => {
    const posted = { 'answer.C1': { words: 'Mine', seen: '-' } }
    const by = (ctx: Context) => saveStep(ctx, { useCaseId, step: 'problem', posted })
    await expect(by(outsider)).rejects.toThrow(Forbidden)
    await expect(by(stranger)).rejects.toThrow(NotFound)
    await parkUseCase(planner, { id: useCaseId, reason: 'No budget this year' })
    await expect(by(planner)).rejects.toThrow('It is parked')
  })
})
