import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { withKnownCites } from '#app/writing/drafting/drafted.ts'
import { draftSection } from '#app/writing/drafting/drafting.server.ts'
import type { AnswerEvent } from '#app/assistant/asking/answer.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { nameModel } from '#test/support/model/endpoint.ts'
import { startModelServer, type ModelServer } from '#test/support/model/model-server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const fact = (id: string, text: string, open: boolean): Fact => ({
  id,
  label: `label of ${id}`,
  value: 1,
  unit: '',
  text,
  source: 'C5',
  confidence: 'measured',
  public: open,
})
const facts = [fact('F1', '11.5 min', true), fact('F2', 'a secret figure', false)]

let data: TestDatabase
let model: ModelServer
let owner: Context

beforeAll(async () => {
  data = await openTestDatabase()
  model = await startModelServer()
  owner = await addMember(data.database, await addOrganisation(data.database), 'owner')
})
afterAll(async () => {
  await model.close()
  await data.close()
})
beforeEach(() => model.reset())

const section = {
  document: 'PRD: Routing',
  section: 'Problem',
  guidance: 'What hurts',
  judgement: 'Agents wait.',
  current: '',
  facts,
}

test('without a model every draft says so, and nothing is sent', async () => {
  expect(await findAssistant(owner)).toMatchObject({ available: false })
  for await (const event of draftSection(owner, section))
    expect(event).toMatchObject({ type: 'fault', fault: { kind: 'off' } })
  expect(model.requests).toHaveLength(0)
  await nameModel(owner, model.url)
  expect(await findAssistant(owner)).toMatchObject({
    available: true,
    model: 'test-model',
    external: false,
  })
})

test('a section is drafted from facts and decisions, and cites what it was given', async () => {
  const events: AnswerEvent[] = []
  for await (const event of draftSection(owner, section)) events.push(event)
  expect(events.at(-1)).toMatchObject({
    type: 'done',
    output: { text: expect.stringContaining('draft'), cites: ['F1'] },
  })
  const user = model.requests[0]?.body.messages[1]?.content
  expect(user).toContain('F1: label of F1 = 11.5 min (C5, measured)')
  expect(user).toContain('<data label="Decided by a person">\nAgents wait.\n</data>')
})

test('cites that lead nowhere are left out', () => {
  const drafted = { text: '', cites: ['F9', 'F1', 'F1'], assumptions: [], questions: [] }
  expect(withKnownCites(drafted, facts).cites).toEqual(['F1'])
})
