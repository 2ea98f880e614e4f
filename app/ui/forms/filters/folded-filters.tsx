import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'

export interface FoldedFiltersProps {
  /** The parameters they set. */
  names: readonly string[]
  children: ReactNode
}

/** Filters folded away on a phone, with how many are set; with room for them they stand in the bar. */
export function FoldedFilters({ names, children }: FoldedFiltersProps) {
  const [params] = useSearchParams()
  const set = names.filter((name) => params.get(name)).length
  return (
    <details className="more-filters">
      <summary className="button">Filters{set > 0 && ` (${set})`}</summary>
      <div>{children}</div>
    </details>
  )
}
