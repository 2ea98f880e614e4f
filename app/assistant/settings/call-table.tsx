import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { ShownCall } from './view.server.ts'

export interface CallTableProps {
  calls: ShownCall[]
}

export function CallTable({ calls }: CallTableProps) {
  if (calls.length === 0)
    return (
      <EmptyState title="Nothing was asked yet" level={3}>
        Every request to the model will stand here, with who asked and what it cost.
      </EmptyState>
    )
  return (
    <Table
      caption="The last requests to the model"
      hideCaption
      columns={columns}
      rows={calls}
      rowKey={({ id }) => id}
    />
  )
}

const columns = [
  { key: 'prompt', label: 'Prompt', heads: true, cell: ({ prompt }: ShownCall) => prompt },
  { key: 'who', label: 'Who', cell: ({ who }: ShownCall) => who },
  { key: 'at', label: 'When', cell: ({ at }: ShownCall) => <RelativeTime at={at} /> },
  { key: 'model', label: 'Model', cell: ({ model }: ShownCall) => model },
  { key: 'tokens', label: 'Tokens', cell: ({ tokens }: ShownCall) => tokens },
  {
    key: 'cost',
    label: 'Cost',
    align: 'end' as const,
    cell: ({ cost }: ShownCall) => cost,
  },
  {
    key: 'seconds',
    label: 'Took',
    align: 'end' as const,
    cell: ({ seconds }: ShownCall) => seconds,
  },
  {
    key: 'outcome',
    label: 'Outcome',
    cell: ({ outcome, fine }: ShownCall) => (
      <Status tone={fine ? 'good' : 'warn'}>{outcome}</Status>
    ),
  },
]
