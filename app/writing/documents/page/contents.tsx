import { sectionWords } from '#app/writing/documents/sections/gaps.ts'
import type { ReadSection } from './document-view.ts'

export type ContentsProps = {
  sections: readonly Pick<ReadSection, 'id' | 'title' | 'status' | 'gaps' | 'claims' | 'threads'>[]
}

/** The sections, with what is still to do in each. */
export const Contents = ({ sections }: ContentsProps) => (
  <nav className="document-contents card" aria-label="Contents">
    <p>Contents</p>
    <ol>
      {sections.map(({ id, title, status, gaps, claims, threads }) => (
        <li key={id} data-status={status}>
          <a href={`#${id}`}>{title}</a>
          <span className="text-muted text-sm">
            {[sectionWords({ status, gaps }), ...troubles(claims, threads)].join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  </nav>
)

function troubles(
  claims: ContentsProps['sections'][number]['claims'],
  threads: ContentsProps['sections'][number]['threads'],
): string[] {
  const count = (state: string) => claims.filter((claim) => claim.state === state).length
  const open = threads.filter(({ resolvedBy }) => resolvedBy === null).length
  return [
    ...(count('unsupported') > 0 ? [`${count('unsupported')} not supported`] : []),
    ...(count('stale') > 0 ? [`${count('stale')} out of date`] : []),
    ...(open > 0 ? [open === 1 ? '1 comment' : `${open} comments`] : []),
  ]
}
