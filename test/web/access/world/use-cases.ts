import { mergeUseCases } from '#app/planning/use-cases/endings/merging.server.ts'
import { parkUseCase } from '#app/planning/use-cases/endings/parking.server.ts'
import { defineMetric } from '#app/planning/scoping/metrics/definitions.server.ts'
import { addDependency } from '#app/planning/use-cases/links/dependencies.server.ts'
import { addStakeholder } from '#app/planning/use-cases/people/stakeholders.server.ts'
import { findOverview } from '#app/planning/use-cases/reading.server.ts'
import { addAlternative } from '#app/planning/use-cases/ways/alternatives.server.ts'
import { keepSample } from '#app/planning/scoping/modules/sample/samples.server.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { addRunCost } from '#test/support/planning/worksheets.ts'
import type { People } from '#test/web/access/world/people.ts'

export type UseCaseIds = {
  useCase: string
  otherUseCase: string
  parkedUseCase: string
  mergedUseCase: string
  stakeholder: string
  alternative: string
  useCaseLink: string
  useCaseStage: string
  startingPoint: string
  metric: string
}

const retention = {
  name: 'Retained revenue',
  formula: 'Fees of shops that were customers a year ago and still are',
  unit: 'thousands',
  grain: 'per quarter',
  sponsor: 'Head of sales',
  ownerId: null,
}

/** Use cases in every state, handed in by somebody who does not plan. */
export async function addUseCases({ viewer, planner }: People): Promise<UseCaseIds> {
  const { id: useCase } = await addUseCase(viewer)
  const { id: otherUseCase } = await addUseCase(viewer, { title: 'Forecast demand of each shop' })
  await addRunCost(viewer, useCase)
  await keepSample(viewer, { useCaseId: useCase, name: 'orders.csv', text: 'shop,crates\nA,3\n' })
  const { id: parked } = await addUseCase(viewer, { title: 'Read meters by photo' })
  await parkUseCase(planner, { id: parked, reason: 'No data before autumn' })
  const { id: merged } = await addUseCase(viewer, { title: 'Predict demand' })
  await mergeUseCases(planner, { id: merged, intoId: otherUseCase, reason: 'The same' })
  const { id: instead } = await addUseCase(viewer, { title: 'Ask every shop whether it stays' })
  await addDependency(planner, { useCaseId: useCase, kind: 'exclusive', otherId: instead })
  const sales = { name: 'Sales', team: 'Sales', wants: 'Ten names a week' }
  await addStakeholder(viewer, { useCaseId: useCase, ...sales })
  const rule = {
    kind: 'rule',
    title: 'Call who orders less',
    description: '',
    value: null,
  } as const
  await addAlternative(viewer, { useCaseId: useCase, ...rule })
  const { stakeholders, alternatives, links } = await findOverview(planner, useCase)
  return {
    useCase,
    otherUseCase,
    parkedUseCase: parked,
    mergedUseCase: merged,
    stakeholder: stakeholders[0]?.id ?? '',
    alternative: alternatives[0]?.id ?? '',
    useCaseLink: links[0]?.id ?? '',
    useCaseStage: 'idea',
    startingPoint: 'lead-scoring',
    metric: (await defineMetric(planner, retention)).id,
  }
}
