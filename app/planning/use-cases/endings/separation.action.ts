import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/separation.action.ts'
import { unmergeUseCase } from './merging.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await unmergeUseCase(ctx, { id: params.useCase })
  return redirectWithFlash(
    `/${ctx.org.slug}/use-cases/${params.useCase}`,
    'It stands for itself again.',
  )
}
