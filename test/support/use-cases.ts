import type { Context } from '#app/accounts/context.ts'
import { exactly } from '#app/planning/three-point.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { submitUseCase } from '#app/planning/use-cases/use-cases.server.ts'
import type { Submission } from '#app/planning/use-cases/use-case.ts'

export const churn: Submission = {
  title: 'See which shops are about to leave us',
  problem: 'We notice that a shop leaves when its orders stop.',
  input: 'Orders of the last 13 weeks',
  output: 'Chance that the shop orders less than half in the next quarter',
  currentProcess: 'Account managers call whom they worry about.',
  businessFunction: 'sales',
}

/** Hands an idea in, as whoever `ctx` is. */
export const addUseCase = (
  ctx: Context,
  change: Partial<Submission> = {},
): Promise<{ id: string; number: number }> => submitUseCase(ctx, { ...churn, ...change })

const chances = ['p-data', 'p-model', 'p-deploy', 'p-adopt'] as const

/** Hands an idea in with everything that a plan needs to know of it: a quarter of one data scientist. */
export async function addPlannable(ctx: Context, title: string, value = 200): Promise<string> {
  const { id } = await addUseCase(ctx, { title })
  const estimates = [
    { quantity: 'value' as const, points: exactly(value) },
    { quantity: 'effort' as const, role: 'data-scientist', period: 0, points: exactly(1) },
    ...chances.map((quantity) => ({ quantity, points: exactly(0.9) })),
  ]
  await setEstimates(ctx, { useCaseId: id, estimates })
  return id
}
