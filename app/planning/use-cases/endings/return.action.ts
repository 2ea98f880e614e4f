import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/return.action.ts'
import { unparkUseCase } from './parking.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await unparkUseCase(ctx, { id: params.useCase })
  return redirectWithFlash(`/${ctx.org.slug}/use-cases/${params.useCase}`, 'It is back.')
}
