import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/acceptance.action.ts'
import { takeDraft } from './drafts.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await takeDraft(ctx, params.post)
  return redirectWithFlash(
    `/${ctx.org.slug}/posts/${params.post}`,
    'The draft is the text now. Check it before it goes out.',
  )
}
