import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { PageProps } from './page-props.ts'

/** The way through a stage, one candidate after the other, without the board between them. */
export const Neighbours = ({ home, candidacy: { neighbours } }: PageProps) =>
  neighbours && (
    <nav className="cluster mb-4" aria-label={`Candidates in ${neighbours.stage}`}>
      <Way home={home} to={neighbours.previous} stageId={neighbours.stageId} label="Previous" />
      <Way home={home} to={neighbours.next} stageId={neighbours.stageId} label="Next" />
      <span className="text-muted text-sm">
        among {neighbours.total} in “{neighbours.stage}”
      </span>
    </nav>
  )

type WayProps = { home: string; to: string | null; stageId: string; label: 'Previous' | 'Next' }

const Way = ({ home, to, stageId, label }: WayProps) =>
  to && (
    <PageLink
      className="button is-small"
      rel={label === 'Next' ? 'next' : 'prev'}
      to={`${home}/candidacies/${to}?among=${stageId}`}
    >
      {label}
    </PageLink>
  )
