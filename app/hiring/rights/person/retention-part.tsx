import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { standingWords } from '#app/hiring/rights/retention/standing-words.ts'
import type { ShownRights } from './rights.server.ts'

export type RetentionPartProps = ShownRights['retention']

/** The longest duty to keep, the shortest limit, and where the record stands between them. */
export const RetentionPart = ({
  standing,
  keepUntil,
  keptBy,
  deleteBy,
  limitedBy,
}: RetentionPartProps) => (
  <Section title="Retention" card>
    <p>
      <Status tone={standingWords[standing].tone}>{standingWords[standing].label}</Status>
    </p>
    {standing === 'crossed' && (
      <Notice tone="warn" title="Two rules contradict each other">
        One rule keeps this record longer than another one allows. Nothing is erased by itself until
        somebody has decided; ask counsel, then set your own figures in the retention settings.
      </Notice>
    )}
    {standing === 'running' ? (
      <p className="text-muted">
        How long the record is kept, and by when it has to go, counts from the end of the
        application.
      </p>
    ) : (
      <KeyValues
        items={[
          { label: 'Kept at least until', value: <Limit at={keepUntil} by={keptBy} /> },
          { label: 'Gone at the latest by', value: <Limit at={deleteBy} by={limitedBy} /> },
        ]}
      />
    )}
  </Section>
)

const Limit = ({ at, by }: { at: string | null; by: string[] }) =>
  at ? (
    <>
      <DateTime at={at} show="date" />
      {by.length > 0 && <span className="text-muted"> ({by.join(', ')})</span>}
    </>
  ) : (
    <span className="text-muted">No rule says so</span>
  )
