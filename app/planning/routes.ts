import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { capacityRoutes } from './capacity/routes.ts'
import { outcomeRoutes, withPrior } from './outcomes/routes.ts'
import { publicPlanRoutes, roadmapRoutes, withPlace } from './roadmap/views/routes.ts'
import { moduleRoutes, registerRoutes } from './scoping/modules/routes.ts'
import { scopeParts, scopingRoutes } from './scoping/routes.ts'
import { scenarioRoutes } from './roadmap/scenarios/routes.ts'
import { priorityRoutes } from './priorities/routes.ts'
import { routesOfUseCases } from './use-cases/routes.ts'

const { route } = relative(import.meta.dirname)

/** Pages of later nouns that live inside the frame of one use case. */
const partsOfUseCase: RouteConfigEntry[] = [...scopeParts, ...moduleRoutes]

type Frame = (pages: RouteConfigEntry[]) => RouteConfigEntry

/**
 * Pages of an organisation, below `/:org`; each noun adds its own fragment. `framed` stands around the newest plan,
 * `aroundOverview` around the first page of a use case.
 */
export const organisationRoutes = (framed: Frame, aroundOverview: Frame): RouteConfigEntry[] => [
  ...registerRoutes,
  route('use-cases/:useCase/stage', 'stage-move.action.ts'),
  ...routesOfUseCases(partsOfUseCase, {
    aroundOverview: (pages) => aroundOverview([withPlace(pages)]),
    aroundEstimates: withPrior,
  }),
  ...capacityRoutes,
  ...priorityRoutes,
  ...scopingRoutes,
  ...scenarioRoutes,
  ...roadmapRoutes(framed),
  ...outcomeRoutes,
]

/** Pages for everybody: plans that were shared by a link. */
export const publicRoutes: RouteConfigEntry[] = [...publicPlanRoutes]
