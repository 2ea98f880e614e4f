import { z } from 'zod'
import { requiredLine } from '#app/http/typed-text.ts'

/** What a view keeps of an address: filters, layout and sort order, not the place in a list. */
const keptKeys = ['view', 'sort', 'text', 'status', 'stage', 'source', 'tag', 'silent'] as const
const longestValue = 200

/** The part of a query string that a view keeps, always in the same order. */
export function viewQuery(query: string): string {
  const asked = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const key of keptKeys) {
    const value = asked.get(key)?.trim().slice(0, longestValue)
    if (value) kept.set(key, value)
  }
  return kept.toString()
}

const name = requiredLine(60, 'Give the view a name.')
const shared = z.boolean().default(false)

export const viewSchema = z.object({
  name,
  shared,
  query: z.string().max(3000).default('').transform(viewQuery),
})
export const viewChangeSchema = z.object({ name, shared })

export type NewView = z.output<typeof viewSchema>
