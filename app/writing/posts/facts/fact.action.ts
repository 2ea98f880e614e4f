import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { addFact } from '#app/writing/posts/keeping/changing.server.ts'
import { factForm } from '#app/writing/posts/post-forms.ts'
import type { Route } from './+types/fact.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const given = await requireForm(request, factForm)
  await addFact(ctx, params.post, given)
  return redirectWithFlash(
    `/${ctx.org.slug}/posts/${params.post}/pattern`,
    'The fact is added. You vouch for it.',
  )
}
