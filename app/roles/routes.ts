import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The library of role cards, below `/:org`. */
export const organisationRoutes: RouteConfigEntry[] = [
  route('roles', 'library/roles.page.tsx'),
  route('roles/:role', 'library/role.page.tsx'),
]
