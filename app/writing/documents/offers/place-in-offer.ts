/** How much of which offer a reader has: the id of each event of a stream. */
export const placeInOffer = (offerId: string, at: number): string => `${offerId}:${at}`

/** The offer that a reader reads. */
export const offerAtPlace = (place: string): string => place.slice(0, place.indexOf(':'))

/** How many characters of this offer a reader has; of another one, none count. */
export function readSoFar(place: string | null, offerId: string): number {
  if (!place || offerAtPlace(place) !== offerId) return 0
  return Math.max(0, Math.trunc(Number(place.slice(offerId.length + 1))) || 0)
}
