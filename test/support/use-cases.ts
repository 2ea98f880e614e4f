import type { Context } from '#app/accounts/context.ts'
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
