import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'

/** One thing that waits for somebody, and the page where they deal with it. */
export type WaitingItem = {
  id: string
  to: string
  label: string
  note: string
  at: Date | null
  /** Of a candidate: whether they have said that the application is theirs. */
  inName?: InNameFacts
}

export type WaitingGroup = {
  key: string
  title: string
  /** How many there are, of which `items` are the first. */
  total: number
  items: WaitingItem[]
  /** The one next step, in words; it leads to `to`. */
  action: { to: string; label: string }
}

const shown = 5

/** A group with its first few things; null where nothing waits. */
export const groupOf = (
  facts: Omit<WaitingGroup, 'total'> & { total?: number },
): WaitingGroup | null => {
  const total = facts.total ?? facts.items.length
  return total === 0 ? null : { ...facts, total, items: facts.items.slice(0, shown) }
}

export const inNameOf = ({ unconfirmed, denied }: InNameFacts): InNameFacts => ({
  unconfirmed,
  denied,
})

export const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)
