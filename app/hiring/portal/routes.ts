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
    route('applications/:application', 'own/application.page.tsx'),
    route('applications/:application/withdrawal', 'own/withdrawal.action.ts'),
  ]),
]
