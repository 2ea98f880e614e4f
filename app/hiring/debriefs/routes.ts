import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const debriefRoutes: RouteConfigEntry[] = [
  route('debriefs', 'list/debriefs.page.tsx'),
  route('candidacies/:candidacy/debrief', 'debrief/debrief.page.tsx'),
  route('candidacies/:candidacy/view', 'views/view.page.tsx'),
  route('candidacies/:candidacy/decision', 'decision/decision.page.tsx'),
  route('interviews/calibration', 'calibration/calibration.page.tsx'),
]

/** Finalists, inside the frame of their opening. */
export const debriefParts: RouteConfigEntry[] = [route('finalists', 'finalists/finalists.page.tsx')]
