import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { restorePost } from '#app/writing/posts/keeping/states.server.ts'
import type { Route } from './+types/restoration.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await restorePost(ctx, params.post)
  return redirectWithFlash(`/${ctx.org.slug}/posts/${params.post}`, 'The post is back.')
}
