import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The optional modules, inside the frame of one use case. */
export const moduleRoutes: RouteConfigEntry[] = [
  route('modules', 'overview.page.tsx'),
  route('modules/:kind', 'module.page.tsx'),
  route('modules/:kind/feedback', 'feedback.action.ts'),
  route('modules/data-quality/sample', 'sample/sample.page.tsx'),
  route('modules/data-quality/sample/removal', 'sample/removal.action.ts'),
  route('modules/data-quality/sample/file', 'sample/file.feed.ts'),
]

/** Beside the use cases, across all of them. */
export const registerRoutes: RouteConfigEntry[] = [
  route('use-cases/ai-register', 'register/register.page.tsx'),
]
