import { asLine } from '#app/http/typed-text.ts'
import { kindWords } from '#app/writing/documents/document.ts'
import type { KindKey } from '#app/writing/documents/document.ts'

export const states = ['open', 'archived'] as const
export type State = (typeof states)[number]

export const progresses = ['drafting', 'ready', 'in-review', 'approved'] as const
/** Where a document stands: being written, all sections accepted, asked for approval, approved by all. */
export type Progress = (typeof progresses)[number]

export const progressWords: Record<Progress, string> = {
  drafting: 'Being written',
  ready: 'Ready for review',
  'in-review': 'In review',
  approved: 'Approved',
}

export const progressTones = {
  drafting: 'plain',
  ready: 'accent',
  'in-review': 'accent',
  approved: 'good',
} as const

export type Filters = {
  text: string
  kind: KindKey | null
  state: State
  progress: Progress | null
  subject: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const oneOf = <Value extends string>(list: readonly Value[], asked: string | null): Value | null =>
  list.find((value) => value === asked) ?? null

/** Filters as they stand in an address; what makes no sense there is as good as not asked for. */
export function filtersFrom(params: URLSearchParams): Filters {
  const subject = params.get('subject') ?? ''
  return {
    text: asLine(params.get('text') ?? '').slice(0, 200),
    kind: oneOf(Object.keys(kindWords) as KindKey[], params.get('kind')),
    state: oneOf(states, params.get('state')) ?? 'open',
    progress: oneOf(progresses, params.get('progress')),
    subject: uuid.test(subject) ? subject : null,
  }
}

export const isFiltered = ({ text, kind, state, progress, subject }: Filters): boolean =>
  text !== '' || kind !== null || state !== 'open' || progress !== null || subject !== null
