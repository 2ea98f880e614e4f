import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Table, type Column } from '#app/ui/data/table.tsx'
import type { Catalogue } from './catalogue.server.ts'
import { SignedStatus } from './signed-status.tsx'

type Metric = Catalogue['metrics'][number]

interface CatalogueTableProps {
  here: string
  metrics: readonly Metric[]
}

/** The organisation's metrics with what they mean and whether that is agreed. */
export const CatalogueTable = ({ here, metrics }: CatalogueTableProps) => (
  <Table
    caption="Metrics of the organisation"
    hideCaption
    rows={metrics}
    rowKey={({ id }) => id}
    columns={columnsFor(here)}
  />
)

const columnsFor = (here: string): Column<Metric>[] => [
  {
    key: 'name',
    label: 'Metric',
    heads: true,
    cell: ({ id, name }) => <PageLink to={`${here}/${id}`}>{name}</PageLink>,
  },
  { key: 'formula', label: 'How it is calculated', cell: ({ formula }) => formula },
  { key: 'grain', label: 'Grain', cell: ({ grain }) => grain || '–' },
  { key: 'owner', label: 'Owner', cell: ({ owner }) => owner ?? 'Nobody yet' },
  { key: 'signed', label: 'Agreed', cell: (metric) => <SignedStatus {...metric} /> },
  { key: 'uses', label: 'Use cases', align: 'end', cell: ({ uses }) => uses },
]
