import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The candidates of one opening, inside its frame. */
export const candidateParts: RouteConfigEntry[] = [
  route('candidates', 'board/candidates.page.tsx'),
  route('candidates/new', 'applications/new-candidate.page.tsx'),
  route('candidates/rejection', 'steps/rejection.page.tsx'),
]

/** What is done to candidates of one opening. */
export const candidateRoutes: RouteConfigEntry[] = [
  route('openings/:opening/candidates/moves', 'steps/moves.action.ts'),
  route('openings/:opening/candidates/moves/undo', 'steps/moves-undo.action.ts'),
  route('openings/:opening/candidates/endings/undo', 'steps/endings-undo.action.ts'),
  route('openings/:opening/candidates/export', 'export/export.feed.ts'),
]
