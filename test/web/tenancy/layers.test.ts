import { afterAll, beforeAll, expect, test } from 'vitest'
import type { UnsafeLayers } from '#db/connection.server.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { addressOf, browserOf, dataAddress } from '#test/web/access/asking.ts'
import { listRoutes, type Page } from '#test/web/access/routes.ts'
import type { Insider } from '#test/web/access/rule.ts'
import { table } from '#test/web/access/table.ts'
import { openWorlds, type Worlds } from '#test/web/access/world/worlds.ts'
import { canary, plantCanaries } from '#test/web/tenancy/canaries.ts'

const pages = (await listRoutes()).filter(({ frame, has }) => !frame && has.loader)

let worlds: Worlds

beforeAll(async () => {
  worlds = await openWorlds()
})
afterAll(() => worlds.close())

const lesser: Insider[] = ['manager', 'interviewer']

/** An owner meets everything; those who meet less look at one page of four in a normal run. */
const readersOf = (page: Page): Insider[] => {
  const at = pages.indexOf(page)
  return ['owner', ...lesser.filter((_, one) => isFullRun || at % 4 === 2 * one)]
}

/** The addresses at which a member of `whose` organisation sees a canary, and how many were looked at. */
async function walk(whose: 'here' | 'there', layers: UnsafeLayers) {
  const app = await worlds.app(layers)
  const home = worlds[whose]
  const seen: string[] = []
  let looked = 0
  for (const page of pages) {
    const rule = table[page.path]
    if (rule?.kind !== 'organisation') continue
    for (const who of readersOf(page)) {
      const address = addressOf(page, home, rule)
      const asked = page.has.page ? dataAddress(address) : address
      const answer = await browserOf(app, who, home, home).get(asked)
      looked += 1
      if ((await answer.text()).includes(canary)) seen.push(`${page.path} as ${who}`)
    }
  }
  return { seen, looked }
}

const layers: [string, UnsafeLayers][] = [
  ['both layers', {}],
  ['the queries alone', { rowSecurity: false }],
]

test.each(layers)('with %s, nobody sees a row of another organisation', async (name, unsafe) => {
  const planted = await plantCanaries(worlds, worlds.there.org.id, { inKeys: true })
  expect(planted).toBeGreaterThan(60)
  const { seen, looked } = await walk('here', unsafe)
  await worlds.undo()
  process.stdout.write(`${looked} answers with ${name}, ${planted} columns with canaries\n`)
  expect(seen).toEqual([])
})

test('where row security admits another organisation alone, the queries still ask for their own', async () => {
  await plantCanaries(worlds, worlds.there.org.id, { inKeys: true })
  const { seen } = await walk('here', { policyOrg: worlds.there.org.id })
  await worlds.undo()
  expect(seen).toEqual([])
})

test('where queries ask for the wrong organisation, row security alone holds', async () => {
  await plantCanaries(worlds, worlds.there.org.id, { inKeys: false, beyond: false })
  const own = await walk('there', {})
  const wrong = await walk('there', { policyOrg: worlds.here.org.id })
  await worlds.undo()
  expect(own.seen.length).toBeGreaterThan(30)
  expect(wrong.seen).toEqual([])
})
