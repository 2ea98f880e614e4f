import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/resumption.action.ts'
import { resumeOpening } from './publications.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await resumeOpening(ctx, params.opening)
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${params.opening}`,
    'On the careers page again.',
  )
}
