import { redirect } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import { Invalid } from '#app/problems.ts'
import type { Route } from './+types/removal.action.ts'
import { removalWord } from '#app/accounts/removal-word.ts'
import { removeMember } from './members.server.ts'

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const memberId = idOf(params.id)
  const typed = (await request.formData()).get('confirmation')
  if (typed !== removalWord) throw new Invalid(`Type “${removalWord}” to confirm.`)
  await removeMember(ctx, { memberId })
  if (memberId === ctx.actor.id) return redirect('/sign-in', 303)
  return redirectWithFlash(
    `/${ctx.org.slug}/members`,
    'Removed. Nothing of this organisation opens for them any more.',
  )
}
