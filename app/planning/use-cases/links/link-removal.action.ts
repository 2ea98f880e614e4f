import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/link-removal.action.ts'
import { removeDependency } from './dependencies.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { useCase: useCaseId, link: dependencyId } = params
  const home = `/${ctx.org.slug}/use-cases`
  const { fromId, kind, otherId } = await removeDependency(ctx, { useCaseId, dependencyId })
  const fields = { kind, other: otherId }
  return redirectWithFlash(`${home}/${useCaseId}/links`, {
    message: 'The link is taken away.',
    undo: { action: `${home}/${fromId}/links`, label: 'Undo', fields },
  })
}
