import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const organisationRoutes: RouteConfigEntry[] = [
  route('settings/model', 'settings/model.page.tsx'),
  route('settings/model/test', 'settings/test.action.ts'),
]
