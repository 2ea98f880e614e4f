import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)
const offer = 'candidacies/:candidacy/offer'

export const offerRoutes: RouteConfigEntry[] = [
  route('offers', 'list/offers.page.tsx'),
  route('offers/letter', 'letter/template.page.tsx'),
  route(offer, 'page/offer.page.tsx'),
  route(`${offer}/new`, 'making/new-version.page.tsx'),
  route(`${offer}/letter`, 'letter/letter.page.tsx'),
  route(`${offer}/letter/:format`, 'letter/letter.feed.ts'),
  route(`${offer}/sending`, 'steps/sending.action.ts'),
  route(`${offer}/taking-back`, 'steps/taking-back.action.ts'),
  route(`${offer}/notes`, 'steps/notes.action.ts'),
]

/** The pay band, inside the frame of its opening. */
export const offerParts: RouteConfigEntry[] = [route('pay', 'band/band.page.tsx')]
