import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/dismissal.action.ts'
import { leaveDraft } from './drafts.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await leaveDraft(ctx, params.post)
  return redirectWithFlash(`/${ctx.org.slug}/posts/${params.post}`, 'The draft is gone.')
}
