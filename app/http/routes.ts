import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const httpRoutes: RouteConfigEntry[] = [
  route('healthz', 'healthz.feed.ts'),
  route('theme', 'theme.action.ts'),
  route('problem', 'problems/problem.page.tsx'),
  route('*', 'problems/missing.page.tsx'),
]
