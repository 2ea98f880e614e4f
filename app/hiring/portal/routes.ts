import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

/** A candidate's own pages: their session, their cookie and their words, apart from those of members. */
export const portalRoutes: RouteConfigEntry[] = [
  route('portal/:org', 'portal.page.tsx', [
    index('entry/entrance.page.tsx'),
    route('sent', 'entry/sent.page.tsx'),
    route('links/:link', 'entry/link.page.tsx'),
    route('sign-out', 'entry/sign-out.action.ts'),
    route('claims/:claim', 'claims/claim.action.ts'),
    route('claims/:claim/file', 'claims/file.feed.ts'),
    route('applications/:application', 'own/application.page.tsx'),
    route('applications/:application/denial-undo', 'claims/denial.action.ts'),
    route('applications/:application/withdrawal', 'own/withdrawal.action.ts'),
    route('applications/:application/about-you', 'about-you/about-you.page.tsx'),
    route('applications/:application/about-you/removal', 'about-you/removal.action.ts'),
    route('applications/:application/offer', 'offer/offer.page.tsx'),
    route('applications/:application/offer/decline', 'offer/decline.action.ts'),
    route('applications/:application/offer/letter/:format', 'offer/letter.feed.ts'),
    route('data', 'rights/data.page.tsx'),
    route('data/download', 'rights/download.action.ts'),
    route('data/downloads/:download', 'rights/download.feed.ts'),
    route('data/access-request', 'rights/access-request.action.ts'),
    route('data/access-copies/:copy', 'rights/access-copy.feed.ts'),
    route('data/erasure', 'rights/erasure.page.tsx'),
    route('erasures/:erasure', 'rights/standing.page.tsx'),
    route('applications/:application/interviews/:interview', 'meetings/meeting.page.tsx'),
    route(
      'applications/:application/interviews/:interview/cancellation',
      'meetings/cancellation.action.ts',
    ),
    route(
      'applications/:application/interviews/:interview/invitation.ics',
      'meetings/invitation.feed.ts',
    ),
    route(
      'applications/:application/interviews/:interview/own-times',
      'meetings/given/given-times.page.tsx',
    ),
    route('applications/:application/accommodations', 'asking/accommodation.action.ts'),
    route('applications/:application/files', 'asking/work-sample.page.tsx'),
    route('applications/:application/survey', 'survey/survey.page.tsx'),
    route('pool', 'pool/pool.page.tsx'),
    route('pool/leaving', 'pool/leaving.action.ts'),
    route('time-zone', 'place/zone.page.tsx'),
  ]),
]
