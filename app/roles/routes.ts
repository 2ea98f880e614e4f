import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The library of role cards, below `/:org`. */
export const organisationRoutes: RouteConfigEntry[] = [
  route('roles', 'library/roles.page.tsx'),
  route('roles/:role', 'library/role.page.tsx'),
  route('roles/:role/copies', 'cards/copy.action.ts'),
  route('roles/:role/edit', 'cards/edit-card.page.tsx'),
  route('roles/:role/history', 'cards/card-history.page.tsx'),
]
