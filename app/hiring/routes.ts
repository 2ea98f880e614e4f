import type { RouteConfigEntry } from '@react-router/dev/routes'
import {
  candidacyRoutes,
  candidateParts,
  candidateRoutes,
  inboundRoutes,
  poolRoutes,
} from './candidates/routes.ts'
import { closingParts, closingRoutes } from './closing/routes.ts'
import { fairnessRoutes } from './fairness/routes.ts'
import { interviewRoutes, loopPages } from './interviews/routes.ts'
import { careersRoutes } from './careers/routes.ts'
import { leadPages, schedulingRoutes } from './scheduling/routes.ts'
import { scorecardRoutes } from './scorecards/routes.ts'
import { debriefParts, debriefRoutes } from './debriefs/routes.ts'
import { offerParts, offerRoutes } from './offers/routes.ts'
import { portalRoutes } from './portal/routes.ts'
import { openingRoutes } from './openings/routes.ts'
import { rightsRoutes } from './rights/routes.ts'

/** Pages of later nouns that live inside the frame of one opening. */
const ownParts: RouteConfigEntry[] = [
  ...candidateParts,
  ...leadPages,
  ...loopPages,
  ...debriefParts,
  ...offerParts,
  ...closingParts,
]

/** Pages of an organisation, below `/:org`; each noun adds its own fragment, and `parts` live inside one opening. */
export const organisationRoutes = (parts: RouteConfigEntry[]): RouteConfigEntry[] => [
  ...openingRoutes([...ownParts, ...parts]),
  ...candidateRoutes,
  ...candidacyRoutes,
  ...poolRoutes,
  ...interviewRoutes,
  ...schedulingRoutes,
  ...debriefRoutes,
  ...scorecardRoutes,
  ...offerRoutes,
  ...closingRoutes,
  ...rightsRoutes,
  ...fairnessRoutes,
]

/** Pages for everybody: careers and the candidates' portal. */
export const publicRoutes: RouteConfigEntry[] = [
  ...careersRoutes,
  ...portalRoutes,
  ...inboundRoutes,
]
