import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/export.action.ts'
import { askForExport } from './exports.server.ts'

export async function action({ context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await askForExport(ctx)
  return redirectWithFlash(
    `/${ctx.org.slug}/settings/data`,
    'The export is being made. Look again in a moment.',
  )
}
