import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { deskOf } from '#app/writing/context.ts'
import type { Route } from './+types/refresh.action.ts'
import { refreshFacts } from './facts.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const count = await refreshFacts(ctx, deskOf(context), params.document)
  const here = `/${ctx.org.slug}/documents/${params.document}`
  if (count === 0) return redirectWithFlash(`${here}/facts`, 'Nothing has changed.')
  return redirectWithFlash(here, 'The facts are those of today. What rests on old ones is marked.')
}
