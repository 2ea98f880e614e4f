import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const priorityRoutes: RouteConfigEntry[] = [
  route('priorities', 'ranking/ranking.page.tsx'),
  route('priorities.csv', 'ranking/export.feed.ts'),
  route('priorities/criteria', 'criteria/criteria.page.tsx'),
  route('priorities/criteria/pairs', 'criteria/pairs.page.tsx'),
  route('priorities/use-cases/:useCase', 'item/item.page.tsx'),
]
