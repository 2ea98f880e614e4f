import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { layout, route } = relative(import.meta.dirname)

/** What the past says, shown below pages on which a value is guessed. */
export const withPrior = (pages: RouteConfigEntry[]): RouteConfigEntry =>
  layout('priors/prior.page.tsx', pages)

/** What came of the work, below `/:org`. */
export const outcomeRoutes: RouteConfigEntry[] = [
  route('use-cases/:useCase/prior', 'priors/prior.action.ts'),
  route('outcomes', 'overview/overview.page.tsx'),
  route('outcomes/reviews', 'reviews/reviews.page.tsx'),
  route('outcomes/reviews/new', 'reviews/new-review.page.tsx'),
  route('outcomes/reviews/:review', 'reviews/review.page.tsx'),
  route('outcomes/reviews/:review/edit', 'reviews/edit-review.page.tsx'),
  route('outcomes/stories', 'stories/stories.page.tsx'),
  route('outcomes/stories/:story', 'stories/story.page.tsx'),
  route('outcomes/stories/:story/edit', 'stories/edit-story.page.tsx'),
  route('outcomes/stories/:story/story.md', 'stories/markdown.feed.ts'),
  route('outcomes/:useCase', 'use-case/outcome.page.tsx'),
  route('outcomes/:useCase/quarters/:quarter', 'use-case/quarter.page.tsx'),
  route('outcomes/:useCase/verdict', 'use-case/verdict.page.tsx'),
  route('outcomes/:useCase/story', 'stories/new-story.page.tsx'),
]
