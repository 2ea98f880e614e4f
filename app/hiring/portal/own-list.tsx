import { words } from '#app/hiring/portal/words/words.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { OwnApplication } from './own-applications.server.ts'
import type { Claim } from './claims/claim.ts'
import { Claims } from './claims/claims.tsx'
import { StandingMark } from './standing-mark.tsx'

export interface OwnListProps {
  organisation: { name: string; slug: string }
  list: OwnApplication[]
  claims: Claim[]
}

export const OwnList = ({ organisation: { name, slug }, list, claims }: OwnListProps) => (
  <div className="stack">
    <h1>{words.list.title(name)}</h1>
    <Claims organisation={slug} claims={claims} />
    {list.length === 0 ? (
      <EmptyState
        title={words.list.none}
        action={<a href={`/careers/${slug}`}>{words.list.seeOpen}</a>}
      >
        {words.list.noneWhy}
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
                {words.list.applied} <DateTime at={appliedAt} show="date" />
              </span>
            </p>
          </li>
        ))}
      </ul>
    )}
    <p>
      <a href={`/portal/${slug}/pool`}>{words.pool.link}</a>
    </p>
  </div>
)
