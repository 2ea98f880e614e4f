import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { App } from '#app/application.ts'
import { operations } from '#app/api/rest/operations.server.ts'
import { leaksIn } from '#test/web/access/leaks.ts'
import { expectedOf, keyIn, programmers } from '#test/web/access/programs/expected.ts'
import type { Programmer } from '#test/web/access/programs/expected.ts'
import { places } from '#test/web/access/programs/places.ts'
import { openWorlds, type Worlds } from '#test/web/access/world/worlds.ts'

let worlds: Worlds
let app: App
let count = 0

beforeAll(async () => {
  worlds = await openWorlds()
  app = await worlds.app()
})
afterEach(() => worlds.undo())
afterAll(async () => {
  process.stdout.write(`${count} calls of tools\n`)
  await worlds.close()
})

async function connect(who: Programmer): Promise<Client> {
  const key = keyIn(worlds, who)
  const headers: Record<string, string> =
    key === undefined ? {} : { Authorization: `Bearer ${key}` }
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost:3000/mcp'), {
    requestInit: { headers },
    fetch: (input, init) => app.handle(new Request(input, init), '127.0.0.1'),
  })
  await client.connect(transport)
  return client
}

async function call(client: Client, name: string) {
  const { here } = worlds
  const { at = {}, body } = places[name] ?? { like: '' }
  const ids = Object.fromEntries(Object.entries(at).map(([param, id]) => [param, here.ids[id]]))
  const sent = (body?.(here.ids) ?? {}) as object
  const answer = await client.callTool({ name, arguments: { ...ids, ...sent } })
  count += 1
  await worlds.undo()
  return { refused: answer.isError === true, text: JSON.stringify(answer.content) }
}

type Keyed = Exclude<Programmer, 'nobody' | 'removed'>

const hasKey = (who: Programmer): who is Keyed => who !== 'nobody' && who !== 'removed'
const keyed = new Set<Keyed>([...programmers(0).filter(hasKey), 'admin', 'recruiter', 'viewer'])

test.each([...keyed])('the tools do for %s what the pages do, and no more', async (one) => {
  const client = await connect(one)
  const { tools } = await client.listTools()
  const known = operations.filter(
    ({ name }) => places[name] && tools.some((tool) => tool.name === name),
  )
  expect(known.length).toBeGreaterThan(8)
  const found: string[] = []
  for (const { name, path } of known) {
    const { refused, text } = await call(client, name)
    found.push(`${name}: ${refused ? 'refused' : 'in'}`)
    expect(leaksIn(text, one, path, worlds.here)).toEqual([])
  }
  const expected = known.map((operation) => {
    const outcome = expectedOf(operation, one)
    return `${operation.name}: ${outcome === 'in' ? 'in' : 'refused'}`
  })
  expect(found).toEqual(expected)
  await client.close()
})

test.each(['nobody', 'removed'] as const)('the door is closed to %s', async (one) => {
  await expect(connect(one)).rejects.toThrow()
})
