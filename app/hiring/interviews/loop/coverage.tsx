import { wantedRaters } from '#app/hiring/interviews/plans/plan-words.ts'
import type { CoverageRow } from '#app/hiring/interviews/loop-verdict.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Badge, Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'

/** Who rates what: two people see more than one, and neither carries the verdict alone. */
export const Coverage = ({ rows }: { rows: readonly CoverageRow[] }) => (
  <Section
    title="Coverage"
    lead={`Each must is rated by at least ${wantedRaters} people. Somebody who rates it twice counts once.`}
  >
    <Table
      caption="Competencies and who rates them"
      hideCaption
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', label: 'Competency', heads: true, cell: nameOf },
        { key: 'people', label: 'Rated by', cell: peopleOf },
        { key: 'raters', label: 'People', align: 'end', cell: ({ raters }) => raters },
        { key: 'state', label: 'Coverage', cell: stateOf },
      ]}
    />
  </Section>
)

const nameOf = ({ name, must }: CoverageRow) => (
  <span className="cluster">
    {name}
    {must && <Badge tone="accent">must</Badge>}
  </span>
)

const peopleOf = ({ people, open }: CoverageRow) => {
  const unnamed = open > 0 ? [`${open} not named yet`] : []
  return [...people, ...unnamed].join(', ') || 'Nobody'
}

const stateOf = ({ must, covered, raters, named }: CoverageRow) => {
  if (!covered) return <Status tone="warn">{wantedRaters - raters} missing</Status>
  if (raters === 0) return <span className="text-muted">Not rated</span>
  if (must && named < wantedRaters) return <Status tone="accent">Planned</Status>
  return <Status tone="good">{must ? 'Covered' : 'Rated'}</Status>
}
