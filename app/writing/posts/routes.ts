import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Posts, below `/:org`. */
export const postRoutes: RouteConfigEntry[] = [
  route('posts', 'list/posts.page.tsx'),
  route('posts/new', 'begin/new-post.page.tsx'),
  route('posts/:post', 'editor/post.page.tsx'),
  route('posts/:post/pattern', 'patterns/pattern.page.tsx'),
  route('posts/:post/facts', 'facts/fact.action.ts'),
  route('posts/:post/plain-letters', 'editor/plain-letters.action.ts'),
  route('posts/:post/draft', 'drafting/draft.page.tsx'),
  route('posts/:post/draft/acceptance', 'drafting/acceptance.action.ts'),
  route('posts/:post/draft/dismissal', 'drafting/dismissal.action.ts'),
  route('posts/:post/picture', 'picture/picture.page.tsx'),
  route('posts/:post/picture.png', 'picture/picture.feed.ts'),
  route('posts/:post/background', 'background/background.page.tsx'),
  route('posts/:post/background/removal', 'background/removal.action.ts'),
  route('posts/:post/schedule', 'schedule/schedule.action.ts'),
  route('posts/:post/reminder.ics', 'schedule/reminder.feed.ts'),
  route('posts/:post/readiness', 'states/readiness.action.ts'),
  route('posts/:post/publication', 'states/publication.action.ts'),
  route('posts/:post/archive', 'states/archive.action.ts'),
  route('posts/:post/restoration', 'states/restoration.action.ts'),
  route('posts/:post/copy', 'states/copy.action.ts'),
]
