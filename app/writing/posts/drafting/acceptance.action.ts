import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash, refusedAt } from '#app/http/flash.ts'
import type { Route } from './+types/acceptance.action.ts'
import { takeDraft } from './drafts.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const version = Number((await request.formData()).get('_version'))
  const here = `/${ctx.org.slug}/posts/${params.post}`
  try {
    await takeDraft(ctx, { id: params.post, version })
  } catch (error) {
    return refusedAt(here, error)
  }
  return redirectWithFlash(here, 'The draft is the text now. Check it before it goes out.')
}
