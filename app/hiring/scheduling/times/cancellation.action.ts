import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/cancellation.action.ts'
import { cancelByTeam } from '#app/hiring/scheduling/meetings/offering.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await cancelByTeam(ctx, { candidacyId: idOf(params.candidacy), planId: idOf(params.plan) })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}/times/${params.plan}`,
    'Cancelled. Everybody who was invited hears of it.',
  )
}
