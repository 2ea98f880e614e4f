import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/unseat.action.ts'
import { unseatMember } from './team.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await unseatMember(ctx, { openingId: params.opening, memberId: params.member })
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${params.opening}/team`,
    'Taken off the team.',
  )
}
