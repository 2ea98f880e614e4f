import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '#app/application.ts'
import { findBelongings } from '#app/hiring/rights/erasing/belongings.server.ts'
import { eraserTransaction } from '#db/connection.server.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { testNow } from '#test/support/people.ts'
import { addressOf, browserOf, outcomeOf } from '#test/web/access/asking.ts'
import { listRoutes, paramsOf } from '#test/web/access/routes.ts'
import type { Page } from '#test/web/access/routes.ts'
import type { Insider, OrganisationRule } from '#test/web/access/rule.ts'
import { table } from '#test/web/access/table.ts'
import { openWorlds } from '#test/web/access/world/worlds.ts'
import type { Worlds } from '#test/web/access/world/worlds.ts'

const name = 'candidacy of here'
/** Whoever may do most is asked always, others in full runs. */
const people: Insider[] = isFullRun ? ['owner', 'manager', 'recruiter', 'interviewer'] : ['owner']

type Address = { page: Page; rule: OrganisationRule }

const pages = (await listRoutes()).filter(({ frame }) => !frame)
const inside: Address[] = pages.flatMap((page) => {
  const rule = table[page.path]
  return rule?.kind === 'organisation' ? [{ page, rule }] : []
})
const ofRights = /\/rights(\/|$)|\/settings\/retention$/
const askingNothing = isFullRun ? /^/ : /^(hiring|company\/(activity|today)|home)/

let worlds: Worlds
let app: App
let theirs: Set<string>

/** The person of the world's candidacy is to be erased, and the law keeps the record for now. */
const putOff = () =>
  worlds.execute(`insert into hiring.erasures (org_id, id, candidate_id, asked_by, asked_at, keep_until, kept_by)
    values ('${worlds.here.org.id}', gen_random_uuid(), '${worlds.here.ids.candidate}', 'candidate', now(),
      now() + interval '1 year', '["us-federal"]')`)

beforeAll(async () => {
  worlds = await openWorlds()
  app = await worlds.app()
  const { database: db } = app.application
  const { org, ids } = worlds.here
  const mailbox = String(
    await worlds.ask(`select mailbox from hiring.candidates where id = '${ids.candidate}'`),
  )
  const belongings = await eraserTransaction({ db, org, now: testNow }, (tx) =>
    findBelongings(tx, { id: ids.candidate, mailbox }),
  )
  theirs = new Set([...belongings.values()].flat())
  await worlds.undo()
})
afterAll(() => worlds.close())

const isTheirs = ({ page, rule }: Address) =>
  paramsOf(page.path).some((param) => {
    const key = rule.at?.[param]
    return key !== undefined && theirs.has(worlds.here.ids[key])
  })

async function ask({ page, rule }: Address, who: Insider, method: 'GET' | 'POST') {
  const { here, there } = worlds
  const browser = browserOf(app, who, here, there)
  const address = addressOf(page, here, rule)
  const fields = { ...rule.post?.fields?.(here.ids), _key: crypto.randomUUID() }
  return method === 'GET' ? browser.get(address) : browser.post(address, fields)
}

test('nobody of the team reads or changes anything of theirs, at any address of hiring that names it', async () => {
  const addresses = inside.filter(
    (one) => one.page.id.startsWith('hiring/') && isTheirs(one) && !ofRights.test(one.page.path),
  )
  expect(addresses.length).toBeGreaterThan(25)
  const open: string[] = []
  for (const one of addresses) {
    for (const who of people)
      for (const method of ['GET', 'POST'] as const) {
        const { has } = one.page
        if (method === 'GET' ? !(has.loader || has.page) : !has.action) continue
        await worlds.undo()
        await putOff()
        const answer = await ask(one, who, method)
        const outcome = outcomeOf(answer)
        if (outcome === 'in' || outcome === 'fault')
          open.push(`${method} ${one.page.path} is ${outcome} for ${who}`)
      }
  }
  process.stdout.write(`${addresses.length} addresses of a record that is put away\n`)
  expect(open).toEqual([])
})

test('who may not reach them anyway learns nothing of it', async () => {
  const closed = inside.filter(({ page }) => page.id.startsWith('hiring/')).filter(isTheirs)
  await worlds.undo()
  await putOff()
  const told: string[] = []
  for (const one of closed)
    for (const who of ['viewer', 'otherManager'] as const)
      for (const method of ['GET', 'POST'] as const) {
        const { get = [], post } = one.rule
        const may = method === 'GET' ? get : [...(post?.may ?? []), ...(post?.notNow ?? [])]
        if (may.includes(who)) continue
        const text = await (await ask(one, who, method)).text()
        if (text.includes('to be erased')) told.push(`${method} ${one.page.path} tells ${who}`)
      }
  expect(closed.length).toBeGreaterThan(25)
  expect(told).toEqual([])
})

test('no list, search or board names them, but to those who handle rights', async () => {
  const lists = inside.filter(
    ({ page, rule }) =>
      rule.get && !ofRights.test(page.path) && askingNothing.test(page.id) && page.has.loader,
  )
  expect(lists.length).toBeGreaterThan(40)
  await worlds.undo()
  expect(await namesOn(lists, 4)).toHaveLength(4)
  await worlds.undo()
  await putOff()
  expect(await namesOn(lists)).toEqual([])
})

/** The pages that name them, so many at most. */
async function namesOn(lists: Address[], most = Infinity): Promise<string[]> {
  const found: string[] = []
  for (const one of lists) {
    if (found.length === most) break
    const body = await (await ask(one, 'owner', 'GET')).text()
    if (body.includes(name)) found.push(one.page.path)
  }
  return found
}

test('those who handle rights still reach them', async () => {
  const mine = inside.filter(
    ({ page, rule }) => rule.get && page.path === '/:org/candidacies/:candidacy/rights',
  )
  await worlds.undo()
  await putOff()
  for (const one of mine) {
    const answer = await ask(one, 'owner', 'GET')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(name)
  }
  expect(mine).toHaveLength(1)
})
