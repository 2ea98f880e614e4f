/** `useCaseId` comes after `otherId`. */
export type AfterLink = { useCaseId: string; otherId: string }

/**
 * The circle that one more "after" would close, beginning and ending with its use case; null where it closes none.
 */
export function circleOf(links: readonly AfterLink[], added: AfterLink): string[] | null {
  const before = new Map<string, string[]>()
  for (const { useCaseId, otherId } of links)
    before.set(useCaseId, [...(before.get(useCaseId) ?? []), otherId])
  const seen = new Set<string>()
  const search = (id: string, path: string[]): string[] | null => {
    if (id === added.useCaseId) return [...path, id]
    if (seen.has(id)) return null
    seen.add(id)
    for (const next of before.get(id) ?? []) {
      const found = search(next, [...path, id])
      if (found) return found
    }
    return null
  }
  return search(added.otherId, [added.useCaseId])
}
