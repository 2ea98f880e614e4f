import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/hold-release.action.ts'
import { releaseHold } from './rights.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await releaseHold(ctx, params.candidacy)
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}/rights`,
    'The hold is released.',
  )
}
