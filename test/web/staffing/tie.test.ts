import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { ActingContext, Context, SystemActor } from '#app/accounts/context.ts'
import { planSample } from '#app/company/sample/plan.server.ts'
import { samplePlanKind } from '#app/company/sample/plan-kind.ts'
import {
  closeOpening,
  reopenOpening,
} from '#app/hiring/openings/publication/publications.server.ts'
import { findScenarioRow } from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import { requestSolve } from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import { runSolve } from '#app/planning/roadmap/scenarios/runs/solve.server.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { commitScenario } from '#app/planning/roadmap/scenarios/commit.server.ts'
import type { Reckoned } from '#app/staffing/arrivals/reckoning.ts'
import { reconcileOpening } from '#app/staffing/arrivals/reconcile.server.ts'
import { moveStart } from '#app/staffing/arrivals/arrivals.server.ts'
import { knownProposals } from '#app/staffing/gaps/known.server.ts'
import { mostWorkMs } from '#app/planning/roadmap/solving/given-up.ts'
import { priceProposal } from '#app/staffing/proposals/price-proposal.server.ts'
import { judgeProposal, proposeHire } from '#app/staffing/proposals/proposals.server.ts'
import { findProposalsFor } from '#app/staffing/waiting/waiting.server.ts'
import { firstDayOf } from '#app/planning/quarter.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import { capacityOf } from '#app/planning/capacity/ledger/ledger.server.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { team, company } from '#db/seed/company.ts'
import { outbox } from '#db/schema/queue.ts'
import { commitments, scenarios, solves } from '#db/schema/roadmap.ts'
import { arrivals, planChanges, proposalOpenings, proposals } from '#db/schema/staffing.ts'
import { hireFinalist } from '#test/support/hiring/finalist.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let system: ActingContext<SystemActor>
const { signal } = new AbortController()

beforeAll(async () => {
  web = await openWeb({ sample: true })
  const { database, services } = web.app.application
  const now = web.app.application.clock()
  system = await systemContext({ database, services }, { orgId: company.id, now })
  const [row] = await jobsTransaction({ db: database }, (tx) =>
    tx.db.select().from(outbox).where(eq(outbox.kind, samplePlanKind)),
  )
  const { id, orgId, kind, key, payload, createdAt } = row!
  const job = { id, orgId, kind, key, payload, createdAt, attempt: 1, now, signal }
  await planSample(web.app.application)(job)
})
afterAll(() => web.close())

const as = (key: string): Context => {
  const { id, userId, name, access, timeZone } = team.find((one) => one.key === key)!
  const actor = { kind: 'member' as const, id, userId, name, access, timeZone }
  return { ...system, actor }
}

const plans = () =>
  transaction(system, (tx) =>
    tx.db
      .select({ name: scenarios.name, plan: solves.plan })
      .from(solves)
      .innerJoin(scenarios, eq(scenarios.id, solves.scenarioId))
      .orderBy(scenarios.name),
  )

test('the optimiser finds what the reference instance is worth, without hires and with them', async () => {
  const [free, hiring] = (await plans()).map(({ plan }) => plan as Plan)
  expect(free?.value).toBeCloseTo(1658.6858, 3)
  expect(hiring?.value).toBeCloseTo(1906.2714, 3)
  expect(free?.status).toBe('optimal')
  expect(hiring?.status).toBe('optimal')
  expect(hiring?.hires).toEqual([{ role: 'ml-engineer', quarter: 2 }])
})

test('the plan is committed, and its gap is a priced proposal that the opening answers', async () => {
  const [commitment] = await transaction(system, (tx) => tx.db.select().from(commitments))
  expect(commitment?.number).toBe(1)
  const [row] = await transaction(system, (tx) =>
    tx.db
      .select({ proposal: proposals, openingId: proposalOpenings.openingId })
      .from(proposals)
      .innerJoin(proposalOpenings, eq(proposalOpenings.proposalId, proposals.id)),
  )
  const { pricing, skills } = row!.proposal
  const ways = new Map(pricing!.ways.map((way) => [way.kind, way.planValue]))
  expect(ways.get('hire')! - ways.get('nothing')!).toBeCloseTo(247.5856, 3)
  expect(pricing!.low).toBeLessThan(247.59)
  expect(pricing!.high).toBeGreaterThan(247.59)
  expect([...ways.keys()].toSorted()).toEqual(
    ['borrow', 'contract', 'hire', 'nothing', 're-scope', 'train'].toSorted(),
  )
  expect(pricing!.unlocked).toHaveLength(1)
  expect(pricing!.delays.map(({ planValue }) => Math.round(planValue))).toEqual([1906, 1685])
  expect(skills.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
})

test('an opening shows what waits for it and what its vacancy costs', async () => {
  const { openingId } = await tied()
  const page = await (await web.as(as('priya'))).get(`/${company.slug}/openings/${openingId}/plan`)
  const text = await page.text()
  expect(page.status).toBe(200)
  expect(text).toContain('Recommend what a shop should order next')
  expect(text).toMatch(/Never filling it costs the plan £248,000/)
})

test('a second hire of the same role is priced beside the one on the way', async () => {
  const second = { role: 'ml-engineer', level: 'L3' as const, people: 1, reason: '' }
  const { id } = await proposeHire(as('leilani'), second)
  const died = (pricingStartedAt: Date | null) =>
    transaction(system, async (tx) => {
      await tx.db.update(proposals).set({ pricingStartedAt }).where(eq(proposals.id, id))
      return (await knownProposals(tx)).find((one) => one.id === id)?.fault
    })
  expect(await died(new Date(system.now.getTime() - mostWorkMs - 1))).toMatch(/unexpectedly/)
  expect(await died(null)).toBe('')
  await priceProposal(system, id, signal)
  const [row] = await transaction(system, (tx) =>
    tx.db.select({ pricing: proposals.pricing }).from(proposals).where(eq(proposals.id, id)),
  )
  const { ways, unlocked } = row!.pricing!
  const worth = new Map(ways.map((way) => [way.kind, way.planValue]))
  expect(worth.get('nothing')).toBeCloseTo(1906.2714, 3)
  expect(worth.get('hire')! - worth.get('nothing')!).toBeCloseTo(0, 3)
  expect(unlocked).toEqual([])
  const visitor = await web.as(as('priya'))
  const page = await (await visitor.get(`/${company.slug}/proposals/${id}`)).text()
  expect(page).toContain('Already covered: one machine-learning engineer is proposed or on the way')
  const list = await (await visitor.get(`/${company.slug}/proposals`)).text()
  expect(list).toContain('Already covered')
  await judgeProposal(as('amara'), id, { verdict: 'declined', reason: 'One is enough.' })
})

const tied = async () => {
  const [row] = await transaction(system, (tx) => tx.db.select().from(proposalOpenings))
  return row!
}

const changes = () =>
  transaction(system, (tx) =>
    tx.db.select().from(planChanges).orderBy(desc(planChanges.happenedAt), desc(planChanges.id)),
  )

test('a closed opening is told as what would be, wherever the plan is read, until it is open again', async () => {
  const { openingId, proposalId } = await tied()
  const letIn = async () => {
    const known = await transaction(system, (tx) =>
      tx.db.select().from(proposals).where(eq(proposals.id, proposalId)),
    )
    const useCase = known[0]!.pricing!.unlocked[0]!
    return (await findProposalsFor(as('leilani'), useCase)).map(({ id }) => id)
  }
  expect(await letIn()).toEqual([proposalId])
  const visitor = await web.as(as('amara'))
  const read = async (path: string) => (await visitor.get(`/${company.slug}/${path}`)).text()
  const reckoned = (cause: 'closure' | 'reopening') =>
    reconcileOpening(system, { opening: openingId, cause, reason: '' }, signal)
  const closure = { openingId, outcome: 'cancelled' as const, reason: 'Nobody was found.' }
  await closeOpening(as('amara'), closure)
  await reckoned('closure')
  expect(await letIn()).toEqual([])
  const [told] = await changes()
  const sentence =
    /closed unfilled: the best plan would be worth £1,659,000 instead of £1,906,000; “.*” would no longer fit/
  expect(told?.sentence).toMatch(sentence)
  expect(told?.sentence).toMatch(/” would be done on time with \d+ % instead of \d+ %\.$/)
  expect(Object.values(told?.moves ?? {}).join(' ')).toMatch(/would drop out of the plan/)
  for (const path of ['roadmap', 'roadmap/simulation', `proposals/${proposalId}`])
    expect(await read(path)).toMatch(sentence)
  expect(await read(`proposals/${proposalId}`)).toContain('Opening closed unfilled')
  const viewed = await (await web.as(as('priya'))).get(`/${company.slug}/roadmap`)
  const text = await viewed.text()
  expect(text).toContain('would drop out of the plan')
  expect(text).not.toContain('£1,659,000')
  const plan = await read(`openings/${openingId}/plan`)
  expect(plan).toContain('Waited for this person')
  expect(plan).not.toMatch(/In time|days late/)
  await reopenOpening(as('amara'), openingId)
  await reckoned('reopening')
  expect(await read('roadmap')).not.toContain('no longer holds')
})

test('a hire becomes capacity; a later start takes value from the plan; both are told', async () => {
  const { openingId } = await tied()
  const [commitment] = await transaction(system, (tx) =>
    tx.db
      .select({ firstQuarter: scenarios.firstQuarter })
      .from(commitments)
      .innerJoin(scenarios, eq(scenarios.id, commitments.scenarioId)),
  )
  const first = commitment!.firstQuarter
  const day = (quarter: number) => firstDayOf(quarter, 1).toISOString().slice(0, 10)
  await hireFinalist(system, as('priya'), day(first + 2))
  await reconcileOpening(system, { opening: openingId, cause: 'hire', reason: '' }, signal)
  await reconcileOpening(system, { opening: openingId, cause: 'hire', reason: '' }, signal)
  const [arrival, ...others] = await transaction(system, (tx) => tx.db.select().from(arrivals))
  expect(others).toEqual([])
  const capacity = () =>
    transaction(as('leilani'), (tx) => capacityOf(tx, { firstQuarter: first, quarters: 4 }))
  expect((await capacity())['ml-engineer']).toEqual([1, 1, 1.5, 2])
  const [told] = await changes()
  expect(told?.sentence).toMatch(/starts on .*: the best plan stays worth £1,906,000\.$/)

  const { id, version } = arrival!
  const move = { id, version, startsOn: day(first + 3), reason: 'notice period' }
  await moveStart(as('priya'), move)
  await expect(moveStart(as('priya'), move)).rejects.toThrow(/meanwhile/)
  await reconcileOpening(system, { opening: openingId, cause: 'slip', reason: move.reason }, signal)
  expect((await capacity())['ml-engineer']).toEqual([1, 1, 1, 1.5])
  const [slipped] = await changes()
  expect(slipped?.sentence).toMatch(
    /instead \(notice period\): the best plan would be worth £1,685,000 instead/,
  )
  expect(slipped?.useCases.length).toBeGreaterThan(0)
})

test('a plan committed since is the one that is reckoned with', async () => {
  const { openingId } = await tied()
  const [free] = await transaction(system, (tx) =>
    tx.db
      .select({ scenarioId: scenarios.id, solveId: solves.id })
      .from(solves)
      .innerJoin(scenarios, eq(scenarios.id, solves.scenarioId))
      .orderBy(scenarios.name)
      .limit(1),
  )
  await commitScenario(as('leilani'), { ...free!, reason: 'Without a hire' })
  await reconcileOpening(system, { opening: openingId, cause: 'slip', reason: 'again' }, signal)
  const [newest] = await transaction(system, (tx) =>
    tx.db.select().from(commitments).orderBy(desc(commitments.number)),
  )
  const [told] = await changes()
  expect(told?.commitmentId).toBe(newest!.id)
  expect(told?.sentence).toMatch(/instead of £1,659,000/)
})

test('whoever the plan has among its people is taken off the quarters before a later start', async () => {
  const { openingId } = await tied()
  const after = (minutes: number) => new Date(system.now.getTime() + minutes * 60_000)
  const planner = (minutes: number): Context => ({ ...as('leilani'), now: after(minutes) })
  const start = async (quarter: number, minutes: number) => {
    const [arrival] = await transaction(system, (tx) => tx.db.select().from(arrivals))
    const startsOn = firstDayOf(quarter, 1).toISOString().slice(0, 10)
    const { id, version } = arrival!
    await moveStart({ ...as('priya'), now: after(minutes) }, { id, version, startsOn, reason: 'x' })
  }
  const read = async (page = 'roadmap') =>
    (await (await web.as(as('amara'))).get(`/${company.slug}/${page}`)).text()
  const reckoned = async (minutes: number) => {
    const move = { opening: openingId, cause: 'slip' as const, reason: 'notice period' }
    await reconcileOpening({ ...system, now: after(minutes) }, move, signal)
    return (await changes())[0]?.after as Reckoned
  }
  const { id: scenarioId } = await createScenario(planner(1), { name: 'With the new colleague' })
  const { firstQuarter } = await transaction(planner(1), (tx) => findScenarioRow(tx, scenarioId))
  await start(firstQuarter, 1)
  const commit = async (minutes: number) => {
    const { id: solveId } = await requestSolve(planner(minutes), { scenarioId, mode: 'good' })
    await runSolve({ ...system, now: after(minutes) }, solveId, signal)
    return { scenarioId, solveId, reason: 'With her' }
  }
  const looked = await commit(2)
  await commitScenario(planner(3), looked)
  expect((await reckoned(4)).holds).toBe(true)
  expect(await read()).not.toContain('no longer holds')
  const whole = (await changes())[0]?.after as Reckoned

  await start(firstQuarter + 9, 5)
  const late = await reckoned(6)
  expect(late.holds).toBe(false)
  expect(late.value).toBeLessThan(whole.value - 1)
  const hire = { role: 'ml-engineer', level: 'L3' as const, people: 1, reason: '' }
  const { id: hireId } = await proposeHire(planner(6), hire)
  await priceProposal({ ...system, now: after(6) }, hireId, signal)
  const [row] = await transaction(system, (tx) =>
    tx.db.select({ pricing: proposals.pricing }).from(proposals).where(eq(proposals.id, hireId)),
  )
  const without = row!.pricing!.ways.find(({ kind }) => kind === 'nothing')
  expect(without?.planValue).toBeCloseTo(late.value, 3)
  expect(await read()).toContain('no longer holds')
  await start(firstQuarter, 7)
  const approved = judgeProposal(as('amara'), hireId, { verdict: 'approved', reason: '' })
  await expect(approved).rejects.toThrow(/starts on another day now. Price it again/)
  expect(await read(`proposals/${hireId}`)).toContain('This price is out of date')
  await judgeProposal(as('amara'), hireId, { verdict: 'declined', reason: 'She comes.' })
  expect(await reckoned(8)).toMatchObject({ holds: true, value: whole.value })

  const byHand = await transaction(planner(9), async (tx) => {
    const [solve] = await tx.db.select().from(solves).where(eq(solves.id, looked.solveId))
    const id = newId()
    const plan = { ...(solve!.plan as Plan), value: 0, starts: [] }
    await tx.db.insert(solves).values({ ...solve!, id, plan, requestedAt: tx.now })
    return id
  })
  await commitScenario(planner(9), { ...looked, solveId: byHand })
  expect((await reckoned(10)).value).toBeGreaterThan(1)
  expect(await read()).not.toContain('no longer holds')
})
