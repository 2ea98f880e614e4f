import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { withParams } from './search-links.ts'

export interface PaginationProps {
  /** What the pages are of, for the name of the navigation. */
  name: string
  /** Cursors of the neighbouring pages, in `?before=` and `?after=`; null where there is none. */
  previous?: string | null
  next?: string | null
  children?: ReactNode
}

export function Pagination({ name, previous, next, children }: PaginationProps) {
  const { search } = useLocation()
  if (!previous && !next && !children) return null
  return (
    <nav className="pagination" aria-label={name}>
      <span>{children}</span>
      {previous && (
        <PageLink
          className="button is-small"
          rel="prev"
          to={withParams(search, { before: previous })}
        >
          Previous
        </PageLink>
      )}
      {next && (
        <PageLink className="button is-small" rel="next" to={withParams(search, { after: next })}>
          Next
        </PageLink>
      )}
    </nav>
  )
}
