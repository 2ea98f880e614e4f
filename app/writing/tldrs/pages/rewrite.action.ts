import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash, refusedAt } from '#app/http/flash.ts'
import { factSourcesContext } from '#app/writing/context.ts'
import { rewriteTldr } from '#app/writing/tldrs/keeping/rewriting.server.ts'
import type { Route } from './+types/rewrite.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/tldrs/${params.tldr}`
  try {
    await rewriteTldr(ctx, context.get(factSourcesContext), params.tldr, request.signal)
  } catch (error) {
    return refusedAt(here, error)
  }
  return redirectWithFlash(
    `${here}#rewrite`,
    'The model has written. Nothing changes until you take it.',
  )
}
