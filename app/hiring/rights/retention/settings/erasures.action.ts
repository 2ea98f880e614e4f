import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/erasures.action.ts'
import { carryOutRetention } from './settings.server.ts'

export async function action({ context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const count = await carryOutRetention(ctx)
  return redirectWithFlash(
    `/${ctx.org.slug}/settings/retention`,
    count === 0 ? 'Nobody’s time is up.' : `${count} records are being erased.`,
  )
}
