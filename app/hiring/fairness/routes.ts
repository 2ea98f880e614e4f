import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const fairnessRoutes: RouteConfigEntry[] = [
  route('fairness', 'report/fairness.page.tsx'),
  route('fairness/export', 'report/export.feed.ts'),
]
