import type { RouteConfigEntry } from '@react-router/dev/routes'
import { postRoutes } from './posts/routes.ts'
import { tldrRoutes } from './tldrs/routes.ts'

/** Pages of an organisation, below `/:org`; each noun adds its own fragment. */
export const organisationRoutes: RouteConfigEntry[] = [...postRoutes, ...tldrRoutes]
