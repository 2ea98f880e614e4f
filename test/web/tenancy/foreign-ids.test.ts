import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '#app/application.ts'
import { isFullRun } from '#test/support/full-run.ts'
import type { UnsafeLayers } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { listRoutes } from '#test/web/access/routes.ts'
import { table } from '#test/web/access/table.ts'
import { openWorlds, type Worlds } from '#test/web/access/world/worlds.ts'
import { canary, plantCanaries } from '#test/web/tenancy/canaries.ts'
import { attemptsOn, comparable, type Attempt } from '#test/web/tenancy/foreign-ids.ts'

let worlds: Worlds
let attempts: Attempt[]

beforeAll(async () => {
  worlds = await openWorlds()
  const app = await worlds.app()
  const lists = []
  for (const page of (await listRoutes()).filter(({ frame }) => !frame)) {
    const rule = table[page.path]
    if (rule?.kind === 'organisation') lists.push(await attemptsOn({ page, rule }, worlds, app))
  }
  attempts = lists.flat()
  await worlds.undo()
})
afterAll(() => worlds.close())

/** An id of the same shape that exists nowhere. */
const nowhere = (id: string) => (id.includes('-7') ? newId() : `${id.slice(0, -6)}ffffff`)

/** Sends and takes back what it did, except for what was there before. */
async function alone(send: () => Promise<Response>): Promise<Response> {
  await worlds.execute('savepoint before')
  const answer = await send()
  await worlds.execute('rollback to before')
  return answer
}

/** Not there; or, said of what was never there as well, taken away already by somebody else. */
const isNothing = ({ status }: Response) => status === 404 || status === 409

async function differences(app: App, tried: Attempt[]): Promise<string[]> {
  const found: string[] = []
  for (const { title, inAddress, key, send } of tried) {
    const [foreign, absent] = [worlds.there.ids[key], nowhere(worlds.there.ids[key])]
    const answer = await alone(() => send(app, foreign))
    const theirs = await comparable(answer, foreign)
    const none = await comparable(await alone(() => send(app, absent)), absent)
    if (theirs !== none) found.push(`${title} tells foreign from absent (${answer.status})`)
    if (inAddress && !isNothing(answer)) found.push(`${title} answers ${answer.status}`)
    if (answer.status >= 500) found.push(`${title} fails`)
    if (theirs.includes(canary)) found.push(`${title} shows what is theirs`)
  }
  return found
}

/** In the short run whole pages are asked with both layers, and data with one: of either every second. */
const layers: [string, UnsafeLayers, boolean][] = [
  ['both layers', {}, false],
  ['the queries alone', { rowSecurity: false }, true],
]

test.each(layers)('with %s, ids of others are ids of nothing', async (name, unsafe, asData) => {
  const sampled = attempts.filter(({ data }) => data === asData).filter((_, at) => at % 2 === 0)
  const tried = isFullRun ? attempts : sampled
  await plantCanaries(worlds, worlds.there.org.id, { inKeys: false })
  expect(await differences(await worlds.app(unsafe), tried)).toEqual([])
  await worlds.undo()
  process.stdout.write(`${tried.length} foreign ids tried with ${name}\n`)
})
