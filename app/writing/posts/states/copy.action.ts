import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { copyPost } from '#app/writing/posts/keeping/beginning.server.ts'
import type { Route } from './+types/copy.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { id } = await copyPost(ctx, params.post)
  return redirectWithFlash(`/${ctx.org.slug}/posts/${id}`, 'This is the copy, a new draft.')
}
