import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/publication.action.ts'
import { publishOpening } from './publications.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await publishOpening(ctx, params.opening)
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${params.opening}`,
    'Published. People can apply now.',
  )
}
