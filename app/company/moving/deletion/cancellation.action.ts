import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/cancellation.action.ts'
import { cancelDeletion } from './deletions.server.ts'

export async function action({ context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await cancelDeletion(ctx)
  return redirectWithFlash(`/${ctx.org.slug}/settings/data`, 'The organisation stays.')
}
