import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '#app/application.ts'
import { isFullRun } from '#test/support/full-run.ts'
import type { Fields } from '#test/support/web/visitor.ts'
import { addressOf, browserOf, dataAddress, fieldsFor, outcomeOf } from '#test/web/access/asking.ts'
import { leaksIn } from '#test/web/access/leaks.ts'
import { listRoutes, type Page } from '#test/web/access/routes.ts'
import { insiders, visitors as everybody } from '#test/web/access/rule.ts'
import type {
  Insider,
  OpenRule,
  OrganisationRule,
  Outcome,
  Rule,
  Visitor,
} from '#test/web/access/rule.ts'
import { table } from '#test/web/access/table.ts'
import { openWorlds, type Worlds } from '#test/web/access/world/worlds.ts'

const routes = await listRoutes()
const pages = routes.filter(({ frame }) => !frame)
const listed = pages.filter(({ path }) => table[path])

const always: Visitor[] = ['owner', 'stranger', 'signed out']
const others = everybody.filter((who) => !always.includes(who))
const inTurn = 3

/**
 * Full runs ask as everybody; others as three always, and as three more kinds of people in turn, in the portal as a
 * candidate besides. What an address has no answer to, it has for nobody: that the three ask.
 */
function visitorsOf(page: Page, method: Method): Visitor[] {
  if (isFullRun) return [...everybody]
  if (!answers(page, method)) return always
  const first = inTurn * listed.indexOf(page)
  const turns = Array.from({ length: inTurn }, (_, at) => others[(first + at) % others.length]!)
  const own: Visitor[] = table[page.path]?.kind === 'portal' ? ['candidate'] : []
  return [...new Set([...always, ...own, ...turns])]
}

type Method = 'GET' | 'POST'

const answers = ({ has }: Page, method: Method): boolean =>
  method === 'GET' ? has.loader || has.page : has.action

let worlds: Worlds
let app: App
let asked = 0
const leaks: string[] = []
const told =
  (who: Visitor, { path }: Page) =>
  (what: string) =>
    `${path} shows ${what} to ${who}`

beforeAll(async () => {
  worlds = await openWorlds()
  app = await worlds.app()
})
afterEach(() => worlds.undo())
afterAll(async () => {
  process.stdout.write(`${asked} requests to ${listed.length} routes\n`)
  await worlds.close()
})

type Asked = { page: Page; rule: OrganisationRule | OpenRule; method: Method; fields: Fields }

async function ask({ page, rule, method, fields }: Asked, who: Visitor): Promise<Outcome> {
  const { here, there } = worlds
  asked += 1
  const browser = browserOf(app, who, here, there)
  const address = addressOf(page, here, rule)
  if (method === 'GET') {
    const asData = page.has.page && rule.kind === 'organisation' && isPerson(who) && who !== 'owner'
    const shown = await browser.get(asData ? dataAddress(address) : address)
    leaks.push(...leaksIn(await shown.text(), who, page.path, here).map(told(who, page)))
    return outcomeOf(shown)
  }
  const answer = await browser.post(address, { ...fields, _key: crypto.randomUUID() })
  await worlds.undo()
  return outcomeOf(answer)
}

/** Somebody who may fills in the form; everybody sends it. */
async function fieldsOf(page: Page, rule: OrganisationRule | OpenRule): Promise<Fields> {
  const { here, there } = worlds
  const [filler = 'owner'] = rule.kind === 'organisation' ? (rule.post?.may ?? []) : []
  return fieldsFor(page, { rule, here, browser: browserOf(app, filler, here, there) })
}

function expected(page: Page, rule: Rule, who: Visitor, method: Method): Outcome {
  const has = answers(page, method)
  if (rule.kind !== 'organisation') return expectedOutside(rule, { who, method, has })
  if (!isInsider(who)) return isPerson(who) ? 'missing' : 'to sign-in'
  if (!has) return 'wrong method'
  const { may = [], notNow = [] } = method === 'GET' ? { may: rule.get } : (rule.post ?? {})
  if (may.includes(who)) return 'in'
  return notNow.includes(who) ? 'wrong input' : 'forbidden'
}

const isInsider = (who: Visitor): who is Insider => insiders.some((insider) => insider === who)
const isPerson = (who: Visitor) => who !== 'signed out' && who !== 'candidate'

type Case = { who: Visitor; method: Method; has: boolean }

function expectedOutside(rule: OpenRule, { who, method, has }: Case): Outcome {
  const outcomes = method === 'GET' ? rule.get : rule.post
  const known = rule.kind === 'portal' ? who === 'candidate' : isPerson(who)
  if (has) return outcomes?.[known ? 'signedIn' : 'signedOut'] ?? 'in'
  return rule.kind === 'signed-in' && !known ? 'to sign-in' : 'wrong method'
}

describe('the access table', () => {
  test('lists every route of the build, and nothing else', () => {
    expect(Object.keys(table).toSorted()).toEqual(pages.map(({ path }) => path).toSorted())
  })

  test('says who may wherever there is something to do, and only there', () => {
    const wrong = listed.filter(({ path, has }) => {
      const rule = table[path]
      return (has.loader || has.page) !== Boolean(rule?.get) || has.action !== Boolean(rule?.post)
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('needs no word about frames: they do nothing but hold their pages', () => {
    expect(routes.filter(({ frame, has }) => frame && has.action)).toEqual([])
  })
})

describe.each(listed)('$path', (page) => {
  test.each(['GET', 'POST'] as const)('%s', async (method) => {
    const rule = table[page.path]
    if (!rule) throw new Error('This address is not in the table.')
    const fields = method === 'POST' ? await fieldsOf(page, rule) : {}
    const found: string[] = []
    const wanted: string[] = []
    for (const who of visitorsOf(page, method)) {
      found.push(`${who}: ${await ask({ page, rule, method, fields }, who)}`)
      wanted.push(`${who}: ${expected(page, rule, who, method)}`)
    }
    expect(found).toEqual(wanted)
  })
})

test('nobody was shown what is not for them', () => expect(leaks).toEqual([]))
