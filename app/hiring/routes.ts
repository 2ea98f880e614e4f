import type { RouteConfigEntry } from '@react-router/dev/routes'
import { interviewRoutes, loopPages } from './interviews/routes.ts'
import { openingRoutes } from './openings/routes.ts'

/** Pages of later nouns that live inside the frame of one opening. */
const partsOfOpening: RouteConfigEntry[] = [...loopPages]

/** Pages of an organisation, below `/:org`; each noun adds its own fragment. */
export const organisationRoutes: RouteConfigEntry[] = [
  ...openingRoutes(partsOfOpening),
  ...interviewRoutes,
]

/** Pages for everybody: careers and the candidates' portal. */
export const publicRoutes: RouteConfigEntry[] = []
