import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

/** The frame around an organisation's pages, with Today as its first one. */
export const organisationFrame = (pages: RouteConfigEntry[]): RouteConfigEntry =>
  route(':org', 'organisation.page.tsx', [index('today.page.tsx'), ...pages])
