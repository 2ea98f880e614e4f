/** What happened to a post, as far as it decides about its state. */
export type PostHistory = { readyAt: Date | null; postedAt: Date | null; archivedAt: Date | null }

export type PostState = 'draft' | 'ready' | 'posted' | 'archived'

/** An archived post is archived, a posted one posted, whatever came before. */
export function stateOf({ readyAt, postedAt, archivedAt }: PostHistory): PostState {
  if (archivedAt) return 'archived'
  if (postedAt) return 'posted'
  return readyAt ? 'ready' : 'draft'
}

export const stateNames: Record<PostState, string> = {
  draft: 'Draft',
  ready: 'Ready',
  posted: 'Posted',
  archived: 'Archived',
}

export const stateTones = {
  draft: 'plain',
  ready: 'accent',
  posted: 'good',
  archived: 'plain',
} as const

export const subjectTypes = [
  'article',
  'use-case',
  'roadmap',
  'opening',
  'story',
  'debrief',
  'document',
] as const
export type SubjectType = (typeof subjectTypes)[number]

export const subjectNames: Record<SubjectType, string> = {
  article: 'Pasted text',
  'use-case': 'Use case',
  roadmap: 'Roadmap',
  opening: 'Opening',
  story: 'Success story',
  debrief: 'Debrief',
  document: 'Document',
}

/** The kind and the id of a subject, as an address says them: `story:0190…`. */
export type Subject = { type: Exclude<SubjectType, 'article'>; id: string }

/** Debriefs are about people: no post is made of one. */
export const postable = ['opening', 'story', 'use-case', 'roadmap', 'document'] as const

export function readSubject(text: string): Subject | null {
  const [type, id] = text.split(/:(.*)/s)
  const known = postable.find((one) => one === type)
  return known && id ? { type: known, id } : null
}

export const writeSubject = ({ type, id }: Subject): string => `${type}:${id}`
