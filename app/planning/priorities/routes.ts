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
  route('priorities/rounds', 'rounds/list/rounds.page.tsx'),
  route('priorities/rounds/new', 'rounds/start/new-round.page.tsx'),
  route('priorities/rounds/:round', 'rounds/result/round.page.tsx'),
  route('priorities/rounds/:round/raters', 'rounds/changes/raters.page.tsx'),
  route('priorities/rounds/:round/cancellation', 'rounds/changes/cancellation.page.tsx'),
  route('priorities/rounds/:round/ratings', 'rounds/rate/rate.page.tsx'),
  route('priorities/rounds/:round/ratings.csv', 'rounds/result/ratings.feed.ts'),
  route('priorities/rounds/:round/figures', 'rounds/result/figures.action.ts'),
  route('priorities/use-cases/:useCase', 'item/item.page.tsx'),
]
