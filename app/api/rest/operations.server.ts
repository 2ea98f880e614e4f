import { candidacyOperations } from './resources/candidacies.server.ts'
import { candidateOperations } from './resources/candidates.server.ts'
import { documentOperations } from './resources/documents.server.ts'
import { interviewOperations } from './resources/interviews.server.ts'
import { openingOperations } from './resources/openings.server.ts'
import { planningOperations } from './resources/planning.server.ts'
import { useCaseOperations } from './resources/use-cases.server.ts'
import type { Operation } from './operation.ts'

/** Everything programs can do below `/api/v1`: routes, checks and documentation come from this one table. */
export const operations: readonly Operation[] = [
  ...openingOperations,
  ...candidateOperations,
  ...candidacyOperations,
  ...interviewOperations,
  ...useCaseOperations,
  ...planningOperations,
  ...documentOperations,
]
