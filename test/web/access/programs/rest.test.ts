import { Validator } from '@seriousme/openapi-schema-validator'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { App } from '#app/application.ts'
import { idsIn } from '#app/api/rest/operation.ts'
import type { Operation } from '#app/api/rest/operation.ts'
import { operations } from '#app/api/rest/operations.server.ts'
import { namesOfWritten } from '#app/api/rest/telling.ts'
import { valuesFor } from '#test/support/api/arbitrary.ts'
import { programOf } from '#test/support/api/program.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { outcomeOf } from '#test/web/access/asking.ts'
import { leaksIn } from '#test/web/access/leaks.ts'
import { expectedOf, keyIn, programmers } from '#test/web/access/programs/expected.ts'
import { places } from '#test/web/access/programs/places.ts'
import { insiders } from '#test/web/access/rule.ts'
import { openWorlds, type Worlds } from '#test/web/access/world/worlds.ts'

let worlds: Worlds
let app: App
let asked = 0

beforeAll(async () => {
  worlds = await openWorlds()
  app = await worlds.app()
})
afterEach(() => worlds.undo())
afterAll(async () => {
  process.stdout.write(`${asked} requests to ${operations.length} operations\n`)
  await worlds.close()
})

async function ask(
  { method, path }: Pick<Operation, 'method' | 'path'>,
  params: Record<string, string>,
  sent: { key?: string | undefined; query?: Record<string, string>; body?: unknown },
): Promise<Response> {
  asked += 1
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? name)
  const search = new URLSearchParams(sent.query)
  const { key, body } = sent
  const answer = await programOf(app)(method.toUpperCase(), `/api/v1${filled}?${search}`, {
    key,
    body,
  })
  if (method !== 'get') await worlds.undo()
  return answer
}

test('the document is OpenAPI 3.1, and names every operation', async () => {
  const document = await (await programOf(app)('GET', '/api/openapi.json')).json()
  const { valid, errors } = await new Validator().validate(document)
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
  const named = Object.values(document.paths as Record<string, object>).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId as string),
  )
  expect(named.toSorted()).toEqual(operations.map(({ name }) => name).toSorted())
})

describe.each(operations.filter(({ name }) => places[name]))('$name', (operation) => {
  const { at = {}, body } = places[operation.name] ?? { like: '' }
  const visitors = programmers(operations.indexOf(operation))

  test('is for those who may do the same in the browser', async () => {
    const { here, there } = worlds
    const params = Object.fromEntries(Object.entries(at).map(([name, id]) => [name, here.ids[id]]))
    const found: string[] = []
    for (const who of visitors) {
      const key = keyIn({ here, there }, who)
      const answer = await ask(operation, params, { key, body: body?.(here.ids) })
      const outcome = outcomeOf(answer)
      found.push(`${who}: ${outcome}`)
      const insider = who === 'nobody' ? 'signed out' : who
      expect(leaksIn(await answer.text(), insider, operation.path, here)).toEqual([])
    }
    expect(found).toEqual(visitors.map((who) => `${who}: ${expectedOf(operation, who)}`))
  })
})

/** Asks with the owner's key, cut down to what the operation needs. */
async function askNarrowly(operation: Operation, more = {}): Promise<Response> {
  const { here } = worlds
  const { at = {}, body } = places[operation.name] ?? { like: '' }
  const mine = `where member_id = '${here.ids.ownerMember}'`
  const only = JSON.stringify([operation.scope])
  await worlds.execute(`update accounts.api_keys set scopes = '${only}'::jsonb ${mine}`)
  const params = Object.fromEntries(Object.entries(at).map(([name, id]) => [name, here.ids[id]]))
  const sent = body && { ...(body(here.ids) as object), ...more }
  return ask(operation, params, { key: here.keys.owner, body: sent })
}

const writing = operations.filter(({ method }) => method !== 'get')
const versioned = writing.filter(
  ({ body }) => body instanceof z.ZodObject && 'version' in body.shape,
)

test.each(writing)(
  '$name tells a key that only writes no more than what it wrote is called',
  async (operation) => {
    const told = await askNarrowly(operation)
    expect(told.status).toBe(operation.status)
    const text = await told.text()
    const names = operation.answer ? Object.keys(JSON.parse(text)) : []
    expect(names.filter((name) => !namesOfWritten.includes(name))).toEqual([])
    expect(names.length > 0).toBe(operation.answer !== null)
  },
)

test.each(versioned)(
  '$name shows a key that only writes nothing of what stands there in a conflict',
  async (operation) => {
    const told = await askNarrowly(operation, { version: 2_000_000_000 })
    expect(told.status).toBe(409)
    const names = ['detail', 'instance', 'status', 'title', 'type']
    expect(Object.keys(await told.json()).toSorted()).toEqual(names)
  },
)

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
})
const samples = isFullRun ? 100 : 4

test.each(operations)('$name takes whatever its schemas take', async (operation) => {
  const { here } = worlds
  const { query, body, answer, name } = operation
  const known = Object.entries(here.ids).flatMap(([key, value]) =>
    /^[0-9a-f-]{36}$/.test(value) && !key.endsWith('Member') ? [value] : [],
  )
  const right = places[name]?.at ?? {}
  const paramsFor = fc.record(
    Object.fromEntries(
      idsIn(operation.path).map((param) => {
        const id = right[param] && here.ids[right[param]]
        const other = fc.constantFrom(...known)
        return [param, id ? fc.oneof({ arbitrary: fc.constant(id), weight: 3 }, other) : other]
      }),
    ),
  )
  const sent = fc.tuple(
    paramsFor,
    valuesFor(query, known),
    body ? valuesFor(body, known) : fc.constant(undefined),
  )
  for (const [params, asking, given] of fc.sample(sent, { numRuns: samples, seed: 7 })) {
    const plain = Object.entries(asking as object).map(([key, value]) => [key, String(value)])
    const key = here.keys[insiders[asked % 3] ?? 'owner']
    const response = await ask(operation, params as Record<string, string>, {
      key,
      query: Object.fromEntries(plain) as Record<string, string>,
      body: given,
    })
    const text = await response.text()
    const told = `${name} ${JSON.stringify([params, asking, given])}: ${response.status} ${text}`
    expect(response.status, told).toBeLessThan(500)
    if (response.status >= 400) expect(problem.safeParse(JSON.parse(text)).success, told).toBe(true)
    else if (answer) expect(answer.safeParse(JSON.parse(text)).error, told).toBeUndefined()
  }
})
