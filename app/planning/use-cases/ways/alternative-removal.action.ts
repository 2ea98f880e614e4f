import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/alternative-removal.action.ts'
import { removeAlternative } from './alternatives.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { useCase: useCaseId, alternative: alternativeId } = params
  const here = `/${ctx.org.slug}/use-cases/${useCaseId}`
  const { value, ...fields } = await removeAlternative(ctx, { useCaseId, alternativeId })
  const points = Object.entries(value ?? {}).map(([key, point]) => [`value.${key}`, String(point)])
  const undo = {
    action: `${here}/alternatives`,
    label: 'Undo',
    fields: { ...fields, ...Object.fromEntries(points) },
  }
  return redirectWithFlash(here, { message: 'The alternative is taken off.', undo })
}
