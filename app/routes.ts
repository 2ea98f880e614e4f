import { index, route } from '@react-router/dev/routes'
import type { RouteConfig } from '@react-router/dev/routes'

export default [
  index('home.page.tsx'),
  route('healthz', 'healthz.feed.ts'),
  route('theme', 'theme.action.ts'),
  route('problem', 'problem.page.tsx'),
  route('*', 'missing.page.tsx'),
] satisfies RouteConfig
