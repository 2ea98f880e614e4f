import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { archivePost } from '#app/writing/posts/keeping/states.server.ts'
import type { Route } from './+types/archive.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await archivePost(ctx, params.post)
  const posts = `/${ctx.org.slug}/posts`
  const undo = { action: `${posts}/${params.post}/restoration`, label: 'Undo', fields: {} }
  return redirectWithFlash(posts, { message: 'Archived.', undo })
}
