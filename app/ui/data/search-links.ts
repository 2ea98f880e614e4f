/** Parameters that stop making sense once the order or a filter changes. */
const cursors = ['after', 'before']

/** The query with some parameters set, or removed where the value is null; cursors are dropped. */
export function withParams(search: string, changes: Record<string, string | null>): string {
  const params = new URLSearchParams(search)
  for (const name of cursors) params.delete(name)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name)
    else params.set(name, value)
  }
  const query = params.toString()
  return query ? `?${query}` : '?'
}
