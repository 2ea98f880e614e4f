import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { ShownAccessCopy } from '#app/hiring/rights/access/review.server.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type Part = NonNullable<ShownAccessCopy['parts']>[number]
export type PartsTableProps = { here: string; parts: Part[] }

const standing = ({ isOwn, isLookedThrough }: Part) => {
  if (isOwn) return <span className="text-muted">Theirs already</span>
  return isLookedThrough ? (
    <Status tone="good">Looked through</Status>
  ) : (
    <Status tone="warn">To look through</Status>
  )
}

const columnsFor = (here: string): Column<Part>[] => [
  {
    key: 'title',
    label: 'What is held',
    heads: true,
    cell: ({ key, title }) => <PageLink to={`${here}/parts/${key}`}>{title}</PageLink>,
  },
  { key: 'all', label: 'Records', align: 'end', cell: ({ all }) => all },
  { key: 'redacted', label: 'Reworked', align: 'end', cell: ({ redacted }) => redacted },
  { key: 'leftOut', label: 'Left out', align: 'end', cell: ({ leftOut }) => leftOut },
  { key: 'standing', label: 'Standing', cell: standing },
]

/** Everything that is held, by kind, and how far somebody has looked through it. */
export const PartsTable = ({ here, parts }: PartsTableProps) => (
  <Section
    title="What is held"
    lead="Names of other candidates and of colleagues, and addresses of others, are taken out already. What the person gave or was told is theirs and goes along; so do their files."
    card
  >
    <Table
      caption="What is held about the person"
      hideCaption
      rows={parts}
      rowKey={({ key }) => key}
      columns={columnsFor(here)}
    />
  </Section>
)
