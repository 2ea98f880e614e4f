import type { ListedEvent } from '#app/accounts/audit/listing/listed-event.ts'
import { tell } from '#app/accounts/audit/listing/sentences.ts'
import { sentences } from './events.ts'

/** The name of a thing and the way to its page, where it has one. */
export type Named = { name: string; path: string | null }

export type ToldEntry = {
  id: string
  at: Date
  actor: string
  sentence: string
  /** Part of the sentence that is the subject's name, and where it leads. */
  subject: Named | null
  sealed: boolean
}

const unnamed: Record<string, string> = {
  opening: 'an opening that is gone',
  candidacy: 'a candidate who is gone',
  candidate: 'a candidate who is gone',
  interview: 'a candidate who is gone',
  scorecard: 'a candidate who is gone',
  'role-card': 'a role card that is gone',
  'use-case': 'a use case that is gone',
  metric: 'a metric that is gone',
  round: 'that is gone',
  matrix: 'of priorities that is gone',
  post: 'that is gone',
  tldr: 'that is gone',
  member: 'somebody',
  staff: 'somebody',
  document: 'a document that is gone',
}

const actors = { member: 'Somebody', candidate: 'A candidate', system: 'Groundwork' }

/** An event as a sentence; things that are gone have no name any more. */
export function tellEvent(event: ListedEvent, named: Map<string, Named>): ToldEntry {
  const { id, at, actorId, actorKind, verb, subjectId, subjectType, data, sealed } = event
  const subject = named.get(subjectId) ?? null
  const actor = (actorId && named.get(actorId)?.name) || actors[actorKind]
  const sentence = tell(sentences, verb, {
    actor,
    subject: subject?.name ?? unnamed[subjectType] ?? 'something',
    self: actorId === subjectId,
    data,
    name: (key) => named.get(String(data[key] ?? ''))?.name ?? 'something that is gone',
  })
  return { id, at, actor, sentence, subject, sealed }
}

/** The sentence in three parts, the name of its subject in the middle, so that it can be a link. */
export function aroundSubject({ sentence, subject, actor }: ToldEntry): [string, string, string] {
  if (!subject?.path) return [sentence, '', '']
  const start = sentence.indexOf(subject.name, subject.name === actor ? 0 : actor.length)
  if (start < 0) return [sentence, '', '']
  const end = start + subject.name.length
  return [sentence.slice(0, start), subject.name, sentence.slice(end)]
}
