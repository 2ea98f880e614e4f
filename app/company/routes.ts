import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { index, layout, route } = relative(import.meta.dirname)

/** The frame around an organisation's pages, with Today as its first one. */
export const organisationFrame = (pages: RouteConfigEntry[]): RouteConfigEntry =>
  route(':org', 'organisation.page.tsx', [
    index('today/today.page.tsx'),
    route('search', 'search/search.page.tsx'),
    route('search/records', 'search/records.feed.ts'),
    route('activity.csv', 'activity/export.feed.ts'),
    route('sample', 'sample/removal.page.tsx'),
    route('sample/addition', 'sample/addition.action.ts'),
    route('jobs/:job/retry', 'jobs/retry.action.ts'),
    layout('settings/frame.page.tsx', [
      ...pages.filter(isSetting),
      ...movingRoutes,
      ...recordRoutes,
    ]),
    ...pages.filter((page) => !isSetting(page)),
  ])

const movingRoutes: RouteConfigEntry[] = [
  route('settings/data', 'moving/data.page.tsx'),
  route('settings/data/export', 'moving/export/export.action.ts'),
  route('settings/data/exports/:export', 'moving/export/export.feed.ts'),
  route('settings/data/import', 'moving/import/import.page.tsx'),
  route('settings/data/deletion/cancellation', 'moving/deletion/cancellation.action.ts'),
]

/** What happened, and what is still to happen. */
const recordRoutes: RouteConfigEntry[] = [
  route('activity', 'activity/activity.page.tsx'),
  route('jobs', 'jobs/jobs.page.tsx'),
]

/** Pages of settings lie in every domain; the list beside them is one. */
const isSetting = ({ path = '' }: RouteConfigEntry) => /^(settings|members)(\/|$)/.test(path)

export const publicRoutes: RouteConfigEntry[] = [
  index('home/home.page.tsx'),
  route('outbox', 'outbox/outbox.page.tsx'),
]
