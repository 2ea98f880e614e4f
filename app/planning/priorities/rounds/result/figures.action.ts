import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryForward } from '#app/planning/priorities/rounds/results.server.ts'
import type { Route } from './+types/figures.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { figures, left } = await carryForward(ctx, params.round)
  const to = `/${ctx.org.slug}/priorities?method=weighted-sum&open=both`
  const parked = left > 0 ? ` ${left} parked or merged ones were left out.` : ''
  return redirectWithFlash(to, `${figures} figures now say what was rated.${parked}`)
}
