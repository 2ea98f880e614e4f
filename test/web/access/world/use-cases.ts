import { addUseCase } from '#test/support/use-cases.ts'
import { addRunCost } from '#test/support/planning/worksheets.ts'
import type { People } from '#test/web/access/world/people.ts'

export type UseCaseIds = { useCase: string; otherUseCase: string; worksheetKind: string }

/** Two use cases, handed in by somebody who does not plan. */
export async function addUseCases({ viewer }: People): Promise<UseCaseIds> {
  const { id: useCase } = await addUseCase(viewer)
  const { id: otherUseCase } = await addUseCase(viewer, { title: 'Forecast demand of each shop' })
  await addRunCost(viewer, useCase)
  return { useCase, otherUseCase, worksheetKind: 'run-cost' }
}
