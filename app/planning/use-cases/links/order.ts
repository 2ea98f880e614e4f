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

/** The links as they are once every use case goes by the name of the one it was merged into. */
export function linksOfMerged(
  links: readonly AfterLink[],
  merges: readonly { id: string; intoId: string }[],
): AfterLink[] {
  const into = new Map(merges.map(({ id, intoId }) => [id, intoId]))
  const nameOf = (id: string, seen = new Set<string>()): string => {
    const next = into.get(id)
    return next === undefined || seen.has(id) ? id : nameOf(next, seen.add(id))
  }
  return links
    .map(({ useCaseId, otherId }) => ({ useCaseId: nameOf(useCaseId), otherId: nameOf(otherId) }))
    .filter(({ useCaseId, otherId }) => useCaseId !== otherId)
}

/** A circle of links that begins and ends with a use case; null where there is none. */
export function circleThrough(id: string, links: readonly AfterLink[]): string[] | null {
  for (const link of links) {
    const circle = link.useCaseId === id ? circleOf(links, link) : null
    if (circle) return circle
  }
  return null
}
