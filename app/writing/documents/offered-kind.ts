import { Invalid } from '#app/problems.ts'
import type { DocumentKind } from './kind.ts'

/** The kind by its key, for work that cannot do without it. */
export function offeredKind(kinds: readonly DocumentKind[], key: string): DocumentKind {
  const found = kinds.find((kind) => kind.key === key)
  if (!found) throw new Invalid('This kind of document is not offered here.')
  return found
}
