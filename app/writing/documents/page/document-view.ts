import type { Comment, Thread } from '#app/writing/documents/comments/threads.server.ts'
import type { SectionStatus, Writer } from '#app/writing/documents/document.ts'
import type { PackChanges } from '#app/writing/documents/facts/pack-changes.ts'
import type { DocumentNotice } from '#app/writing/documents/kind.ts'
import { placeOf } from '#app/writing/documents/suggestions/passage.ts'
import type {
  OpenSuggestion,
  ReviewState,
} from '#app/writing/documents/review/review-state.server.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { countStates, shownClaims } from './shown-claims.ts'
import type { FactChange, ShownClaim } from './shown-claims.ts'

export type ReadComment = Pick<Comment, 'id' | 'body' | 'by' | 'at'>

export type ReadThread = ReadComment & {
  quote: string
  resolvedBy: string | null
  replies: ReadComment[]
  maySettle: boolean
}

export type ReadSuggestion = {
  id: string
  quote: string
  replacement: string
  reason: string
  by: string
  /** The words it would change stand there no more. */
  lost: boolean
}

export type ReadSection = {
  id: string
  title: string
  guidance: string
  body: string
  status: SectionStatus
  gaps: number
  writtenBy: Writer
  version: number
  changedBy: string
  changedAt: Date
  missing: string[]
  claims: ShownClaim[]
  threads: ReadThread[]
  suggestions: ReadSuggestion[]
}

export type DocumentStanding = {
  accepted: number
  sections: number
  gaps: number
  claims: number
  unsupported: number
  stale: number
  approved: number
  asked: number
  comments: number
  /** Facts that changed at their source since they were frozen. */
  changes: number
  reading: ReviewState['reading']
  ready: boolean
}

type StoredSection = Omit<ReadSection, 'claims' | 'threads' | 'suggestions' | 'changedBy'> & {
  key: string
  changedByName: string
}

export type FoundDocument = {
  document: { mayEdit: boolean }
  sections: readonly StoredSection[]
  facts: { current: Fact[]; retired: Fact[] }
  threads: readonly Thread[]
  review: ReviewState
  changes: PackChanges | null
  gaps: number
  notice: DocumentNotice
}

/** What differs between frozen and live facts, by number. */
export const changesByFact = (changes: PackChanges | null): Map<string, FactChange> =>
  new Map([
    ...(changes?.changed ?? []).map((one): [string, FactChange] => [one.before.id, one]),
    ...(changes?.gone ?? []).map((before): [string, FactChange] => [
      before.id,
      { before, after: null },
    ]),
  ])

/** The reading view of a document, its claims checked against its facts as of today. */
export function documentView(
  { document, sections, facts, threads, review, changes, gaps, notice }: FoundDocument,
  { actorId, today }: { actorId: string; today: Date },
) {
  const byFact = changesByFact(changes)
  const basis = { facts: facts.current, retired: facts.retired, changes: byFact, today }
  const readThread = (thread: Thread): ReadThread => ({
    ...commentOf(thread),
    quote: thread.quote,
    resolvedBy: thread.resolvedBy,
    replies: thread.replies.map(commentOf),
    maySettle: document.mayEdit || thread.byId === actorId,
  })
  const read = sections.map((section): ReadSection => ({
    ...shown(section),
    claims: shownClaims(section.key, section.body, basis),
    threads: threads.filter(({ sectionId }) => sectionId === section.id).map(readThread),
    suggestions: review.suggestions
      .filter(({ sectionId }) => sectionId === section.id)
      .map((suggestion) => readSuggestion(suggestion, section.body)),
  }))
  return {
    sections: read,
    general: threads.filter(({ sectionId }) => sectionId === null).map(readThread),
    notice,
    standing: standingOf(read, { threads, review, changes: byFact.size, gaps }),
  }
}

const shown = (section: StoredSection) => ({
  id: section.id,
  title: section.title,
  guidance: section.guidance,
  body: section.body,
  status: section.status,
  gaps: section.gaps,
  writtenBy: section.writtenBy,
  version: section.version,
  changedBy: section.changedByName,
  changedAt: section.changedAt,
  missing: section.missing,
})

const readSuggestion = (
  { id, quote, replacement, reason, by }: OpenSuggestion,
  body: string,
): ReadSuggestion => ({
  id,
  quote,
  replacement,
  reason,
  by,
  lost: placeOf(body, quote) === null,
})

const commentOf = ({ id, body, by, at }: Comment): ReadComment => ({ id, body, by, at })

type Around = Pick<FoundDocument, 'threads' | 'review' | 'gaps'> & { changes: number }

function standingOf(
  sections: readonly ReadSection[],
  { threads, review, changes, gaps }: Around,
): DocumentStanding {
  const claims = sections.flatMap((section) => section.claims)
  const { unsupported, stale } = countStates(claims)
  return {
    accepted: sections.filter(({ status }) => status === 'accepted').length,
    sections: sections.length,
    gaps,
    claims: claims.length,
    unsupported,
    stale,
    approved: review.approvals.filter(({ verdict }) => verdict === 'approved').length,
    asked: review.approvals.length,
    comments: threads.filter(({ resolvedBy }) => resolvedBy === null).length,
    changes,
    reading: review.reading,
    ready: sections.some(({ body, missing }) => body === '' && missing.length === 0),
  }
}
