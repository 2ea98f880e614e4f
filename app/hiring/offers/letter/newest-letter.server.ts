import type { Context } from '#app/accounts/context.ts'
import { offerSeatFor, requireVersion } from '#app/hiring/offers/offer-rows.server.ts'
import { transaction } from '#db/connection.server.ts'

/** The letter of the newest version of an offer. */
export const findLetter = (ctx: Context, candidacyId: string) =>
  transaction(ctx, async (tx) => {
    const { versions, opening, candidate } = await offerSeatFor(tx, candidacyId, 'offer.read')
    const { letter, number } = requireVersion(versions[0] ?? null)
    return { title: opening.title, candidate: candidate.name, letter, number }
  })
