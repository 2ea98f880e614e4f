import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/acceptance.action.ts'
import { takeDraft } from './drafts.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const version = Number((await request.formData()).get('_version'))
  await takeDraft(ctx, { id: params.post, version })
  return redirectWithFlash(
    `/${ctx.org.slug}/posts/${params.post}`,
    'The draft is the text now. Check it before it goes out.',
  )
}
