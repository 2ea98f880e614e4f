import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findOutcomes } from '#app/planning/outcomes/overview/overview.server.ts'
import { calibrations, outcomeRow } from '#app/planning/outcomes/overview/outcome-rows.ts'
import { recordQuarter } from '#app/planning/outcomes/recording/quarters.server.ts'
import { giveVerdict } from '#app/planning/outcomes/recording/verdicts.server.ts'
import { findOutcome } from '#app/planning/outcomes/use-case/outcome.server.ts'
import { outcomeView } from '#app/planning/outcomes/use-case/outcome-view.ts'
import { removeMetric, writeMetric } from '#app/planning/scoping/listed/metrics.server.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { exactly } from '#app/planning/three-point.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

let data: TestDatabase
let planner: Context
let useCaseId: string
let metricId: string

const launchDay = new Date('2025-04-10T09:00:00Z')
const launched = quarterOf(launchDay, 1)

beforeAll(async () => {
  data = await openTestDatabase()
})
afterAll(() => data.close())

beforeEach(async () => {
  const org = await addOrganisation(data.database, 'Fennel')
  planner = await addMember(data.database, org, 'planner')
  const early = { ...planner, now: launchDay }
  useCaseId = (await addUseCase(early)).id
  await setEstimates(early, {
    useCaseId,
    estimates: [
      { quantity: 'value', points: { low: 300, mode: 400, high: 500 } },
      ...['p-data', 'p-model', 'p-deploy', 'p-adopt'].map((quantity) => ({
        quantity,
        points: exactly(0.9),
      })),
    ],
  })
  metricId = newId()
  await transaction(early, (tx) =>
    writeMetric(
      tx,
      { id: metricId, useCaseId },
      {
        kind: 'business',
        name: 'Shops lost',
        unit: 'shops',
        metricId: null,
        baseline: 40,
        target: 20,
        due: '2025-12-01',
        ownerId: null,
      },
    ),
  )
  await move('launch', early)
})

async function move(to: 'launch' | 'retired', by: Context) {
  const { version } = await findUseCase(by, useCaseId)
  await moveStage(by, { id: useCaseId, version, to, reason: 'It is time' })
}

/** Entries come one after the other, as people make them. */
let minutes = 0
const later = () => ({ ...planner, now: new Date(planner.now.getTime() + ++minutes * 60_000) })

const view = async () => outcomeView(await findOutcome(planner, useCaseId))
const enter = (quarter: number, value?: number, realised?: number) =>
  recordQuarter(later(), {
    useCaseId,
    quarter,
    realised,
    note: '',
    rows: [{ metric: metricId, value }],
  })

test('a launched use case stands beside what was expected of each quarter', async () => {
  await enter(launched, 35, 60)
  const { metrics, value, soFar } = await view()
  expect(value.map(({ label }) => label)).toEqual(['Q2 2025', 'Q3 2025', 'Q4 2025', 'Q1 2026'])
  expect(value[0]).toMatchObject({ value: 60, expected: { mode: 100 } })
  expect(soFar).toEqual({ quarters: 1, value: 60, expected: 100 })
  const points = metrics[0]?.points ?? []
  expect(points[0]?.value).toBe(35)
  expect(points.map(({ expected }) => Math.round(expected?.mode ?? 0))).toEqual([33, 27, 20, 20])
})

test('a correction is one more entry, and what was the same is none', async () => {
  expect(await enter(launched, 35, 60)).toBe(2)
  expect(await enter(launched, 35, 70)).toBe(1)
  expect(await enter(launched, undefined, 70)).toBe(1)
  const found = await findOutcome(planner, useCaseId)
  expect(found.realisations.map(({ value }) => value)).toEqual([60, 70])
  expect(found.observations.map(({ value }) => value)).toEqual([35, null])
  expect(outcomeView(found).metrics[0]?.points[0]?.value).toBeNull()
})

test('the forecast is kept with the first entry: no later estimate betters it', async () => {
  expect((await findOutcome(planner, useCaseId)).forecast).toMatchObject({
    value: 400,
    keptAt: null,
  })
  await enter(launched, undefined, 10)
  await setEstimates(planner, {
    useCaseId,
    estimates: [{ quantity: 'value', points: exactly(50) }],
  })
  const { forecast } = await findOutcome(planner, useCaseId)
  expect(forecast).toMatchObject({ value: 400, keptAt: expect.any(Date) })
  expect(forecast?.probability).toBeCloseTo(0.9 ** 4)
})

test('an observed metric cannot be taken off the scope', async () => {
  await enter(launched, 35)
  const removal = transaction(planner, (tx) => removeMetric(tx, { id: metricId, useCaseId }))
  await expect(removal).rejects.toThrow(Invalid)
})

test('a quarter that has not begun is refused', async () => {
  await expect(enter(quarterOf(planner.now, 1) + 1, 1)).rejects.toThrow('has not begun')
})

test('a failure at one chance counts those before it as true and leaves those after it out', async () => {
  const said = { useCaseId, knownOn: '2025-06-01', note: '' }
  await giveVerdict(later(), { ...said, verdict: 'worked' })
  await giveVerdict(later(), { ...said, verdict: 'p-deploy' })
  const found = await findOutcomes(planner)
  const { whole, chances } = calibrations(found)
  expect(whole).toMatchObject({ count: 1, brier: expect.closeTo(0.9 ** 8) })
  expect(chances.count).toBe(3)
  expect(chances.brier).toBeCloseTo((0.01 + 0.01 + 0.81) / 3)
  expect(found.list.map((one) => outcomeRow(one, found).verdict?.worked)).toEqual([false])
  await expect(
    giveVerdict(later(), { ...said, knownOn: '2030-01-01', verdict: 'worked' }),
  ).rejects.toThrow(Invalid)
})

test('whoever neither plans nor has a part in it sees nothing', async () => {
  const viewer = await addMember(data.database, planner.org, 'viewer')
  await expect(findOutcomes(viewer)).rejects.toThrow(Forbidden)
  await expect(findOutcome(viewer, useCaseId)).rejects.toThrow(Forbidden)
})
