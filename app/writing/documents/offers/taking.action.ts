import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash, refusedAt } from '#app/http/flash.ts'
import type { Route } from './+types/taking.action.ts'
import { takeOffer } from './offers.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { document: documentId, offer: offerId } = params
  const offers = `/${ctx.org.slug}/documents/${documentId}/offers`
  try {
    const { sectionId } = await takeOffer(ctx, { documentId, offerId })
    return redirectWithFlash(
      `${offers}#${sectionId}`,
      'It is in the document now. What stood there is among the versions.',
    )
  } catch (error) {
    return refusedAt(offers, error)
  }
}
