import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/cancellation.action.ts'
import { cancelOffer } from './offers.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { document: documentId, offer: offerId } = params
  await cancelOffer(ctx, { documentId, offerId })
  return redirectWithFlash(`/${ctx.org.slug}/documents/${documentId}/offers`, 'Cancelled.')
}
