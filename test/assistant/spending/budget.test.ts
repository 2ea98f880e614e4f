import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { ask } from '#app/assistant/asking/ask.server.ts'
import { costOf, likelyTokens, monthOf, mostTokens } from '#app/assistant/endpoints/cost.ts'
import { transaction } from '#db/connection.server.ts'
import { calls } from '#db/schema/assistant.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { nameModel, operatorModel } from '#test/support/model/endpoint.ts'
import { startModelServer, type ModelServer } from '#test/support/model/model-server.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

const tldr = {
  prompt: 'writing/rewrite-tldr',
  input: { title: 'A plan', evidence: 'S1: It works.' },
}

let data: TestDatabase
let model: ModelServer
let owner: Context

beforeAll(async () => {
  data = await openTestDatabase()
  model = await startModelServer({ firstMs: 20 })
})
afterAll(async () => {
  await model.close()
  await data.close()
})
beforeEach(async () => {
  await vi.waitUntil(() => model.open() === 0, { timeout: 20_000 })
  model.reset()
  owner = await addMember(data.database, await addOrganisation(data.database), 'owner')
})

const ledger = () => transaction(owner, (tx) => tx.db.select().from(calls).orderBy(calls.id))
const spent = async () => (await ledger()).reduce((sum, { cost }) => sum + (cost ?? 0), 0)

describe('a budget', () => {
  test('is never overspent, however many ask at once', async () => {
    const budget = 0.02
    await nameModel(owner, model.url, {
      inputPrice: 1,
      outputPrice: 10,
      monthlyBudget: budget,
      concurrency: 100,
    })
    // An answer that uses all it may: what is reserved for it is really needed.
    const usage = { input: 900, output: 400 }
    model.next(...Array.from({ length: 20 }, () => ({ kind: 'answer', usage }) as const))
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(owner, tldr)))
    const refused = answers.filter((answer) => !answer.ok && answer.fault.kind === 'budget')
    const answered = answers.filter(({ ok }) => ok)
    expect(answered.length).toBeGreaterThan(0)
    expect(refused.length).toBeGreaterThan(0)
    expect(answered.length + refused.length).toBe(20)
    expect(await spent()).toBeLessThanOrEqual(budget * 1_000_000)
    expect(model.requests).toHaveLength(answered.length)
  })

  test('counts a month and starts anew with the next', async () => {
    await nameModel(owner, model.url, { inputPrice: 1, outputPrice: 10, monthlyBudget: 0.006 })
    const usage = { input: 2_000, output: 400 }
    model.next({ kind: 'answer', usage })
    expect(await ask(owner, tldr)).toMatchObject({ ok: true })
    expect(await spent()).toBe(6_000)
    const stopped = await ask(owner, tldr)
    expect(stopped).toMatchObject({ fault: { kind: 'budget' } })
    const nextMonth = { ...owner, now: new Date('2026-04-01T00:00:00Z') }
    expect(await ask(nextMonth, tldr)).toMatchObject({ ok: true })
  })

  test('of the operator holds whatever the organisation says of prices and budget', async () => {
    owner = { ...owner, services: { ...owner.services } }
    const prices = { input: 1_000_000, output: 10_000_000 }
    owner.services.model = operatorModel({ baseUrl: model.url, prices, monthlyBudget: 6_000 })
    await nameModel(owner, '', { model: '', key: '', monthlyBudget: 1_000 })
    model.next({ kind: 'answer', usage: { input: 2_000, output: 400 } })
    expect(await ask(owner, tldr)).toMatchObject({ ok: true })
    expect(await spent()).toBe(6_000)
    expect(await ask(owner, tldr)).toMatchObject({ fault: { kind: 'budget' } })
  })

  test('counts what was sent and then left', async () => {
    await nameModel(owner, model.url, { inputPrice: 1_000 })
    model.next({ kind: 'silence' })
    const hasty = { idleMs: 100, totalMs: 500, tries: 1, firstDelayMs: 1 }
    expect(await ask(owner, tldr, hasty)).toMatchObject({ fault: { kind: 'silent' } })
    expect(await spent()).toBeGreaterThan(0)
  })

  test('what a lost process left behind counts as spent, and no longer as under way', async () => {
    await nameModel(owner, model.url, { inputPrice: 1, outputPrice: 10, concurrency: 1 })
    model.next({ kind: 'silence' })
    const gone = new AbortController()
    const left = ask(owner, { ...tldr, signal: gone.signal })
    await expect.poll(model.open).toBe(1)
    const later = { ...owner, now: new Date(testNow.getTime() + 11 * 60_000) }
    expect(await ask(later, tldr)).toMatchObject({ ok: true })
    gone.abort()
    await left
    const [lost] = await ledger()
    expect(lost).toMatchObject({ outcome: 'failed', fault: 'lost', cost: lost?.reserved })
  })
})

test('no more calls are under way than the organisation allows; others wait their turn', async () => {
  await nameModel(owner, model.url, { concurrency: 2 })
  model.reset({ firstMs: 800 })
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask(owner, tldr)))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(model.most()).toBe(2)
})

test('who waits too long for a turn is told so', async () => {
  await nameModel(owner, model.url, { concurrency: 1 })
  model.next({ kind: 'silence' })
  const gone = new AbortController()
  const first = ask(owner, { ...tldr, signal: gone.signal })
  await expect.poll(model.open).toBe(1)
  const hasty = { idleMs: 50, totalMs: 500, tries: 1, firstDelayMs: 1 }
  expect(await ask(owner, tldr, hasty)).toMatchObject({ fault: { kind: 'crowded' } })
  gone.abort()
  expect(await first).toMatchObject({ fault: { kind: 'cancelled' } })
})

describe('cost', () => {
  const messages = [{ role: 'user' as const, content: 'Grüße, 日本' }]

  test('is tokens times price, rounded up to a micro-dollar', () => {
    expect(costOf({ input: 1_000_000, output: 0 }, { input: 250_000, output: 1 })).toBe(250_000)
    expect(costOf({ input: 1, output: 1 }, { input: 1, output: 1 })).toBe(1)
    expect(costOf({ input: 5, output: 5 }, { input: 0, output: 0 })).toBe(0)
  })

  test('the most a request can use is at least its bytes', () => {
    const bytes = Buffer.byteLength('Grüße, 日本')
    expect(mostTokens(messages, {}, 100)).toEqual({ input: bytes + 2 + 16 + 64, output: 100 })
  })

  test('what is likely used is a quarter of the characters', () => {
    expect(likelyTokens(messages, 'a'.repeat(9))).toEqual({ input: 3, output: 3 })
  })

  test('a month begins on its first day, UTC', () => {
    expect(monthOf(new Date('2026-03-31T23:59:59Z'))).toEqual(new Date('2026-03-01T00:00:00Z'))
  })
})
