import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { DateTime, RelativeTime } from '#app/ui/time/moment.tsx'

export type ShownEntry = {
  id: string
  at: string
  /** What stands before the subject's name, the name, and what follows it. */
  parts: [string, string, string]
  to: string | null
}

/** Entries under the day they happened on. */
export const EntryList = ({ entries }: { entries: readonly ShownEntry[] }) => (
  <ol className="entries">
    {entries.map((entry, index) => (
      <li key={entry.id} className="entry">
        {dayOf(entry) !== dayOf(entries[index - 1]) && (
          <h2 className="entry-day">
            <DateTime at={entry.at} show="date" />
          </h2>
        )}
        <Entry {...entry} />
      </li>
    ))}
  </ol>
)

const dayOf = (entry?: ShownEntry) => entry?.at.slice(0, 10)

const Entry = ({ parts: [before, name, after], to, at }: ShownEntry) => (
  <p className="entry-line">
    <span>
      {before}
      {to && name ? <PageLink to={to}>{name}</PageLink> : name}
      {after}
    </span>
    <span className="entry-time">
      <RelativeTime at={at} />
    </span>
  </p>
)
