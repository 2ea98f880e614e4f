import type { MiddlewareFunction } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { requirePlanOf } from '#app/hiring/interviews/plans/plan-pages.server.ts'

/** An address that names an opening and an interview of another one leads nowhere. */
export const planOfOpening: MiddlewareFunction<Response> = async ({ params, context }) => {
  const { opening = '', plan = '' } = params
  await requirePlanOf(context.get(organisationContext), { openingId: opening, planId: plan })
}
