import type { Action } from '#app/accounts/permissions.ts'

/** One tab of a use case; `path` is its address below the use case, empty for the first. */
export type UseCasePart = { path: string; label: string; needs: Action }

/** The tabs of a use case in order. Pages of later nouns hang in here by their path alone. */
export const useCaseParts: readonly UseCasePart[] = [
  { path: '', label: 'Overview', needs: 'use-case.read' },
  { path: 'scope', label: 'Scope', needs: 'use-case.read' },
  { path: 'estimates', label: 'Estimates', needs: 'use-case.read' },
  { path: 'stages', label: 'Stages', needs: 'use-case.read' },
  { path: 'modules', label: 'Modules', needs: 'use-case.read' },
]
