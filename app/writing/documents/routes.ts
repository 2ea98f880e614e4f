import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)
const document = 'documents/:document'
const section = `${document}/sections/:section`

/** Documents and what is done with them, below `/:org`. */
export const documentRoutes: RouteConfigEntry[] = [
  route('documents', 'list/documents.page.tsx'),
  route('documents/new', 'making/new-document.page.tsx'),
  route(document, 'page/document.page.tsx'),
  route(`${document}/details`, 'list/details.page.tsx'),
  route(`${document}/archive`, 'list/archive.action.ts'),
  route(`${document}/restoration`, 'list/restoration.action.ts'),
  route(`${document}/print`, 'links/print.page.tsx'),
  route(`${document}/provenance`, 'provenance/provenance.page.tsx'),
  route(`${document}/drafts`, 'drafting/drafts.action.ts'),
  route(`${document}/offers`, 'offers/offers.page.tsx'),
  route(`${document}/offers/:offer/cancellation`, 'offers/cancellation.action.ts'),
  route(`${document}/offers/:offer/taking`, 'offers/taking.action.ts'),
  route(section, 'sections/section.page.tsx'),
  route(`${section}/saving`, 'sections/saving.action.ts'),
  route(`${section}/acceptance`, 'sections/acceptance.action.ts'),
  route(`${section}/drafting`, 'drafting/drafting.action.ts'),
  route(`${section}/stream`, 'offers/stream.feed.ts'),
  route(`${section}/versions`, 'history/versions.page.tsx'),
  route(`${section}/versions/restoration`, 'history/restoration.action.ts'),
  route(`${document}/comments`, 'comments/comments.action.ts'),
  route(`${document}/comments/:comment/resolution`, 'comments/resolution.action.ts'),
  route(`${document}/comments/:comment/reopening`, 'comments/reopening.action.ts'),
  route(`${document}/suggestions`, 'suggestions/suggestions.action.ts'),
  route(`${document}/suggestions/:suggestion/verdict`, 'suggestions/verdict.action.ts'),
  route(`${document}/review`, 'review/review.page.tsx'),
  route(`${document}/approvals/:request/verdict`, 'approvals/verdict.action.ts'),
  route(`${document}/approvals/:request/withdrawal`, 'approvals/withdrawal.action.ts'),
  route(`${document}/decisions`, 'decisions/decisions.page.tsx'),
  route(`${document}/reading`, 'reading/reading.page.tsx'),
  route(`${document}/reading/:session/part`, 'reading/part.action.ts'),
  route(`${document}/reading/:session/end`, 'reading/end.action.ts'),
  route(`${document}/facts`, 'facts/facts.page.tsx'),
  route(`${document}/facts/refresh`, 'facts/refresh.action.ts'),
  route(`${document}/facts/:fact/publicity`, 'facts/publicity.action.ts'),
  route(`${document}/links`, 'links/links.page.tsx'),
  route(`${document}/links/:link/revocation`, 'links/revocation.action.ts'),
  route('settings/documents', 'templates/templates.page.tsx'),
  route('settings/documents/:kind', 'templates/template.page.tsx'),
]

/** Documents for people outside: whoever has the link. */
export const publicDocumentRoutes: RouteConfigEntry[] = [
  route('d/:org/:token', 'links/public-document.page.tsx'),
]
