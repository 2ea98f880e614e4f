import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages of the scope that live inside the frame of one use case. */
export const scopeParts: RouteConfigEntry[] = [
  route('scope', 'summary/summary.page.tsx'),
  route('scope/canvas', 'canvas/canvas.page.tsx'),
  route('scope/:step', 'steps/step.page.tsx'),
]

/** What has an address of its own. */
export const scopingRoutes: RouteConfigEntry[] = [
  route('metrics', 'metrics/catalogue.page.tsx'),
  route('metrics/:metric', 'metrics/metric.page.tsx'),
  route('metrics/:metric/sign-offs', 'metrics/sign-off.action.ts'),
  route('use-cases/:useCase/scope/passings', 'summary/passing.action.ts'),
  route('use-cases/:useCase/scope/:step/draft', 'steps/draft.action.ts'),
]
