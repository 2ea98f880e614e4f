import { organisationContext } from '#app/accounts/context.ts'
import { releaseCopy } from '#app/hiring/rights/access/release.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/release.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await releaseCopy(ctx, params.candidacy)
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}/rights/access-copy`,
    'The copy is released. The person gets a mail as soon as the file is made.',
  )
}
