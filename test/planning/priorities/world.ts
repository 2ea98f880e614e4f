import type { Context } from '#app/accounts/context.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { exactly } from '#app/planning/three-point.ts'
import type { Database } from '#db/connection.server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

export type Planners = {
  planner: Context
  admin: Context
  ann: Context
  bea: Context
  viewer: Context
  stranger: Context
}

/** People of one organisation who compare use cases, and somebody of another one. */
export async function addPlanners(database: Database): Promise<Planners> {
  const org = await addOrganisation(database)
  return {
    planner: await addMember(database, org, 'planner', 'Petra'),
    admin: await addMember(database, org, 'admin', 'Adil'),
    ann: await addMember(database, org, 'interviewer', 'Ann'),
    bea: await addMember(database, org, 'viewer', 'Bea'),
    viewer: await addMember(database, org, 'viewer', 'Vera'),
    stranger: await addMember(database, await addOrganisation(database), 'owner', 'Sam'),
  }
}

/** A use case with certain figures. */
export async function addFigured(
  ctx: Context,
  title: string,
  figures: Record<string, number>,
): Promise<string> {
  const { id } = await addUseCase(ctx, { title })
  await setEstimates(ctx, { useCaseId: id, estimates: estimatesOf(figures) })
  return id
}

const estimatesOf = (figures: Record<string, number>) =>
  Object.entries(figures).map(([quantity, value]) => ({ quantity, points: exactly(value) }))

export const balancedFigures = (value: number) => ({
  value,
  'p-data': 0.9,
  'p-model': 0.8,
  'p-deploy': 0.85,
  'p-adopt': 0.9,
  cost: 20,
  loss: 10,
})
