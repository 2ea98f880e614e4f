import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { wishesForm } from '#app/writing/posts/post-forms.ts'
import type { Route } from './+types/draft.action.ts'
import { draftPost } from './drafts.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { wishes } = await requireForm(request, wishesForm)
  await draftPost(ctx, params.post, wishes)
  return redirectWithFlash(
    `/${ctx.org.slug}/posts/${params.post}`,
    'A draft waits below the text. Nothing is changed until you take it.',
  )
}
