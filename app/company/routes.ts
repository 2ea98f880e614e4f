import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

/** The frame around an organisation's pages, with Today as its first one. */
export const organisationFrame = (pages: RouteConfigEntry[]): RouteConfigEntry =>
  route(':org', 'organisation.page.tsx', [
    index('today/today.page.tsx'),
    route('activity', 'activity/activity.page.tsx'),
    route('activity.csv', 'activity/export.feed.ts'),
    route('sample', 'sample/removal.page.tsx'),
    route('sample/addition', 'sample/addition.action.ts'),
    route('jobs', 'jobs/jobs.page.tsx'),
    route('jobs/:job/retry', 'jobs/retry.action.ts'),
    ...pages,
  ])

export const publicRoutes: RouteConfigEntry[] = [
  index('home/home.page.tsx'),
  route('outbox', 'outbox/outbox.page.tsx'),
]
