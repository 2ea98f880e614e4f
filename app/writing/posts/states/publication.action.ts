import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { subjectChecksContext } from '#app/writing/context.ts'
import { examinePost } from '#app/writing/posts/checks/examine.ts'
import { markPosted } from '#app/writing/posts/keeping/states.server.ts'
import type { Route } from './+types/publication.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const checks = context.get(subjectChecksContext)
  await markPosted(ctx, params.post, (post) => examinePost(post, checks, ctx.now))
  return redirectWithFlash(
    `/${ctx.org.slug}/posts/${params.post}`,
    'Noted as posted. Its text stays here as it went out.',
  )
}
