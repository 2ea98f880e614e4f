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

export interface Sort {
  by: string
  descending: boolean
}

/** `name` sorts upwards, `-name` downwards; null when nothing is asked for. */
export function sortFrom(search: string): Sort | null {
  const asked = new URLSearchParams(search).get('sort')
  if (!asked) return null
  return { by: asked.replace(/^-/, ''), descending: asked.startsWith('-') }
}

/** Where the head of a column leads: up first, down when it is up already. */
export function sortLink(search: string, by: string): string {
  const now = sortFrom(search)
  return withParams(search, { sort: now?.by === by && !now.descending ? `-${by}` : by })
}
