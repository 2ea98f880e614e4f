import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Closing an opening together with its candidacies, inside the opening’s frame. */
export const closingParts: RouteConfigEntry[] = [route('closing', 'closing.page.tsx')]

export const closingRoutes: RouteConfigEntry[] = [
  route('openings/:opening/closing/undo', 'closing-undo.action.ts'),
]
