import type { RouteConfigEntry } from '@react-router/dev/routes'
import { capacityRoutes } from './capacity/routes.ts'
import { moduleRoutes, registerRoutes } from './scoping/modules/routes.ts'
import { routesOfUseCases } from './use-cases/routes.ts'

/** Pages of later nouns that live inside the frame of one use case. */
const partsOfUseCase: RouteConfigEntry[] = [...moduleRoutes]

/** Pages of an organisation, below `/:org`; each noun adds its own fragment. */
export const organisationRoutes: RouteConfigEntry[] = [
  ...registerRoutes,
  ...routesOfUseCases(partsOfUseCase),
  ...capacityRoutes,
]
