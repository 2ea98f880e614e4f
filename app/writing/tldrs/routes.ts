import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** TLDRs, below `/:org`. */
export const tldrRoutes: RouteConfigEntry[] = [
  route('tldrs', 'pages/tldrs.page.tsx'),
  route('tldrs/new', 'pages/new-tldr.page.tsx'),
  route('tldrs/:tldr', 'pages/tldr.page.tsx'),
  route('tldrs/:tldr/edit', 'pages/edit-tldr.page.tsx'),
  route('tldrs/:tldr/extract', 'pages/extract.action.ts'),
  route('tldrs/:tldr/rewrite', 'pages/rewrite.action.ts'),
  route('tldrs/:tldr/words', 'pages/words.action.ts'),
  route('tldrs/:tldr/removal', 'pages/removal.page.tsx'),
]
