import { organisationContext } from '#app/accounts/context.ts'
import { removalWord } from '#app/accounts/removal-word.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { Invalid } from '#app/problems.ts'
import type { Route } from './+types/removal.action.ts'
import { disconnectProvider } from './settings.server.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const typed = (await request.formData()).get('confirmation')
  if (typed !== removalWord) throw new Invalid(`Type “${removalWord}” to confirm.`)
  await disconnectProvider(ctx)
  const message = 'The provider is disconnected. Everybody signs in by a code.'
  return redirectWithFlash(`/${ctx.org.slug}/settings/sign-in`, message)
}
