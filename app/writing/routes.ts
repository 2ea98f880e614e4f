import type { RouteConfigEntry } from '@react-router/dev/routes'
import { documentRoutes, publicDocumentRoutes } from './documents/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { postRoutes } from './posts/routes.ts'
import { tldrRoutes } from './tldrs/routes.ts'

/** Pages of an organisation, below `/:org`; each noun adds its own fragment. */
export const organisationRoutes: RouteConfigEntry[] = [
  ...documentRoutes,
  ...exportRoutes,
  ...postRoutes,
  ...tldrRoutes,
]

/** Pages for everybody: documents that were shared by a link. */
export const publicRoutes: RouteConfigEntry[] = [...publicDocumentRoutes]
