import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { ask, askStream } from '#app/assistant/asking/ask.server.ts'
import type { AnswerEvent } from '#app/assistant/asking/answer.ts'
import type { FaultKind } from '#app/assistant/endpoints/faults.ts'
import type { Patience } from '#app/assistant/asking/retries.ts'
import { outgoingFetch } from '#app/http/outgoing/outgoing-fetch.server.ts'
import { transaction } from '#db/connection.server.ts'
import { calls } from '#db/schema/assistant.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import type { Behaviour } from '#test/support/model/behaviour.ts'
import { nameModel } from '#test/support/model/endpoint.ts'
import { startModelServer, type ModelServer } from '#test/support/model/model-server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

/** Long enough for a busy machine; where nothing is going to come, nobody waits for it. */
const patient: Patience = { idleMs: 10_000, totalMs: 30_000, tries: 3, firstDelayMs: 5 }
const hasty: Patience = { ...patient, idleMs: 400 }
const isQuiet = ({ kind }: Behaviour) => kind === 'silence' || kind === 'keep-alive'
const section = {
  prompt: 'writing/draft-section',
  input: {
    document: 'PRD',
    section: 'Problem',
    guidance: 'What hurts',
    judgement: 'Agents wait',
    facts: 'F1: handle time = 11.5 min',
    current: '',
  },
}

let data: TestDatabase
let model: ModelServer
let owner: Context

beforeAll(async () => {
  data = await openTestDatabase()
  model = await startModelServer()
})
afterAll(async () => {
  await model.close()
  await data.close()
})
beforeEach(async () => {
  model.reset()
  const org = await addOrganisation(data.database)
  owner = await addMember(data.database, org, 'owner')
  // Breakers belong to an application; every case is one of its own.
  owner = { ...owner, services: { ...owner.services } }
  await nameModel(owner, model.url, { inputPrice: 1, outputPrice: 2 })
})

const ledger = () => transaction(owner, (tx) => tx.db.select().from(calls).orderBy(calls.id))

async function heard(stream: AsyncIterable<AnswerEvent>) {
  const events: AnswerEvent[] = []
  for await (const event of stream) events.push(event)
  return events
}

const again = (behaviour: Behaviour) => [behaviour, behaviour, behaviour]

describe('every fault has words, costs what it costs, and saves nothing', () => {
  const faults: [string, Behaviour[], FaultKind, number][] = [
    ['a web page with status 200', [{ kind: 'page' }], 'page', 1],
    ['a redirect', [{ kind: 'redirect', to: 'http://127.0.0.1:1/' }], 'page', 1],
    ['broken JSON in the stream', [{ kind: 'broken' }], 'broken', 1],
    ['broken JSON as a whole', [{ kind: 'broken', whole: true }], 'broken', 1],
    ['keep-alives and no word', [{ kind: 'keep-alive' }], 'silent', 1],
    ['silence', [{ kind: 'silence' }], 'silent', 1],
    ['a stream without an end', [{ kind: 'cut', how: 'end' }], 'cut', 1],
    ['a connection that breaks', [{ kind: 'cut', how: 'reset' }], 'cut', 1],
    ['an answer that is too long', [{ kind: 'finish', reason: 'length' }], 'length', 1],
    [
      'an answer without end',
      [{ kind: 'answer', text: 'x'.repeat(200_000), whole: true }],
      'length',
      1,
    ],
    ['a filtered answer', [{ kind: 'finish', reason: 'content_filter' }], 'refused', 1],
    [
      'a call of tools that there are none of',
      [{ kind: 'finish', reason: 'tool_calls' }],
      'broken',
      1,
    ],
    ['a refusal', [{ kind: 'refusal' }], 'refused', 1],
    ['a fault inside the stream', [{ kind: 'error-event' }], 'down', 1],
    ['a wrong key', [{ kind: 'status', status: 401 }], 'key', 1],
    ['no access', [{ kind: 'status', status: 403 }], 'key', 1],
    ['an unknown model', [{ kind: 'status', status: 404 }], 'missing', 1],
    ['a busy endpoint', again({ kind: 'status', status: 429 }), 'busy', 3],
    ['a long wait asked for', [{ kind: 'status', status: 429, retryAfter: '3600' }], 'busy', 1],
    ['a broken endpoint', again({ kind: 'status', status: 500 }), 'down', 3],
    ['the wrong form, twice', again({ kind: 'answer', text: '{"text": 7}' }), 'shape', 2],
    ['no JSON at all, twice', again({ kind: 'answer', text: 'Sure! Here you go.' }), 'shape', 2],
  ]

  test.each(faults)('%s', async (_name, behaviours, kind, requests) => {
    model.next(...behaviours)
    const answer = await ask(owner, section, behaviours.some(isQuiet) ? hasty : patient)
    expect(answer).toMatchObject({ ok: false, fault: { kind } })
    if (answer.ok) return
    expect(answer.fault.message).toMatch(/Try|check|Change|declined|admin/)
    expect(model.requests).toHaveLength(requests)
    const rows = await ledger()
    expect(rows.every(({ outcome, cost }) => outcome !== 'reserved' && cost !== null)).toBe(true)
    expect(rows.filter(({ fault }) => fault === kind)).toHaveLength(kind === 'shape' ? 0 : 1)
    await expect.poll(model.open).toBe(0)
  })

  test('a fault before the first word costs nothing, one after it is counted once', async () => {
    model.next(...again({ kind: 'status', status: 500 }))
    await ask(owner, section, patient)
    model.next({ kind: 'cut', how: 'end' })
    await ask(owner, section, patient)
    const rows = await ledger()
    expect(rows.map(({ cost, outputTokens }) => [cost, (outputTokens ?? 0) > 0])).toEqual([
      [0, false],
      [expect.any(Number), true],
    ])
    expect(rows[1]).toMatchObject({ estimated: true, outcome: 'failed', attempts: 1 })
  })

  test('nobody there', async () => {
    await nameModel(owner, 'http://127.0.0.1:9/v1')
    const answer = await ask(owner, section, patient)
    expect(answer).toMatchObject({ ok: false, fault: { kind: 'unreachable' } })
  })

  test('an address in a private network, unless the operator allows it', async () => {
    owner.services.outgoing = outgoingFetch({ allowPrivate: false })
    const answer = await ask(owner, section, patient)
    expect(answer).toMatchObject({ ok: false, fault: { kind: 'private' } })
    expect(model.requests).toHaveLength(0)
  })

  test('a key that was sealed with another secret', async () => {
    const elsewhere = { ...owner, services: { ...owner.services, secret: 'x'.repeat(40) } }
    const answer = await ask(elsewhere, section, patient)
    expect(answer).toMatchObject({ ok: false, fault: { kind: 'sealed' } })
  })
})

describe('what helps itself', () => {
  test('a fault that passes is tried again, once the endpoint is ready', async () => {
    model.next({ kind: 'status', status: 503 }, { kind: 'status', status: 429, retryAfter: '0.05' })
    const start = performance.now()
    expect(await ask(owner, section, patient)).toMatchObject({ ok: true })
    expect(performance.now() - start).toBeGreaterThan(50)
    expect(await ledger()).toMatchObject([{ outcome: 'answered', attempts: 3 }])
  })

  test('a wrong form is mended once, and both calls are in the ledger', async () => {
    model.next({ kind: 'answer', text: '{"text": "a"}' })
    expect(await ask(owner, section, patient)).toMatchObject({ ok: true })
    const [, second] = model.requests
    expect(second?.body.messages.at(-1)?.content).toContain('"cites"')
    expect(await ledger()).toHaveLength(2)
  })

  test.each([
    ['a fence', '```json\n{"text":"A","cites":[],"assumptions":[],"questions":[]}\n```'],
    ['words around it', 'Here: {"text":"A","cites":[],"assumptions":[],"questions":[],} Bye'],
  ])('an answer in %s is read', async (_name, text) => {
    model.next({ kind: 'answer', text })
    expect(await ask(owner, section, patient)).toMatchObject({ ok: true, output: { text: 'A' } })
  })

  test('an endpoint that answers in one piece', async () => {
    model.next({ kind: 'answer', whole: true })
    expect(await ask(owner, section, patient)).toMatchObject({ ok: true })
  })

  test.each([
    ['json_object', { formats: ['json_object'] }],
    ['text', { formats: [] }],
    ['text', { formats: [], usage: false, temperature: false, limits: ['max_tokens'] }],
    ['json_schema', { temperature: false }],
  ])('the ladder ends at %s for one that understands %o', async (format, understands) => {
    const everything = {
      formats: ['json_schema', 'json_object'],
      usage: true,
      temperature: true,
      limits: ['max_tokens', 'max_completion_tokens'],
    }
    model.reset({ understands: { ...everything, ...understands } })
    expect(await ask(owner, section, patient)).toMatchObject({
      ok: true,
      output: { cites: ['F1'] },
    })
    model.requests.length = 0
    expect(await ask(owner, section, patient)).toMatchObject({ ok: true })
    expect(model.requests.map(({ body }) => body.response_format?.type ?? 'text')).toEqual([format])
  })
})

describe('reading along', () => {
  test('text comes as it is written, and the whole at the end', async () => {
    const events = await heard(askStream(owner, section, patient))
    const texts = events.flatMap((event) => (event.type === 'text' ? [event.text] : []))
    const last = events.at(-1)
    expect(events[0]).toEqual({ type: 'sent' })
    expect(texts.length).toBeGreaterThan(5)
    expect(last).toMatchObject({
      type: 'done',
      output: { text: texts.join('') },
      provenance: { prompt: 'writing/draft-section', model: 'test-model' },
    })
  })

  test('a cut stream gives no whole', async () => {
    model.next({ kind: 'cut', how: 'reset' })
    const events = await heard(askStream(owner, section, patient))
    expect(events.at(-1)).toMatchObject({ type: 'fault', fault: { kind: 'cut' } })
    expect(events.some(({ type }) => type === 'done')).toBe(false)
  })

  test.each(['by the signal', 'by leaving'])('a cancel %s frees the upstream call', async (how) => {
    model.reset({ tokenMs: 20, says: 'Words and more words. '.repeat(40) })
    const controller = new AbortController()
    let last: AnswerEvent | undefined
    for await (const event of askStream(
      owner,
      { ...section, signal: controller.signal },
      patient,
    )) {
      last = event
      if (event.type === 'text' && how === 'by leaving') break
      if (event.type === 'text') controller.abort()
    }
    if (how === 'by the signal')
      expect(last).toMatchObject({ type: 'fault', fault: { kind: 'cancelled' } })
    await expect.poll(model.open).toBe(0)
    const [row] = await ledger()
    expect(row).toMatchObject({ outcome: 'cancelled', fault: 'cancelled', estimated: true })
    expect(row?.outputTokens).toBeLessThan(100)
  })
})

test('after five faults in a row the endpoint is left alone', async () => {
  for (let time = 0; time < 5; time++) {
    model.next({ kind: 'page' })
    await ask(owner, section, patient)
  }
  expect(await ask(owner, section, patient)).toMatchObject({ fault: { kind: 'resting' } })
  expect(model.requests).toHaveLength(5)
  const other = { ...owner, services: { ...owner.services } }
  expect(await ask(other, section, patient)).toMatchObject({ ok: true })
})

test('no transaction may be open while a model is asked', async () => {
  await expect(transaction(owner, (tx) => ask(tx, section, patient))).rejects.toThrow(/transaction/)
})
