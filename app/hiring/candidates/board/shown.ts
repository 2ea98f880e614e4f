import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'

/** What stands out about a candidacy. */
export type Marks = InNameFacts & {
  /** How it ended, as people read it; null while in process. */
  outcome: string | null
  /** Whole days since the candidate last heard from the team, where those are too many. */
  silent: number | null
  tags: string[]
}

/** A candidacy as the table shows it. */
export type ShownCandidacy = Marks & {
  id: string
  name: string
  /** As people read it. */
  source: string
  stageId: string
  appliedAt: string
}

/** A candidacy as the board shows it: a board has hundreds, so it is told in few words. */
export type ShownCard = {
  id: string
  version: number
  name: string
  /** Source and place. */
  about: string
  /** Left out where nothing stands out. */
  marks?: Marks
}

export type StageOption = { id: string; name: string }

/** The form that acts on everybody who is ticked. */
export const bulkForm = 'bulk'

/** The form that asks where one card can be moved. */
export const moveForm = 'moving'

/** A candidacy in one of its versions: whatever happens to it, what was begun with it before is over. */
export const stateKey = ({ id, version }: { id: string; version: number }): string =>
  `${id}.${version}`

export function readStateKey(key: string): { id: string; version: string } | null {
  const [, id, version] = /^([\da-f-]{36})\.(\d+)$/.exec(key) ?? []
  return id && version ? { id, version } : null
}

export type Option = { value: string; label: string }

const perColumnFirst = 10
export const perColumnMore = 50

/** How many cards a column of the board begins with: a screenful, or more when asked. */
export const perColumn = (query: URLSearchParams): number =>
  query.get('each') === String(perColumnMore) ? perColumnMore : perColumnFirst
