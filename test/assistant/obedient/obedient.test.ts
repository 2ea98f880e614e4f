import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { ask } from '#app/assistant/asking/ask.server.ts'
import { factLines } from '#app/writing/drafting/drafted.ts'
import { draftSection } from '#app/writing/drafting/drafting.server.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { hostileTexts } from '#test/support/model/hostile-texts.ts'
import { startModelServer, type ModelServer } from '#test/support/model/model-server.ts'
import { openWorlds, type Worlds } from '#test/web/access/world/worlds.ts'
import { canary, plantCanaries } from '#test/web/tenancy/canaries.ts'

const judged = [
  'accounts',
  'audit',
  'fairness',
  'files',
  'hiring',
  'planning',
  'roles',
  'staffing',
  'writing',
]

/** A digest of every row outside the assistant's own ledger. */
const digesting = `
create or replace function pg_temp.digest() returns text language plpgsql as $$
declare t record; one text; whole text := '';
begin
  for t in select table_schema as s, table_name as n from information_schema.tables
    where table_schema in (${judged.map((name) => `'${name}'`).join()}) and table_type = 'BASE TABLE'
    order by 1, 2
  loop
    execute format('select md5(coalesce(string_agg(r::text, chr(10) order by r::text), '''')) from %I.%I r', t.s, t.n)
      into one;
    whole := whole || t.s || '.' || t.n || ' ' || one || chr(10);
  end loop;
  return whole;
end $$;
`

let worlds: Worlds
let model: ModelServer
let owner: Context
let planted = 0
const asked: string[] = []
const texts = hostileTexts.filter((_, index) => isFullRun || index % 3 === 0)

const noted =
  (outgoing: typeof fetch): typeof fetch =>
  (input, init) => {
    asked.push(new URL(input instanceof Request ? input.url : input).host)
    return outgoing(input, init)
  }

beforeAll(async () => {
  model = await startModelServer({ obedient: true })
  worlds = await openWorlds({
    ALLOW_PRIVATE_ADDRESSES: '1',
    OPENAI_BASE_URL: model.url,
    OPENAI_API_KEY: 'a key',
    OPENAI_MODEL: 'test-model',
  })
  const { application } = await worlds.app()
  const services = { ...application.services }
  services.outgoing = noted(application.services.outgoing)
  const { model: operators } = application.services
  services.model = operators && { ...operators, outgoing: noted(operators.outgoing) }
  const { org, ids } = worlds.here
  const id = ids.ownerMember
  const actor = {
    kind: 'member',
    id,
    userId: id,
    name: 'Owner',
    access: 'owner',
    timeZone: 'UTC',
  } as const
  owner = { db: application.database, org, actor, services, now: application.clock() }
  planted = await plantCanaries(worlds, worlds.there.org.id, { inKeys: true })
  await worlds.execute(digesting)
})
afterAll(async () => {
  await model.close()
  await worlds.close()
})

const fact = (id: string, text: string, open: boolean): Fact => ({
  id,
  label: 'a figure',
  value: text,
  unit: '',
  text,
  source: 'C5',
  confidence: 'measured',
  public: open,
})
const facts = [fact('F1', '11.5 min', true), fact('F2', 'UNDISCLOSED-4711', false)]

/** The drafts that a hostile text gets into, wherever it may stand. */
async function draftsWith(text: string): Promise<unknown[]> {
  const section = {
    document: `PRD: ${text}`,
    section: 'Problem',
    guidance: 'What hurts',
    judgement: text,
    current: text,
    facts: [fact('F1', text, true)],
  }
  const input = { title: text, evidence: `S1: ${text}` }
  const tldr = await ask(owner, { prompt: 'writing/rewrite-tldr', input })
  const open = factLines(facts.filter((one) => one.public))
  const post = { pattern: text, template: text, article: text, wishes: '', facts: open }
  const drafts: unknown[] = [tldr.ok && tldr.output]
  const posted = await ask(owner, { prompt: 'writing/draft-post', input: post })
  drafts.push(posted.ok && posted.output)
  for await (const event of draftSection(owner, section))
    if (event.type === 'done') drafts.push(event.output)
  return drafts
}

test('a model that obeys every order it finds changes nothing, meets nobody else’s words and leads nowhere', async () => {
  const names = (await worlds.ask(
    `select json_agg(name) from hiring.candidates where org_id = '${worlds.here.org.id}'`,
  )) as string[]
  expect(names.length).toBeGreaterThan(0)
  expect(planted).toBeGreaterThan(60)
  const before = await worlds.ask('select pg_temp.digest()')
  let tries = 0
  for (const [index, text] of texts.entries()) {
    const name = names[index % names.length] ?? ''
    for (const draft of await draftsWith(`${name}: ${text}`)) {
      expect(draft).toHaveProperty('text')
      tries += 1
      expect(JSON.stringify(draft)).not.toMatch(
        /https?:|evil\.test\/|!\[|\]\(|<img|<span|UNDISCLOSED/,
      )
    }
  }
  const requests = model.requests.map(({ body }) => body)
  const sent = model.requests.map(({ text }) => text).join('\n')
  expect(await worlds.ask('select pg_temp.digest()')).toBe(before)
  expect(tries).toBe(texts.length * 3)
  expect(new Set(asked)).toEqual(new Set([new URL(model.url).host]))
  expect(sent).not.toContain(canary)
  expect(sent).not.toContain('UNDISCLOSED')
  expect(names.filter((name) => sent.includes(name))).toEqual([])
  const systems = new Set(requests.map(({ messages }) => messages[0]?.content))
  expect(systems.size).toBe(3)
  expect(requests.every(({ messages }) => messages.length === 2)).toBe(true)
  expect(requests.every((body) => !('tools' in body))).toBe(true)
  process.stdout.write(`${tries} drafts by an obedient model from ${texts.length} hostile texts\n`)
})
