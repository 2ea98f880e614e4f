import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Doors for programs, and the page that explains them. */
export const programRoutes: RouteConfigEntry[] = [
  route('api', 'docs/api.page.tsx'),
  route('api/*', 'api.feed.ts'),
  route('mcp', 'mcp/mcp.feed.ts'),
]
