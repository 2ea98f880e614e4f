import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/restoration.action.ts'
import { restoreDocument } from './archiving.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await restoreDocument(ctx, params.document)
  return redirectWithFlash(`/${ctx.org.slug}/documents/${params.document}`, 'It is back.')
}
