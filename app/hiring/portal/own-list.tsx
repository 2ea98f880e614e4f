import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { OwnApplication } from './own-applications.server.ts'
import { StandingMark } from './standing-mark.tsx'

export interface OwnListProps {
  organisation: { name: string; slug: string }
  list: OwnApplication[]
}

export const OwnList = ({ organisation: { name, slug }, list }: OwnListProps) => (
  <div className="stack">
    <h1>Your applications at {name}</h1>
    {list.length === 0 ? (
      <EmptyState
        title="No applications"
        action={<a href={`/careers/${slug}`}>See what is open</a>}
      >
        You have not applied for anything here yet.
      </EmptyState>
    ) : (
      <ul className="listings">
        {list.map(({ id, title, appliedAt, standing }) => (
          <li key={id} className="listing">
            <h2>
              <a href={`/portal/${slug}/applications/${id}`}>{title}</a>
            </h2>
            <p className="cluster">
              <StandingMark standing={standing} />
              <span>
                Applied <DateTime at={appliedAt} show="date" />
              </span>
            </p>
          </li>
        ))}
      </ul>
    )}
  </div>
)
