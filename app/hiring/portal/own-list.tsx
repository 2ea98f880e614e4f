import { words } from '#app/hiring/portal/words/words.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { Claims } from './claims/claims.tsx'
import { Denied } from './claims/denied.tsx'
import type { Entrance } from './entry/own-entrance.server.ts'
import { StandingMark } from './standing-mark.tsx'

export type OwnListProps = Entrance & { organisation: { name: string; slug: string } }

export const OwnList = ({ organisation, list, claims, denied }: OwnListProps) => (
  <div className="stack">
    <h1>{words.list.title(organisation.name)}</h1>
    <Claims organisation={organisation.slug} claims={claims} />
    {list.length === 0 ? (
      <EmptyState
        title={words.list.none}
        action={<a href={`/careers/${organisation.slug}`}>{words.list.seeOpen}</a>}
      >
        {words.list.noneWhy}
      </EmptyState>
    ) : (
      <ul className="listings">
        {list.map(({ id, title, appliedAt, standing }) => (
          <li key={id} className="listing">
            <h2>
              <a href={`/portal/${organisation.slug}/applications/${id}`}>{title}</a>
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
    <Denied organisation={organisation.slug} denied={denied} />
    <p>
      <a href={`/portal/${organisation.slug}/pool`}>{words.pool.link}</a>
    </p>
  </div>
)
