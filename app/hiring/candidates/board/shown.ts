/** A candidacy as board and table show it. */
export type ShownCandidacy = {
  id: string
  version: number
  name: string
  location: string
  /** As people read it. */
  source: string
  stageId: string
  appliedAt: string
  /** How it ended, as people read it; null while in process. */
  outcome: string | null
  unconfirmed: boolean
  denied: boolean
  tags: string[]
  /** Whole days since the candidate last heard from the team. */
  waiting: number
  silent: boolean
}

export type StageOption = { id: string; name: string }

/** The form that acts on everybody who is ticked. */
export const bulkForm = 'bulk'

export type Option = { value: string; label: string }

const perColumnFirst = 10
export const perColumnMore = 50

/** How many cards a column of the board begins with: a screenful, or more when asked. */
export const perColumn = (query: URLSearchParams): number =>
  query.get('each') === String(perColumnMore) ? perColumnMore : perColumnFirst
