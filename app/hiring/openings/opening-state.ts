export type OpeningState = 'draft' | 'published' | 'paused' | 'closed'

/** What happened to an opening, as far as it decides about its state. */
export type OpeningHistory = {
  publishedAt: Date | null
  pausedAt: Date | null
  closedAt: Date | null
}

/** A closed opening is closed, a paused one paused, whatever came before. */
export function stateOf({ publishedAt, pausedAt, closedAt }: OpeningHistory): OpeningState {
  if (closedAt) return 'closed'
  if (!publishedAt) return 'draft'
  return pausedAt ? 'paused' : 'published'
}

const day = 24 * 60 * 60 * 1000

/** Days since it was published, or that it was until it was closed; null while it is a draft. */
export const daysOpen = (
  { publishedAt, closedAt }: Pick<OpeningHistory, 'publishedAt' | 'closedAt'>,
  now: Date,
): number | null =>
  publishedAt && Math.floor(((closedAt ?? now).getTime() - publishedAt.getTime()) / day)

export const stateNames: Record<OpeningState, string> = {
  draft: 'Draft',
  published: 'Published',
  paused: 'Paused',
  closed: 'Closed',
}

export const stateTones = {
  draft: 'plain',
  published: 'good',
  paused: 'warn',
  closed: 'plain',
} as const
