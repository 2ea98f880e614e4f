import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type Version = {
  number: number
  reason: string
  author: string
  createdAt: Date
  changes: string[]
}

/** What changed, when, by whom and why; newest first. */
export const Versions = ({ versions }: { versions: readonly Version[] }) =>
  versions.length > 0 && (
    <Section title="Versions" card>
      <ol className="rows">
        {versions.map(({ number, reason, author, createdAt, changes }) => (
          <li key={number}>
            <p>
              <strong>Version {number}</strong> · {author}, <DateTime at={createdAt} show="date" />
            </p>
            <p>“{reason}”</p>
            {changes.length > 0 && (
              <ul className="text-sm text-muted">
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
