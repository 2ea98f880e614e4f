import { asLine } from '#app/http/typed-text.ts'
import { businessFunctions, stages } from '#app/planning/use-cases/use-case.ts'
import type { BusinessFunction, Stage } from '#app/planning/use-cases/use-case.ts'

export const states = ['open', 'parked', 'merged', 'all'] as const
export type State = (typeof states)[number]

export const sorts = ['number', 'title', 'stage', 'value', 'chance', 'effort'] as const
export type SortBy = (typeof sorts)[number]

export type Filters = {
  text: string
  state: State
  /** Whether those that are retired are among the open ones. */
  withRetired: boolean
  stage: Stage | null
  function: BusinessFunction | null
  /** A member's id, or `none` for those without an owner. */
  owner: string | null
  tag: string
  sort: { by: SortBy; descending: boolean }
}

export const noFilters: Filters = {
  text: '',
  state: 'open',
  withRetired: true,
  stage: null,
  function: null,
  owner: null,
  tag: '',
  sort: { by: 'number', descending: true },
}

const longestText = 200
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const oneOf = <Value extends string>(list: readonly Value[], asked: string | null): Value | null =>
  list.find((value) => value === asked) ?? null

/** Filters as they stand in an address; what makes no sense there is as good as not asked for. Retired use cases are found once they are asked for. */
export function filtersFrom(params: URLSearchParams): Filters {
  const owner = params.get('owner') ?? ''
  const asked = params.get('sort') ?? ''
  const state = oneOf(states, params.get('state'))
  const stage = oneOf(stages, params.get('stage'))
  const text = asLine(params.get('text') ?? '').slice(0, longestText)
  const by = oneOf(sorts, asked.replace(/^-/, ''))
  return {
    text,
    state: state ?? 'open',
    withRetired: state !== null || stage !== null || text !== '',
    stage,
    function: oneOf(businessFunctions, params.get('function')),
    owner: owner === 'none' || uuid.test(owner) ? owner : null,
    tag: asLine(params.get('tag') ?? '').slice(0, longestText),
    sort: by ? { by, descending: asked.startsWith('-') } : noFilters.sort,
  }
}

/** Whether anything narrows the list; the order does not. */
export const isFiltered = ({ sort: _, withRetired: __, ...filters }: Filters): boolean =>
  Object.entries(filters).some(([key, value]) => noFilters[key as keyof Filters] !== value)
