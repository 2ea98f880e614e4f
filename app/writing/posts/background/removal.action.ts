import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/removal.action.ts'
import { removeBackground } from './drawing.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await removeBackground(ctx, params.post)
  return redirectWithFlash(
    `/${ctx.org.slug}/posts/${params.post}/picture`,
    'The background is gone. The picture is drawn from colours and type alone.',
  )
}
