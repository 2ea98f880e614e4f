import { organisationContext } from '#app/accounts/context.ts'
import { removalWord } from '#app/accounts/removal-word.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import { Invalid } from '#app/problems.ts'
import type { Route } from './+types/removal.action.ts'
import { removeDomain } from './domains.server.ts'

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const typed = (await request.formData()).get('confirmation')
  if (typed !== removalWord) throw new Invalid(`Type “${removalWord}” to confirm.`)
  await removeDomain(ctx, { id: idOf(params.domain) })
  return redirectWithFlash(`/${ctx.org.slug}/settings/domains`, 'The domain is removed.')
}
