import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const priorityRoutes: RouteConfigEntry[] = [
  route('priorities', 'ranking/ranking.page.tsx'),
  route('priorities.csv', 'ranking/export.feed.ts'),
  route('priorities/criteria', 'criteria/criteria.page.tsx'),
  route('priorities/criteria/pairs', 'criteria/pairs.page.tsx'),
  route('priorities/matrix', 'matrix/matrix.page.tsx'),
  route('priorities/matrix.csv', 'matrix/exports/csv.feed.ts'),
  route('priorities/matrix.svg', 'matrix/exports/svg.feed.ts'),
  route('priorities/matrix/setup', 'matrix/setup/setup.page.tsx'),
  route('priorities/matrix/:matrix/removal', 'matrix/setup/removal.action.ts'),
  route('priorities/use-cases/:useCase', 'item/item.page.tsx'),
]
