import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { ask } from '#app/assistant/asking/ask.server.ts'
import { isExternal } from '#app/assistant/endpoints/endpoint.ts'
import { endpointRow, findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { probeModel } from '#app/assistant/settings/probe.server.ts'
import { inDollars, modelSchema } from '#app/assistant/settings/settings-form.ts'
import { saveModel } from '#app/assistant/settings/settings.server.ts'
import { viewModel } from '#app/assistant/settings/view.server.ts'
import { Conflict, Forbidden, Invalid } from '#app/problems.ts'
import { outgoingFetch } from '#app/http/outgoing/outgoing-fetch.server.ts'
import { transaction } from '#db/connection.server.ts'
import { endpoints } from '#db/schema/assistant.ts'
import { events } from '#db/schema/audit.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { nameModel, operatorModel } from '#test/support/model/endpoint.ts'
import { startModelServer, type ModelServer } from '#test/support/model/model-server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

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
  owner = await addMember(data.database, await addOrganisation(data.database), 'owner')
})

const row = () => transaction(owner, endpointRow)
const tldr = { prompt: 'writing/rewrite-tldr', input: { title: 'A', evidence: 'S1: It works.' } }
const elsewhere = 'https://other.example.test/v1'

describe('the model of an organisation', () => {
  test('its key is sealed, goes out with every request, and stays out of the record', async () => {
    await nameModel(owner, model.url)
    const { sealedKey } = await row()
    expect(sealedKey.length).toBeGreaterThan(20)
    expect(sealedKey).not.toContain('a key')
    await ask(owner, tldr)
    expect(model.requests[0]?.key).toBe('Bearer a key')
    const record = await transaction(owner, (tx) => tx.db.select().from(events))
    expect(JSON.stringify(record)).not.toMatch(/a key|127\.0\.0\.1/)
    expect(record.map(({ verb }) => verb)).toContain('assistant.settings-changed')
  })

  test('a stored key stays with its server: another server needs its own', async () => {
    await nameModel(owner, model.url)
    await nameModel(owner, model.url, { key: '', model: 'other' })
    expect((await row()).sealedKey).not.toBe('')
    await nameModel(owner, elsewhere, { key: '' })
    expect((await row()).sealedKey).toBe('')
  })

  test('a key is forgotten when asked to', async () => {
    await nameModel(owner, model.url)
    await nameModel(owner, model.url, { key: '', forgetKey: true })
    expect((await row()).sealedKey).toBe('')
  })

  test('the operator’s serves who names none, and its key goes to nobody else', async () => {
    owner = { ...owner, services: { ...owner.services } }
    owner.services.model = operatorModel({ baseUrl: model.url })
    expect(await findAssistant(owner)).toMatchObject({ available: true, model: 'operator-model' })
    expect(await ask(owner, tldr)).toMatchObject({ ok: true })
    await nameModel(owner, model.url, { key: '' })
    expect(await ask(owner, tldr)).toMatchObject({ fault: { kind: 'key' } })
    expect(model.requests).toHaveLength(1)
  })

  test('the operator’s prices and limit are those that are shown', async () => {
    const prices = { input: 0, output: 0 }
    owner = { ...owner, services: { ...owner.services } }
    owner.services.model = operatorModel({ baseUrl: model.url, prices, monthlyBudget: 5_000_000 })
    expect((await viewModel(owner)).spending).toMatchObject({ budget: '$5.00', priced: false })
    owner.services.model = operatorModel({ baseUrl: model.url, imagePrice: 40_000 })
    expect((await viewModel(owner)).spending).toMatchObject({ budget: null, priced: true })
  })

  test('the operator’s is reached where the organisation’s own addresses may not lead', async () => {
    const strict = outgoingFetch({ allowPrivate: false })
    owner = { ...owner, services: { ...owner.services, outgoing: strict } }
    owner.services.model = operatorModel({ baseUrl: model.url })
    expect(await ask(owner, tldr)).toMatchObject({ ok: true })
    await nameModel(owner, `${model.url}/admin`)
    expect(await ask(owner, tldr)).toMatchObject({ fault: { kind: 'private' } })
  })

  test('whoever is about to send something reads what becomes of personal data in it', async () => {
    expect((await findAssistant(owner)).privacy).toBe('')
    await nameModel(owner, model.url)
    expect((await findAssistant(owner)).privacy).toMatch(/^Names of candidates.* are replaced/)
    await nameModel(owner, model.url, { redacts: false })
    expect((await findAssistant(owner)).privacy).toMatch(/is sent as it stands/)
  })

  test('one outside is not asked where texts stay inside', async () => {
    await nameModel(owner, elsewhere, { staysInside: true })
    expect(await findAssistant(owner)).toMatchObject({ available: false, reason: /network/ })
    expect(await ask(owner, tldr)).toMatchObject({ fault: { kind: 'inside' } })
    await nameModel(owner, model.url, { staysInside: true })
    expect(await ask(owner, tldr)).toMatchObject({ ok: true })
  })

  test('new prices get a new number, and a new model forgets what was found', async () => {
    await nameModel(owner, model.url, { inputPrice: 0.25 })
    await ask(owner, tldr)
    expect(await row()).toMatchObject({ pricesVersion: 2, inputPrice: 250_000 })
    expect((await row()).dialect).not.toBeNull()
    await nameModel(owner, model.url, { inputPrice: 0.25, model: 'other', key: '' })
    expect(await row()).toMatchObject({ pricesVersion: 2, dialect: null })
  })

  test('is for admins, needs both halves, and is not overwritten unseen', async () => {
    const planner = await addMember(data.database, owner.org, 'planner')
    const values = { ...modelSchema.parse({ baseUrl: model.url, model: 'm' }), version: 1 }
    expect(() => saveModel(planner, values)).toThrow(Forbidden)
    await expect(probeModel(planner)).rejects.toBeInstanceOf(Forbidden)
    await expect(saveModel(owner, { ...values, model: '' })).rejects.toBeInstanceOf(Invalid)
    await saveModel(owner, values)
    await expect(saveModel(owner, values)).rejects.toBeInstanceOf(Conflict)
  })
})

describe('a test of the connection', () => {
  test('finds out what the model understands and says so', async () => {
    await nameModel(owner, model.url)
    const everything = { formats: ['json_object'], usage: false, temperature: true }
    model.reset({ understands: { ...everything, limits: ['max_tokens'] } })
    const { ok, finding } = await probeModel(owner)
    expect(ok).toBe(true)
    expect(finding).toMatch(/answered in .* s\. It answers in JSON.* does not say what/)
    expect(await row()).toMatchObject({
      finding,
      dialect: { format: 'json_object', limit: 'max_tokens', usage: false },
    })
  })

  test('says what is wrong', async () => {
    await nameModel(owner, model.url, { key: 'another' })
    expect(await probeModel(owner)).toMatchObject({ ok: false, finding: /key/ })
    await nameModel(owner, model.url, { model: 'unlisted' })
    expect(await probeModel(owner)).toMatchObject({ ok: true, finding: /does not name it/ })
  })

  test.each([
    [['test-model', 'painter'], /also names painter, for pictures; none was drawn/],
    [['test-model'], /does not name painter, so that pictures will probably fail/],
    [null, /Whether painter draws pictures shows with the first one/],
  ])('looks for the image model among %j and draws nothing', async (models, words) => {
    await nameModel(owner, model.url, { imageModel: 'painter', imagePrice: 0.04 })
    model.reset({ models })
    expect(await probeModel(owner)).toMatchObject({ ok: true, finding: words })
    expect(model.requests).toHaveLength(1)
  })

  test('sends nothing of the organisation', async () => {
    await nameModel(owner, model.url)
    await probeModel(owner)
    expect(model.requests.map(({ text }) => text).join()).not.toContain(owner.org.name)
  })
})

test('a row of another organisation is out of reach', async () => {
  await nameModel(owner, model.url)
  const stranger = await addMember(data.database, await addOrganisation(data.database), 'owner')
  expect(await findAssistant(stranger)).toMatchObject({ available: false })
  const seen = await transaction(stranger, (tx) =>
    tx.db.select().from(endpoints).where(eq(endpoints.orgId, owner.org.id)),
  )
  expect(seen).toEqual([])
})

describe('the form', () => {
  const errorsOf = (values: object) =>
    modelSchema.safeParse(values).error?.issues.map(({ path }) => path[0]) ?? []

  test.each([
    [{ baseUrl: 'api.openai.com' }, ['baseUrl']],
    [{ baseUrl: 'ftp://x.test' }, ['baseUrl']],
    [{ baseUrl: 'http://api.example.com/v1' }, ['baseUrl']],
    [{ baseUrl: 'http://localhost:11434/v1' }, []],
    [{ baseUrl: 'https://api.openai.com/v1', inputPrice: -1 }, ['inputPrice']],
    [{ concurrency: 0 }, ['concurrency']],
    [{ concurrency: 2.5 }, ['concurrency']],
  ])('%o', (values, fields) => expect(errorsOf(values)).toEqual(fields))

  test.each([
    [0, '$0.00'],
    [1_250_000, '$1.25'],
    [123, '$0.000123'],
    [1_234_567_890, '$1,234.57'],
  ])('%i micro-dollars are %s', (micro, shown) => expect(inDollars(micro)).toBe(shown))

  test.each([
    ['http://localhost:11434/v1', false],
    ['http://192.168.1.20/v1', false],
    ['https://llm.corp.internal/v1', false],
    ['http://[::1]:8080/v1', false],
    ['https://api.openai.com/v1', true],
    ['https://10.example.com/v1', true],
  ])('%s is outside: %s', (address, outside) => expect(isExternal(address)).toBe(outside))
})
