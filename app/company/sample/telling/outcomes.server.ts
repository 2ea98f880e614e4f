import { giveVerdict } from '#app/planning/outcomes/recording/verdicts.server.ts'
import { recordQuarter } from '#app/planning/outcomes/recording/quarters.server.ts'
import { decideInReview, holdReview } from '#app/planning/outcomes/reviews/reviews.server.ts'
import { findOfferedFacts, tellStory } from '#app/planning/outcomes/stories/stories.server.ts'
import { firstDayOf, quarterOf } from '#app/planning/quarter.ts'
import { writeMetric } from '#app/planning/scoping/listed/metrics.server.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import {
  changeUseCase,
  nameOwner,
  submitUseCase,
} from '#app/planning/use-cases/use-cases.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { pastReview, pastSource, pastStory, pastUseCases } from '#db/seed/past-use-cases.ts'
import type { PastUseCase } from '#db/seed/past-use-cases.ts'
import type { Story } from './story.server.ts'

/** What became of the use cases that the sample company did before. */
export async function tellOutcomes(story: Story): Promise<void> {
  const ids: string[] = []
  for (const past of pastUseCases) {
    const id = await tellBeginning(story, past)
    ids.push(id)
    const metrics = await tellMetrics(story, id, past)
    await tellQuarters(story, id, past, metrics)
    const { daysAgo, ...given } = past.verdict
    const knownOn = dayOf(story.on(daysAgo))
    await giveVerdict(story.as(past.owner, daysAgo), { useCaseId: id, knownOn, ...given })
  }
  await tellReview(story, ids)
  await tellSuccess(story, ids[0] ?? '')
}

/** What it brought stays inside. */
const money = new Set(['expected', 'realised'])

/** The story with everything that was known by then. */
async function tellSuccess(story: Story, useCaseId: string): Promise<void> {
  const { by, daysAgo, title, words } = pastStory
  const teller = story.as(by, daysAgo)
  const { facts } = await findOfferedFacts(teller, useCaseId)
  const keys = facts.map(({ key }) => key)
  const open = keys.filter((key) => !money.has(key))
  await tellStory(teller, { useCaseId, title, words, facts: keys, open })
}

async function tellReview(story: Story, ids: readonly string[]): Promise<void> {
  const { title, daysAgo, people, guests, notes, decisions } = pastReview
  const planner = story.as('leilani', daysAgo)
  const { id } = await holdReview(planner, {
    title,
    guests,
    notes,
    heldOn: dayOf(planner.now),
    nextOn: dayOf(story.on(-14)),
    people: people.map((key) => story.as(key, 0).actor.id),
  })
  for (const { of, verdict, reason } of decisions)
    await decideInReview(planner, id, { useCase: ids[of] ?? '', verdict, reason })
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

async function tellBeginning(story: Story, past: PastUseCase): Promise<string> {
  const { daysAgo, owner, sponsor, tags, title, problem, input, output } = past
  const said = { title, problem, input, output, currentProcess: past.currentProcess }
  const facts = { ...said, businessFunction: past.businessFunction }
  const { id } = await submitUseCase(story.as(owner, daysAgo), facts)
  const planner = story.as('leilani', daysAgo - 1)
  const { version } = await findUseCase(planner, id)
  const more = { ...facts, sponsor, tags, industry: 'Food logistics' }
  await changeUseCase(planner, { id, version, facts: more })
  await nameOwner(planner, { id, ownerId: story.as(owner, 0).actor.id })
  await setEstimates(story.as(owner, daysAgo - 3), { useCaseId: id, estimates: guessed(past) })
  for (const { to, daysAgo: movedAgo, reason } of past.stages) {
    const mover = story.as('leilani', movedAgo)
    await moveStage(mover, { id, version: (await findUseCase(mover, id)).version, to, reason })
  }
  return id
}

function guessed({ value: [low, mode, high], chances }: PastUseCase) {
  return [
    { quantity: 'value', points: { low, mode, high } },
    ...Object.entries(chances).map(([of, chance]) => ({
      quantity: `p-${of}`,
      points: { low: chance - 0.05, mode: chance, high: chance + 0.05 },
    })),
  ]
}

const tellMetrics = (story: Story, useCaseId: string, { owner, daysAgo, metrics }: PastUseCase) =>
  transaction(story.as(owner, daysAgo - 5), async (tx) => {
    const known = []
    for (const { kind, name, unit, baseline, target, due, observed } of metrics) {
      const id = newId()
      const goal = { baseline, target, due: dayOf(story.on(due)) }
      const said = { kind, name, unit, ...goal, metricId: null, ownerId: tx.actor.id }
      await writeMetric(tx, { id, useCaseId }, said)
      known.push({ id, observed })
    }
    return known
  })

type Known = Awaited<ReturnType<typeof tellMetrics>>

/** Every quarter is entered ten days after its end; those that have not come so far are not told. */
async function tellQuarters(story: Story, useCaseId: string, past: PastUseCase, metrics: Known) {
  const launch = past.stages.find(({ to }) => to === 'launch')
  if (!launch) return
  const launched = quarterOf(story.on(launch.daysAgo), 1)
  for (const [index, realised] of past.realised.entries()) {
    const quarter = launched + index
    const daysAgo = story.daysSince(firstDayOf(quarter + 1, 1)) - 10
    if (daysAgo < 1) return
    const rows = metrics.map(({ id, observed }) => ({ metric: id, value: observed[index] }))
    const entered = { useCaseId, quarter, rows }
    await recordQuarter(story.as(past.owner, daysAgo), { ...entered, note: pastSource })
    const worth = { ...entered, realised, note: past.measured }
    await recordQuarter(story.as(past.owner, daysAgo - 1), worth)
  }
}
