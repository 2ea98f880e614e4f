import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)
const one = 'roadmap/scenarios/:scenario'

/** Pages of the scenarios. */
export const scenarioRoutes: RouteConfigEntry[] = [
  route('roadmap/scenarios', 'pages/scenarios.page.tsx'),
  route(one, 'pages/scenario.page.tsx'),
  route(`${one}/settings`, 'pages/settings.page.tsx'),
  route(`${one}/use-cases`, 'pages/use-cases.page.tsx'),
  route(`${one}/solve`, 'actions/solve.action.ts'),
  route(`${one}/cancellation`, 'actions/cancellation.action.ts'),
  route(`${one}/copy`, 'actions/copy.action.ts'),
  route(`${one}/commitment`, 'actions/commitment.action.ts'),
]
