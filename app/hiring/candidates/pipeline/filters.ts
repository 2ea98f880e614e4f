import { sources } from '#app/hiring/candidates/candidate.ts'
import type { Outcome, Source } from '#app/hiring/candidates/candidate.ts'
import { asLine } from '#app/http/typed-text.ts'

export const statuses = ['open', 'rejected', 'withdrawn', 'hired', 'all'] as const
export type Status = (typeof statuses)[number]

export const statusNames: Record<Status, string> = {
  open: 'In process',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  hired: 'Hired',
  all: 'Everybody',
}

export type Filters = {
  status: Status
  stage: string | null
  source: Source | null
  tag: string | null
  text: string
  silent: boolean
}

export const noFilters: Filters = {
  status: 'open',
  stage: null,
  source: null,
  tag: null,
  text: '',
  silent: false,
}

const longestText = 200
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const oneOf = <Value extends string>(list: readonly Value[], asked: string | null): Value | null =>
  list.find((value) => value === asked) ?? null

/** Filters as they stand in an address; what makes no sense there is as good as not asked for. */
export function filtersFrom(params: URLSearchParams): Filters {
  const stage = params.get('stage')
  const tag = asLine(params.get('tag') ?? '')
  return {
    status: oneOf(statuses, params.get('status')) ?? 'open',
    stage: stage && uuid.test(stage) ? stage : null,
    source: oneOf(sources, params.get('source')),
    tag: tag === '' ? null : tag,
    text: asLine(params.get('text') ?? '').slice(0, longestText),
    silent: params.get('silent') === 'on',
  }
}

export const isFiltered = (filters: Filters): boolean =>
  Object.entries(noFilters).some(([key, value]) => filters[key as keyof Filters] !== value)

export const endedAs = (status: Status): Outcome | null =>
  status === 'open' || status === 'all' ? null : status
