import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { kindWords } from '#app/writing/documents/document.ts'
import type { ListedDocument } from './document-list.server.ts'
import { progressTones, progressWords } from './filters.ts'

type Row = Omit<ListedDocument, 'subjectId'>

export type DocumentTableProps = { here: string; rows: Row[] }

export const DocumentTable = ({ here, rows }: DocumentTableProps) => (
  <Table
    caption="Documents"
    hideCaption
    columns={[
      { key: 'title', label: 'Document', heads: true, cell: (row) => titleCell(here, row) },
      { key: 'kind', label: 'Kind', cell: ({ kind }) => kindWords[kind] },
      { key: 'subject', label: 'About', cell: ({ subject }) => subject },
      { key: 'progress', label: 'State', cell: progressCell },
      { key: 'owner', label: 'Owner', cell: ({ owner }) => owner },
      { key: 'comments', label: 'Open comments', align: 'end', cell: ({ comments }) => comments },
      { key: 'changed', label: 'Written', cell: ({ changedAt }) => changedCell(changedAt) },
    ]}
    rows={rows}
    rowKey={({ id }) => id}
  />
)

const titleCell = (here: string, { id, title }: Row) => (
  <PageLink to={`${here}/${id}`}>{title}</PageLink>
)

const progressCell = ({ progress, accepted, sections }: Row) => (
  <>
    <Status tone={progressTones[progress]}>{progressWords[progress]}</Status>
    {progress === 'drafting' && (
      <span className="text-muted text-sm">
        {' '}
        {accepted} of {sections} accepted
      </span>
    )}
  </>
)

const changedCell = (at: Date) => <RelativeTime at={at} />
