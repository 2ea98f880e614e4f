import type { RouteConfigEntry } from '@react-router/dev/routes'
import {
  candidacyRoutes,
  candidateParts,
  candidateRoutes,
  searchRoutes,
} from './candidates/routes.ts'
import { interviewRoutes, loopPages } from './interviews/routes.ts'
import { careersRoutes } from './careers/routes.ts'
import { scorecardRoutes } from './scorecards/routes.ts'
import { debriefParts, debriefRoutes } from './debriefs/routes.ts'
import { portalRoutes } from './portal/routes.ts'
import { openingRoutes } from './openings/routes.ts'

/** Pages of later nouns that live inside the frame of one opening. */
const ownParts: RouteConfigEntry[] = [...candidateParts, ...loopPages, ...debriefParts]

/** Pages of an organisation, below `/:org`; each noun adds its own fragment, and `parts` live inside one opening. */
export const organisationRoutes = (parts: RouteConfigEntry[]): RouteConfigEntry[] => [
  ...openingRoutes([...ownParts, ...parts]),
  ...candidateRoutes,
  ...candidacyRoutes,
  ...searchRoutes,
  ...interviewRoutes,
  ...debriefRoutes,
  ...scorecardRoutes,
]

/** Pages for everybody: careers and the candidates' portal. */
export const publicRoutes: RouteConfigEntry[] = [...careersRoutes, ...portalRoutes]
