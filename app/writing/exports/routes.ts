import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)
const document = 'documents/:document'

/** Documents as files, out and in, below `/:org`. */
export const exportRoutes: RouteConfigEntry[] = [
  route(`${document}/files/:format`, 'pages/file.feed.ts'),
  route(`${document}/import`, 'pages/import.page.tsx'),
  route(`${document}/import/parts`, 'pages/parts.action.ts'),
]
