import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { makeLettersPlain } from '#app/writing/posts/keeping/changing.server.ts'
import type { Route } from './+types/plain-letters.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await makeLettersPlain(ctx, params.post)
  return redirectWithFlash(`/${ctx.org.slug}/posts/${params.post}`, 'The letters are plain now.')
}
