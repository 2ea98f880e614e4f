import { use } from 'react'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { writtenMoment } from '#app/ui/time/moments.ts'
import { ReaderContext } from '#app/ui/time/reader.tsx'

export type ShownEntry = {
  id: string
  at: string
  /** What stands before the subject's name, the name, and what follows it. */
  parts: [string, string, string]
  to: string | null
}

/** Entries under the day they happened on in the reader's time zone, each with its time. */
export function EntryList({ entries }: { entries: readonly ShownEntry[] }) {
  const reader = use(ReaderContext)
  const dayOf = (entry?: ShownEntry) => entry && writtenMoment(new Date(entry.at), reader, 'date')
  return (
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
}

const Entry = ({ parts: [before, name, after], to, at }: ShownEntry) => (
  <p className="entry-line">
    <span>
      {before}
      {to && name ? <PageLink to={to}>{name}</PageLink> : name}
      {after}
    </span>
    <span className="entry-time">
      <DateTime at={at} show="time" />
    </span>
  </p>
)
