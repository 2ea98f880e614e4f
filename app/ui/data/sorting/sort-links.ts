import { withParams } from '#app/ui/data/search-links.ts'

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
