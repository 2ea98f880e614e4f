import { moveThroughGates } from '#app/planning/stage-move.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import type { SetEstimate } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { addDependency } from '#app/planning/use-cases/links/dependencies.server.ts'
import { addStakeholder } from '#app/planning/use-cases/people/stakeholders.server.ts'
import {
  changeUseCase,
  nameOwner,
  submitUseCase,
} from '#app/planning/use-cases/use-cases.server.ts'
import { addAlternative } from '#app/planning/use-cases/ways/alternatives.server.ts'
import { links, useCases } from '#db/seed/use-cases.ts'
import type { SampleUseCase } from '#db/seed/use-cases.ts'
import { tellScope } from './scoping.server.ts'
import type { Story } from './story.server.ts'

/** Everything the sample company has done about planning, told through the verbs of the product. */
export async function tellPlanning(story: Story): Promise<void> {
  const ids = new Map<string, string>()
  for (const useCase of useCases) ids.set(useCase.letter, await tellUseCase(story, useCase))
  const planner = story.as('leilani', 18)
  for (const { from, kind, to } of links)
    await addDependency(planner, {
      useCaseId: ids.get(from) ?? '',
      kind,
      otherId: ids.get(to) ?? '',
    })
}

async function tellUseCase(story: Story, sample: SampleUseCase): Promise<string> {
  const { daysAgo, owner, sponsor, tags, stakeholders, alternative } = sample
  const { title, problem, input, output, currentProcess, businessFunction } = sample
  const said = { title, problem, input, output, currentProcess, businessFunction }
  const { id } = await submitUseCase(story.as(sample.by, daysAgo), said)
  const planner = story.as('leilani', daysAgo - 1)
  const { version } = await findUseCase(planner, id)
  const facts = { ...said, sponsor, tags, industry: 'Food logistics' }
  await changeUseCase(planner, { id, version, facts })
  await nameOwner(planner, { id, ownerId: story.as(owner, 0).actor.id })
  const mine = story.as(owner, daysAgo - 4)
  for (const each of stakeholders) await addStakeholder(mine, { useCaseId: id, ...each })
  const [low, mode, high] = alternative.value ?? []
  const value =
    low === undefined || mode === undefined || high === undefined ? null : { low, mode, high }
  await addAlternative(mine, { useCaseId: id, ...alternative, value })
  await setEstimates(mine, { useCaseId: id, estimates: estimatesOf(sample) })
  const [scoped] = sample.stages
  await tellScope(story, { id, sample, daysAgo: scoped ? scoped.daysAgo + 2 : daysAgo - 8 })
  for (const { to, daysAgo: movedAgo, reason } of sample.stages) {
    const mover = story.as('leilani', movedAgo)
    await moveThroughGates(mover, {
      id,
      version: (await findUseCase(mover, id)).version,
      to,
      reason,
    })
  }
  return id
}

/** The same way below and above, so that the mean of the three is the number in the middle. */
const around = (mode: number, share: number, most = Infinity) => {
  const reach = Math.min(mode * share, most - mode)
  return { low: mode - reach, mode, high: mode + reach }
}

function estimatesOf({
  value,
  p,
  chances,
  cost,
  loss,
  effort,
  spend,
}: SampleUseCase): SetEstimate[] {
  const { data, model, deploy } = chances
  const adopt = p / (data * model * deploy)
  const chance = (mode: number) => around(mode, 0.1, 1)
  const byQuarter = Object.entries(effort).flatMap(([role, quarters]) =>
    quarters.flatMap((people, period) =>
      people > 0 ? [{ quantity: 'effort', role, period, points: around(people, 0.3) }] : [],
    ),
  )
  return [
    { quantity: 'value', points: around(value, 0.4) },
    { quantity: 'p-data', points: chance(data) },
    { quantity: 'p-model', points: chance(model) },
    { quantity: 'p-deploy', points: chance(deploy) },
    { quantity: 'p-adopt', points: chance(adopt) },
    { quantity: 'cost', points: around(cost, 0.2) },
    { quantity: 'loss', points: around(loss, 0.5) },
    ...byQuarter,
    ...spend.map((mode, period) => ({ quantity: 'spend', period, points: around(mode, 0.2) })),
  ]
}
