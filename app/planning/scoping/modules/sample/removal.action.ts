import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/removal.action.ts'
import { removeSample } from './samples.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await removeSample(ctx, params.useCase)
  const here = `/${ctx.org.slug}/use-cases/${params.useCase}/modules/data-quality/sample`
  return redirectWithFlash(here, 'The sample is removed.')
}
