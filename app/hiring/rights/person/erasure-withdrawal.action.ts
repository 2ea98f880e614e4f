import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/erasure-withdrawal.action.ts'
import { takeErasureBack } from './rights.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await takeErasureBack(ctx, params.candidacy)
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}/rights`,
    'The request is taken back.',
  )
}
