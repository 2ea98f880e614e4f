export type EventFilters = {
  /** Only what this member did. */
  actorId?: string
  /** Only what concerns this opening, candidate, member … */
  subjectId?: string
  /** Only verbs about this noun, for example `opening`. */
  noun?: string
  /** Only these verbs. */
  verbs?: readonly string[]
  from?: Date
  until?: Date
}

export type ListedEvent = {
  id: string
  at: Date
  actorKind: 'member' | 'candidate' | 'system'
  actorId: string | null
  verb: string
  subjectType: string
  subjectId: string
  data: Record<string, string | number | boolean | null | string[]>
  sealed: boolean
}
