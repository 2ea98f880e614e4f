type Named = { id: string; name: string }

/** The members whom a text names with an @: the longest name that fits, whatever follows it. */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length)
  const found = [...text.matchAll(/(?<![\p{L}\d])@/gu)].flatMap(({ index }) => {
    const rest = text.slice(index + 1).toLowerCase()
    const hit = longestFirst.find(
      ({ name }) =>
        rest.startsWith(name.toLowerCase()) && !/^[\p{L}\d]/u.test(rest.slice(name.length)),
    )
    return hit ? [hit.id] : []
  })
  return [...new Set(found)]
}

/** What stands behind the @ that is being typed at `at`; null where none is. */
export function typedMention(text: string, at: number): { from: number; typed: string } | null {
  const found = /(?<![\p{L}\d])@([\p{L}\d][\p{L}\d .’'-]{0,40})?$/u.exec(text.slice(0, at))
  return found ? { from: found.index, typed: found[1] ?? '' } : null
}
