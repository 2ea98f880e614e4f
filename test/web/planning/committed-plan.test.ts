import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { answers } from '#db/schema/queue.ts'
import { commitments } from '#db/schema/roadmap.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

const scenario = 'What if nobody is hired'
const [inTitle, outTitle] = ['Forecast the harvest', 'Replace the sales team']

let web: Web
let planner: Context
let viewer: Context
let planned: string
let home: string
let rejected: string

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database)
  planner = await addMember(web.data.database, org, 'planner')
  viewer = await addMember(web.data.database, org, 'viewer')
  home = `/${planner.org.slug}/roadmap`
  planned = (await addUseCase(planner, { title: inTitle })).id
  const { id: out } = await addUseCase(planner, { title: outTitle })
  const { id: scenarioId } = await createScenario(planner, { name: scenario })
  await commit(scenarioId, out)
  rejected = out
})
afterAll(() => web.close())

const commit = (scenarioId: string, out: string) =>
  transaction(planner, (tx) =>
    tx.db.insert(commitments).values({
      orgId: tx.org.id,
      id: newId(),
      scenarioId,
      number: 1,
      scenarioName: scenario,
      firstQuarter: 8104,
      problem: {
        quarters: 2,
        capacity: {},
        useCases: [planned, out].map((id) => ({ id, duration: 1, theme: 'secret-theme' })),
      },
      plan: {
        value: 10,
        starts: [{ useCase: planned, quarter: 1 }],
        hires: [],
        load: [],
        rejected: [{ useCase: out, reason: 'It costs too much.', change: null }],
      },
      committedBy: tx.actor.id,
      committedAt: tx.now,
    }),
  )

const read = async (who: Context, path: string) => (await (await web.as(who)).get(path)).text()

test('what is not in the plan, and what scenarios are called, is for planners', async () => {
  expect(await read(planner, home)).toContain(outTitle)
  expect(await read(planner, `${home}/plans`)).toContain(scenario)
  const shown = await read(viewer, home)
  expect(shown).toContain(inTitle)
  expect(shown).not.toContain(outTitle)
  expect(await read(viewer, `${home}/plans`)).not.toContain(scenario)
})

test('a public link is shown once and kept nowhere; outside it tells titles and quarters', async () => {
  const visitor = await web.as(planner)
  const fields = { _key: crypto.randomUUID(), days: '30' }
  const page = await (await visitor.post(`${home}/links`, fields)).text()
  const [path = '', token = ''] = /\/plans\/[\w-]+\/([\w-]+)/.exec(page) ?? []
  expect(token.length).toBeGreaterThan(20)
  const again = await visitor.post(`${home}/links`, fields)
  expect(again.status).toBe(409)
  const said = await again.text()
  expect(said).toContain('Done already; the link was shown once.')
  expect(said).not.toContain(token)
  const kept = await transaction(planner, (tx) =>
    tx.db.select().from(answers).where(eq(answers.orgId, tx.org.id)),
  )
  expect(kept).not.toEqual([])
  expect(JSON.stringify(kept)).not.toContain(token)
  const outside = await (await web.visitor().get(`${path}.data`)).text()
  expect(outside).toContain(inTitle)
  for (const secret of [planned, 'secret-theme', outTitle]) expect(outside).not.toContain(secret)
})

test('what is out says why, and a use case where the plan has it', async () => {
  const pageOf = (who: Context, id: string) => read(who, `/${planner.org.slug}/use-cases/${id}`)
  expect(await read(planner, home)).toMatch(new RegExp(`${outTitle}</a>.{0,20}It costs too much`))
  expect(await pageOf(planner, planned)).toMatch(/worked on in .{0,10}Q1 2026/)
  expect(await pageOf(planner, planned)).toContain(`/priorities/use-cases/${planned}`)
  expect(await pageOf(planner, rejected)).toContain('It costs too much.')
})

test('an earlier plan is made the plan again, with a reason where it is older than its rules', async () => {
  const [first] = await transaction(planner, (tx) =>
    tx.db.select().from(commitments).where(eq(commitments.orgId, tx.org.id)),
  )
  const visitor = await web.as(planner)
  const again = (reason: string, seen = '2') =>
    visitor.post(`${home}/plans/${first!.id}/commitment`, {
      _key: crypto.randomUUID(),
      seen,
      reason,
    })
  expect((await again('Back to it', '1')).status).toBe(400)
  const second = {
    ...first!,
    id: newId(),
    number: 2,
    plan: { ...(first!.plan as object), value: 5 },
  }
  await transaction(planner, (tx) => tx.db.insert(commitments).values(second))
  expect(await read(planner, `${home}/plans/${first!.id}`)).toContain('Make this the plan again')
  expect(await read(viewer, `${home}/plans/${first!.id}`)).not.toContain('Make this the plan again')
  expect((await again('')).status).toBe(400)
  expect((await again('Back to it', '1')).status).toBe(409)
  expect((await again('Back to it')).status).toBe(303)
  const page = await read(planner, home)
  expect(page).toContain('Plan 1 again: Back to it')
  const [newest] = await transaction(planner, (tx) =>
    tx.db.select().from(commitments).where(eq(commitments.number, 3)),
  )
  expect(newest).toMatchObject({ plan: first!.plan, problem: first!.problem })
})
