import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** What came of the work, below `/:org`. */
export const outcomeRoutes: RouteConfigEntry[] = [
  route('outcomes', 'overview/overview.page.tsx'),
  route('outcomes/reviews', 'reviews/reviews.page.tsx'),
  route('outcomes/reviews/new', 'reviews/new-review.page.tsx'),
  route('outcomes/reviews/:review', 'reviews/review.page.tsx'),
  route('outcomes/reviews/:review/edit', 'reviews/edit-review.page.tsx'),
  route('outcomes/:useCase', 'use-case/outcome.page.tsx'),
  route('outcomes/:useCase/quarters/:quarter', 'use-case/quarter.page.tsx'),
  route('outcomes/:useCase/verdict', 'use-case/verdict.page.tsx'),
]
